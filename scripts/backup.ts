/**
 * Makes a backup of database and uploads, encrypted, proved by opening it; removes our own old ones in the same folder.
 * The server may run meanwhile.
 *
 *   node scripts/backup.ts --out DIR
 *
 * Environment: BACKUP_RECIPIENT (`age1…`; otherwise what `backup:key` made).
 */
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { safekeepingWords as words } from '../src/i18n/safekeeping.ts';
import { findRecipient } from '../src/server/backup/backup-key.ts';
import { makeBackup } from '../src/server/backup/make-backup.ts';
import { requireStoreFile, runSafekeeping, UsageError } from '../src/server/backup/run-safekeeping.ts';
import { createFieldCipher } from '../src/server/keys/field-cipher.ts';
import { readKeyring } from '../src/server/keys/keyring-file.ts';

await runSafekeeping(async (settings) => {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  if (values.out === undefined) throw new UsageError(words.usage('npm run backup -- --out DIR'));
  requireStoreFile(settings);
  const startedAt = performance.now();
  const recipient = findRecipient(settings.dataDir, process.env['BACKUP_RECIPIENT']);
  const cipher = createFieldCipher(readKeyring(settings.keyFile), randomBytes);
  const needs = { ...settings, recipient, cipher, now: () => new Date() };
  const { file, manifest, bytes, removed } = await makeBackup(needs, path.resolve(values.out));
  const { uploads, missingUploads, rows } = manifest;
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  const megabytes = (bytes / 1e6).toFixed(1);
  console.log(words.backedUp({ file, megabytes, leads: rows['lead'] ?? 0, uploads, seconds }));
  console.log(words.backupNeedsKeys);
  if (removed.length > 0) console.log(words.oldBackupsRemoved(removed.length));
  if (missingUploads > 0) console.error(words.uploadsMissing(missingUploads));
});
