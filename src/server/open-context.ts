import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createFieldCipher } from './keys/field-cipher.ts';
import { ensureKeyring } from './keys/keyring-file.ts';
import { watchKeyring } from './keys/watch-keyring.ts';
import type { FieldCipher, MatchService, ServerContext } from './context.ts';
import { createLog } from './log.ts';
import type { ServerSettings } from './server-settings.ts';
import { openDatabase } from './store/open-database.ts';
import type { StoreLostWriteError } from './store/store-errors.ts';

export interface ContextParts {
  matcher: MatchService;
  log?: ServerContext['log'];
  onLostWrite?: (error: StoreLostWriteError) => void;
}

export interface OpenedContext {
  context: ServerContext;
  /** A keyring was made, since there was none: the office has to be told where it lies. */
  isNewKeyring: boolean;
}

/** The keys of an office; makes a keyring where there is none. Throws `KeyringError`. */
export function openCipher(settings: ServerSettings): { cipher: FieldCipher; isNewKeyring: boolean } {
  const { isNew } = ensureKeyring(settings.keyFile, { now: new Date(), random });
  return { cipher: createFieldCipher(watchKeyring(settings.keyFile), random), isNewKeyring: isNew };
}

function random(byteCount: number): Uint8Array {
  return randomBytes(byteCount);
}

/**
 * Opens what the handlers and the commands work with: keys, store, log. Throws `KeyringError`, `StoreSettingError`,
 * `StoreVersionError`, or the client's own error where the store can't be reached.
 */
export async function openContext(settings: ServerSettings, parts: ContextParts): Promise<OpenedContext> {
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  const { cipher, isNewKeyring } = openCipher(settings);
  const database = await openDatabase({
    url: settings.databaseUrl,
    token: settings.databaseToken,
    ...(parts.onLostWrite === undefined ? {} : { onLostWrite: parts.onLostWrite }),
  });
  const context: ServerContext = {
    settings,
    database,
    cipher,
    matcher: parts.matcher,
    log: parts.log ?? createLog({ file: path.join(settings.dataDir, 'server.log') }),
    now: () => new Date(),
    random,
    newId: () => randomUUID(),
  };
  return { context, isNewKeyring };
}

/** For commands that compare nothing. */
export const noMatcher: MatchService = {
  version: () => undefined,
  match: () => Promise.reject(new Error('This command compares nothing with the roll.')),
  findPeople: () => Promise.resolve([]),
};
