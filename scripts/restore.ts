/**
 * Puts a backup in place of a lost data folder, after proving it, and says what is in it.
 *
 *   node scripts/restore.ts --from FILE --identity FILE --data DIR
 *
 * DIR must be new or empty. The keyring (KEY_FILE) is put back by hand before, from its own copy.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { safekeepingWords as words } from '../src/i18n/safekeeping.ts';
import { readIdentity } from '../src/server/backup/backup-key.ts';
import { restoreBackup } from '../src/server/backup/restore-backup.ts';
import { runSafekeeping, UsageError } from '../src/server/backup/run-safekeeping.ts';
import { createFieldCipher } from '../src/server/keys/field-cipher.ts';
import { readKeyring } from '../src/server/keys/keyring-file.ts';

const options = { from: { type: 'string' }, identity: { type: 'string' }, data: { type: 'string' } } as const;
const line = 'npm run restore -- --from FILE --identity FILE --data DIR';

await runSafekeeping(async ({ keyFile }) => {
  const { values } = parseArgs({ options });
  const { from, identity, data } = values;
  if (from === undefined || identity === undefined || data === undefined || !existsSync(from))
    throw new UsageError(words.usage(line));
  const startedAt = performance.now();
  const dataDir = path.resolve(data);
  const cipher = existsSync(keyFile) ? createFieldCipher(readKeyring(keyFile), randomBytes) : undefined;
  const needs = { file: path.resolve(from), identity: readIdentity(path.resolve(identity)), dataDir, cipher };
  const { manifest, missingUploads, seal } = await restoreBackup(needs);
  const { madeAt, rows, uploads } = manifest;
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  console.log(words.restored({ dataDir, madeAt, leads: rows['lead'] ?? 0, uploads, seconds }));
  console.log(words.restoredNext);
  if (seal === 'unchecked') console.error(words.sealUnchecked);
  if (missingUploads > 0) console.error(words.uploadsMissing(missingUploads));
}, dataEnvironment());

/** The folder named has to be as far from repository and site as the server's own. */
function dataEnvironment(): Readonly<Record<string, string | undefined>> {
  const at = process.argv.indexOf('--data');
  const data = at === -1 ? undefined : process.argv[at + 1];
  return data === undefined ? process.env : { ...process.env, DATA_DIR: data };
}
