import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { safekeepingWords as words } from '../../i18n/safekeeping.ts';
import { AnchorError } from '../audit/anchor-files.ts';
import { KeyringError } from '../keys/keyring-file.ts';
import { readOfficeSettings } from '../read-office-settings.ts';
import { readServerSettings, SettingsError, type ServerSettings } from '../server-settings.ts';
import { BackupError } from './backup-error.ts';

/** What was typed can't be understood; the message says how to type it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs a command of safekeeping by the same environment as the server's. What can't be done is said on stderr in words for
 * a registrar, never with a database's own message; exit code 1, or 2 where environment or options are to blame.
 */
export async function runSafekeeping(
  work: (settings: ServerSettings) => Promise<void> | void,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<void> {
  try {
    const contentDir = path.resolve(environment['CONTENT_DIR'] ?? 'content');
    await work(readServerSettings(environment, readOfficeSettings(contentDir)));
  } catch (error) {
    process.exitCode = isSettingOrUsage(error) ? 2 : 1;
    console.error(toMessage(error));
  }
}

/** A command must not make an empty store where the real one was not found. Throws `SettingsError`. */
export function requireStoreFile({ databaseUrl }: ServerSettings): void {
  if (!databaseUrl.startsWith('file:')) return;
  const file = databaseUrl.startsWith('file://') ? fileURLToPath(databaseUrl) : databaseUrl.slice(5);
  if (!existsSync(file)) throw new SettingsError(words.noStore(file));
}

function isSettingOrUsage(error: unknown): boolean {
  // `parseArgs` throws these for options that it does not know.
  const isOption =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  return isOption || error instanceof SettingsError || error instanceof UsageError;
}

function toMessage(error: unknown): string {
  if (error instanceof BackupError) return words.faults[error.fault];
  if (error instanceof AnchorError) return words.audit.badAnchor(error.message);
  if (error instanceof KeyringError || isSettingOrUsage(error))
    return error instanceof Error ? error.message : '';
  const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : '';
  return words.failed(error instanceof Error ? `${error.name}${code}` : 'unknown');
}
