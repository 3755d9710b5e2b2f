import { existsSync, realpathSync } from 'node:fs';
import { chmod, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Puts bytes in the place of a file, as one step that lasts: they are on the disk before they get its name. The file is
 * the old one or the new one, whenever the machine stops. Permissions stay, and a link goes on leading to its target.
 */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const target = existsSync(file) ? realpathSync(file) : file;
  const unfinished = `${target}.${process.pid}.new`;
  await mkdir(path.dirname(target), { recursive: true });
  try {
    const handle = await open(unfinished, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (existsSync(target)) await chmod(unfinished, (await stat(target)).mode);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(target));
}

/** Makes names last. Where a system can't open folders, it keeps names by itself. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!isOneOf(error, ['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'])) throw error;
  }
}

function isOneOf(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
