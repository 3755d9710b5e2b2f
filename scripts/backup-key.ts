/**
 * Makes the key pair of the backups: the secret key to be kept elsewhere, the public one for `npm run backup`.
 *
 *   node scripts/backup-key.ts [--out FILE]
 *
 * FILE is `backup-identity.txt` beside the keyring where it is not named.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { safekeepingWords as words } from '../src/i18n/safekeeping.ts';
import { makeBackupKey, recipientFile } from '../src/server/backup/backup-key.ts';
import { runSafekeeping, UsageError } from '../src/server/backup/run-safekeeping.ts';

await runSafekeeping(async ({ dataDir, keyFile }) => {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const identityFile = path.resolve(values.out ?? path.join(path.dirname(keyFile), 'backup-identity.txt'));
  if (existsSync(identityFile)) throw new UsageError(words.backupKeyThere(identityFile));
  const recipient = await makeBackupKey({ dataDir, now: () => new Date() }, identityFile);
  console.log(words.backupKeyMade({ identityFile, recipient, recipientFile: recipientFile(dataDir) }));
});
