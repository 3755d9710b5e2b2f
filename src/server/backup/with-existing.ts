import { noMatcher, openContext } from '../open-context.ts';
import type { ServerContext } from '../context.ts';
import { readKeyring } from '../keys/keyring-file.ts';
import type { ServerSettings } from '../server-settings.ts';
import { requireStoreFile } from './run-safekeeping.ts';

/** Works with the store and the keys that are there, and makes neither. Throws `SettingsError` or `KeyringError`. */
export async function withExisting(
  settings: ServerSettings,
  work: (context: ServerContext) => Promise<void>,
): Promise<void> {
  requireStoreFile(settings);
  readKeyring(settings.keyFile);
  const { context } = await openContext(settings, { matcher: noMatcher });
  try {
    await work(context);
  } finally {
    context.database.close();
  }
}
