import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { FieldCipher } from '../context.ts';
import { uploadsFolder } from '../retention/uploads-folder.ts';
import { removeOldBackups, toBackupName } from './backup-files.ts';
import { copyStore } from './copy-store.ts';
import { inspectStore, type StoreInspection } from './inspect-store.ts';
import { sealManifest, type Manifest } from './manifest.ts';
import { hashFile, openBackup } from './open-backup.ts';
import { writeArchive, type ArchiveEntry } from './write-archive.ts';

export interface BackupNeeds {
  databaseUrl: string;
  dataDir: string;
  cipher: FieldCipher;
  now(): Date;
  /** `age1…`: who can open the backup. Their secret key is not on this machine. */
  recipient: string;
}

export interface BackupReport {
  file: string;
  manifest: Manifest;
  bytes: number;
  /** Names of old backups that were removed. */
  removed: string[];
}

/**
 * Makes one backup in a folder: database and uploads in one archive, encrypted for the recipient, with its SHA-256
 * beside it. Before it counts, it is opened again and proved; keys are never in it. Throws `BackupError`.
 *
 * To open what only the recipient can open, the archive is encrypted for a second key too, which is made for this run,
 * never written down, and forgotten with it.
 */
export async function makeBackup(needs: BackupNeeds, outDir: string): Promise<BackupReport> {
  const madeAt = needs.now();
  mkdirSync(outDir, { recursive: true, mode: 0o700 });
  removeLeftovers(needs.dataDir);
  // Unencrypted copies stay beside the database that they are copies of.
  const work = mkdtempSync(path.join(needs.dataDir, workPrefix));
  const file = path.join(outDir, toBackupName(madeAt));
  const part = `${file}.part`;
  try {
    const database = path.join(work, 'database.sqlite');
    await copyStore(needs.databaseUrl, database);
    const found = await inspectStore(database);
    const uploads = holdUploads(needs.dataDir, work, found);
    const manifest = await toManifest({ madeAt, database, found, uploads });
    const identity = await makeOneTimeIdentity(needs.recipient);
    const recipients = [needs.recipient, await identityToRecipient(identity)];
    rmSync(part, { force: true });
    const hash = await writeArchive(part, toEntries({ manifest, work, uploads }, needs.cipher), recipients);
    await openBackup(part, path.join(work, 'opened'), { identity, cipher: needs.cipher });
    writeFileSync(`${file}.sha256`, `${hash}  ${path.basename(file)}\n`, { mode: 0o600 });
    renameSync(part, file);
    syncFolder(outDir);
    return { file, manifest, bytes: statSync(file).size, removed: removeOldBackups(outDir, madeAt) };
  } finally {
    rmSync(part, { force: true });
    rmSync(work, { recursive: true, force: true });
  }
}

const workPrefix = '.backup-';
const leftoverMs = 6 * 3_600_000;

/** Of a run that was killed. */
function removeLeftovers(dataDir: string): void {
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith(workPrefix))) {
    const folder = path.join(dataDir, name);
    if (Date.now() - statSync(folder).mtimeMs > leftoverMs) rmSync(folder, { recursive: true, force: true });
  }
}

/** age does not mix keys that withstand quantum computers with keys that don't. */
function makeOneTimeIdentity(recipient: string): Promise<string> {
  return recipient.startsWith('age1pq') ? generateHybridIdentity() : generateX25519Identity();
}

/**
 * The uploads that rows speak of, held by a second name: what is erased or locked anew while the archive is written stays
 * as it was when the store was copied. Gives the names of those that were there.
 */
function holdUploads(dataDir: string, work: string, { uploadNames }: StoreInspection): string[] {
  mkdirSync(uploadsFolder(work), { mode: 0o700 });
  return uploadNames.filter((name) => {
    const file = path.join(uploadsFolder(dataDir), path.basename(name));
    if (!existsSync(file)) return false;
    linkSync(file, path.join(uploadsFolder(work), path.basename(name)));
    return true;
  });
}

interface Parts {
  madeAt: Date;
  database: string;
  found: StoreInspection;
  uploads: readonly string[];
}

async function toManifest({ madeAt, database, found, uploads }: Parts): Promise<Manifest> {
  return {
    format: 'mingji-backup-1',
    madeAt: madeAt.toISOString(),
    databaseHash: await hashFile(database),
    rows: found.rows,
    auditHead: found.auditHead,
    uploads: uploads.length,
    missingUploads: found.uploadNames.length - uploads.length,
  };
}

function toEntries(
  { manifest, work, uploads }: { manifest: Manifest; work: string; uploads: readonly string[] },
  cipher: FieldCipher,
): ArchiveEntry[] {
  const text = JSON.stringify(manifest, null, 2);
  return [
    { name: 'manifest.json', text },
    { name: 'manifest.seal', text: sealManifest(cipher, text) },
    { name: 'database.sqlite', file: path.join(work, 'database.sqlite') },
    ...uploads.map((name) => ({ name: `uploads/${name}`, file: path.join(uploadsFolder(work), name) })),
  ];
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
