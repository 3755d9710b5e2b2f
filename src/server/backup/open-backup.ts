import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { FieldCipher } from '../context.ts';
import { BackupError } from './backup-error.ts';
import { extractArchive } from './extract-archive.ts';
import { inspectStore } from './inspect-store.ts';
import { manifestSchema, sealManifest, type Manifest } from './manifest.ts';

export interface OpenedBackup {
  manifest: Manifest;
  /** Uploads that are named by a row and not in the backup. */
  missingUploads: number;
  /** `unchecked` where no keyring was at hand. */
  seal: 'sound' | 'unchecked';
}

/**
 * Decrypts a backup into a folder and proves it: SQLite's own checks, rows of every table, audit chain, hash of the
 * database, uploads, seal. Throws `BackupError`. `identity` is an age secret key; without a cipher the seal is not looked at.
 */
export async function openBackup(
  file: string,
  folder: string,
  { identity, cipher }: { identity: string; cipher?: FieldCipher | undefined },
): Promise<OpenedBackup> {
  await extractArchive(file, identity, folder);
  const text = readPart(folder, 'manifest.json');
  const parsed = manifestSchema.safeParse(parseJson(text));
  if (!parsed.success) throw new BackupError('damaged');
  const manifest = parsed.data;
  if (cipher !== undefined && sealManifest(cipher, text) !== readPart(folder, 'manifest.seal'))
    throw new BackupError('wrong-seal');
  const database = path.join(folder, 'database.sqlite');
  if ((await hashFile(database)) !== manifest.databaseHash) throw new BackupError('damaged');
  const found = await inspectStore(database);
  if (JSON.stringify(found.rows) !== JSON.stringify(manifest.rows)) throw new BackupError('wrong-store');
  if (found.auditHead?.hash !== manifest.auditHead?.hash) throw new BackupError('broken-audit');
  const there = new Set(readdirSync(path.join(folder, 'uploads')));
  const missingUploads = found.uploadNames.filter((name) => !there.has(name)).length;
  if (there.size !== manifest.uploads || missingUploads !== manifest.missingUploads)
    throw new BackupError('missing-uploads');
  return { manifest, missingUploads, seal: cipher === undefined ? 'unchecked' : 'sound' };
}

/** SHA-256 of a file, hexadecimal; read a piece at a time. */
export async function hashFile(file: string): Promise<string> {
  if (!existsSync(file)) throw new BackupError('damaged');
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest('hex');
}

function readPart(folder: string, name: string): string {
  const file = path.join(folder, name);
  if (!existsSync(file)) throw new BackupError('damaged');
  return readFileSync(file, 'utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
