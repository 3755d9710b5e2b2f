/**
 * Makes the keyring that families' data is locked with, where there is none yet, and says where it lies.
 *
 *   node scripts/keys-new.ts
 *
 * Environment: KEY_FILE.
 */
import { randomBytes } from 'node:crypto';
import { safekeepingWords as words } from '../src/i18n/safekeeping.ts';
import { runSafekeeping } from '../src/server/backup/run-safekeeping.ts';
import { ensureKeyring } from '../src/server/keys/keyring-file.ts';

await runSafekeeping(({ keyFile }) => {
  const { isNew } = ensureKeyring(keyFile, { now: new Date(), random: randomBytes });
  console.log(isNew ? words.keyringMade(keyFile) : words.keyringThere(keyFile));
});
