import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
} from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client';
import type { FieldCipher } from '../context.ts';
import { BackupError } from './backup-error.ts';
import { hashFile, openBackup, type OpenedBackup } from './open-backup.ts';

export interface RestoreNeeds {
  file: string;
  /** `AGE-SECRET-KEY-…` */
  identity: string;
  /** Where the server's data shall lie; must not exist yet, or be empty. */
  dataDir: string;
  /** Proves the seal, where the keyring is at hand. */
  cipher?: FieldCipher | undefined;
}

/**
 * Puts a backup in place of a lost data folder. Everything is proved beside the place first; then the folder appears
 * whole. Nobody stays logged in: a session that was ended since the backup would be alive again. Throws `BackupError`.
 */
export async function restoreBackup({
  file,
  identity,
  dataDir,
  cipher,
}: RestoreNeeds): Promise<OpenedBackup> {
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) throw new BackupError('target-not-empty');
  await requireHash(file);
  mkdirSync(path.dirname(dataDir), { recursive: true });
  const beside = mkdtempSync(`${dataDir}.restoring-`);
  try {
    const opened = await openBackup(file, beside, { identity, cipher });
    const database = path.join(beside, 'leads.db');
    renameSync(path.join(beside, 'database.sqlite'), database);
    rmSync(path.join(beside, 'manifest.json'));
    rmSync(path.join(beside, 'manifest.seal'));
    await endSessions(database);
    if (existsSync(dataDir)) rmdirSync(dataDir);
    renameSync(beside, dataDir);
    return opened;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** The hash beside the file tells of a copy that went wrong; a file without one is proved by its own seals alone. */
async function requireHash(file: string): Promise<void> {
  const beside = `${file}.sha256`;
  if (!existsSync(beside)) return;
  const [expected = ''] = readFileSync(beside, 'utf8').split(/\s/u);
  if ((await hashFile(file)) !== expected) throw new BackupError('wrong-hash');
}

async function endSessions(database: string): Promise<void> {
  const client = createClient({ url: `file:${database}`, concurrency: 1 });
  try {
    await client.batch(['delete from staff_session', 'delete from follow_session'], 'write');
  } finally {
    client.close();
  }
}
