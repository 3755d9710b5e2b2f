import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where the encrypted bytes of attachments lie, each under its random name. */
export function uploadsFolder(dataDir: string): string {
  return path.join(dataDir, 'uploads');
}

/** Removes uploads that a committed batch no longer names; one that is gone already is no mistake. Gives their number. */
export function removeUploads(dataDir: string, fileNames: readonly string[]): number {
  const folder = uploadsFolder(dataDir);
  // A name out of a damaged row must not lead out of the folder.
  const own = fileNames.filter((name) => path.basename(name) === name && name !== '..' && name !== '.');
  const there = own.filter((name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.isFile());
  for (const name of there) rmSync(path.join(folder, name), { force: true });
  return there.length;
}

/** Uploads that have lain there for longer than `olderThan` (time in ms); younger ones may wait for their commit. */
export function listSettledUploads(dataDir: string, olderThan: number): string[] {
  const folder = uploadsFolder(dataDir);
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(folder).filter((name) => {
    const status = statSync(path.join(folder, name), { throwIfNoEntry: false });
    return status?.isFile() === true && status.mtimeMs < olderThan;
  });
}
