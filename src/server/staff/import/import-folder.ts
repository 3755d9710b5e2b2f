import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../../../files/replace-file.ts';
import type { ServerContext } from '../../context.ts';
import { StoreFullError } from '../../store/store-errors.ts';

type Needs = Pick<ServerContext, 'cipher' | 'settings'>;

/** Where the files of imports lie: a folder for each, each file encrypted as a whole. */
export function importsFolder(dataDir: string): string {
  return path.join(dataDir, 'imports');
}

export const partPlace = (jobId: string, name: string): string => `import:${jobId}:${name}`;

/** Ids and names are ours; one out of a damaged row must not lead out of the folder. */
function pathOf(dataDir: string, jobId: string, name = ''): string {
  for (const part of [jobId, ...(name === '' ? [] : [name])])
    if (!/^[\w-]{1,64}$/u.test(part)) throw new Error('Not a name of an import.');
  return path.join(importsFolder(dataDir), jobId, name);
}

/** Encrypts a part of an import and puts it on the disk before this resolves. Throws `StoreFullError` without room. */
export async function keepPart(
  { cipher, settings }: Needs,
  { jobId, name }: { jobId: string; name: string },
  bytes: Uint8Array,
): Promise<void> {
  const file = pathOf(settings.dataDir, jobId, name);
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const handle = await open(`${file}.new`, 'w', 0o600);
    try {
      await handle.writeFile(cipher.encryptBytes(bytes, partPlace(jobId, name)));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(`${file}.new`, file);
    await syncFolder(path.dirname(file));
  } catch (error) {
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    throw isFull ? new StoreFullError('The disk is full.', { cause: error }) : error;
  }
}

/** A part in clear; undefined where it is not there. Throws `CipherError`. */
export async function findPart(
  { cipher, settings }: Needs,
  { jobId, name }: { jobId: string; name: string },
): Promise<Uint8Array | undefined> {
  try {
    const bytes = await readFile(pathOf(settings.dataDir, jobId, name));
    return cipher.decryptBytes(bytes, partPlace(jobId, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Removes what was found in the file, but not the file itself. */
export async function removeResults({ settings }: Needs, jobId: string): Promise<void> {
  const folder = pathOf(settings.dataDir, jobId);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (name !== 'source') await rm(path.join(folder, name), { force: true });
}

/** Removes everything of an import. */
export async function removeImport({ settings }: Pick<Needs, 'settings'>, jobId: string): Promise<void> {
  await rm(pathOf(settings.dataDir, jobId), { recursive: true, force: true });
}

/** Ids of all imports that have files. */
export async function listImportFolders(dataDir: string): Promise<string[]> {
  return readdir(importsFolder(dataDir)).catch(() => []);
}
