import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readStandingFile, withStandingFiles } from '../files/standing-file.ts';

/**
 * One number for all that a content folder says: SHA-256 in hex over path and bytes of every table, text and drawing, in
 * the order of the paths, the same on every machine. Masters of pictures have a manifest of their own, which counts;
 * hidden files, those that Office keeps while a sheet is open, and
 * the registrar's guide, which says nothing of anybody, don't. Of files that are switched as one, the old ones
 * count until the switch is done.
 */
export function contentChecksum(directory: string): string {
  const hash = createHash('sha256');
  for (const file of withStandingFiles(directory, listContentFiles(directory), isCounted).sort()) {
    const bytes = readStandingFile(directory, file);
    if (bytes === undefined) continue;
    hash.update(`${Buffer.byteLength(file)}:${file}:${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

function listContentFiles(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(directory, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .filter(isCounted);
}

function isCounted(file: string): boolean {
  const isHidden = /(?:^|\/)(?:\.|~\$)/u.test(file);
  return !isHidden && !/^(?:README\.md$|guide\/|media\/files\/)/u.test(file);
}
