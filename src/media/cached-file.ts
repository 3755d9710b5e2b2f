import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * The bytes of a file in the cache, made and kept when it isn't there. The path must name all that the bytes depend
 * on. Several builds may share a cache: a file appears under its name only when it is whole.
 */
export async function readOrMakeFile(path: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const cached = await findFile(path);
  if (cached !== undefined) return cached;
  const bytes = await make();
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, path);
  return bytes;
}

async function findFile(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
