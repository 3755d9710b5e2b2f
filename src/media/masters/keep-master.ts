import { createHash } from 'node:crypto';
import { constants, createReadStream, existsSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { hashFile } from './hash-file.ts';
import { syncFolder } from '../../files/replace-file.ts';

/** Beginning of the names of copies that are not whole yet; nothing that bears it is a master. */
export const unfinishedPrefix = '.unfinished-';

/** What was read back is not what was written, or the file changed while it was copied. */
export class CopyError extends Error {}

/** Where a master comes from, bytes or a file, and the SHA-256 that it had when it was looked at. */
export type MasterSource = { sha256: string } & ({ bytes: Uint8Array } | { path: string });

/**
 * Copies a master into its folder: written, on the disk, read back and compared, and only then under its name, which must
 * be free. Throws a `CopyError` where any of it fails.
 */
export async function keepMaster(
  source: MasterSource,
  { directory, file }: { directory: string; file: string },
): Promise<void> {
  const unfinished = path.join(directory, `${unfinishedPrefix}${file}`);
  const target = path.join(directory, file);
  try {
    const written = await writeSource(source, unfinished);
    if (written !== source.sha256 || (await hashFile(unfinished)) !== written) throw new CopyError(file);
    // Renaming would put it in the place of a file that is there already; disks that people carry about know no links.
    if (existsSync(target)) throw new CopyError(file);
    await rename(unfinished, target);
    await syncFolder(directory);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeSource(source: MasterSource, file: string): Promise<string> {
  const handle = await open(file, 'wx');
  try {
    const hash = createHash('sha256');
    if ('bytes' in source) {
      hash.update(source.bytes);
      await handle.writeFile(source.bytes);
    } else {
      await copyInto(source.path, handle, (chunk) => hash.update(chunk));
    }
    await handle.sync();
    return hash.digest('hex');
  } finally {
    await handle.close();
  }
}

async function copyInto(from: string, to: FileHandle, look: (chunk: Uint8Array) => void): Promise<void> {
  const source = await open(from, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    for await (const chunk of createReadStream('', { fd: source, autoClose: false })) {
      const bytes = chunk as Uint8Array;
      look(bytes);
      await to.writeFile(bytes);
    }
  } finally {
    await source.close();
  }
}
