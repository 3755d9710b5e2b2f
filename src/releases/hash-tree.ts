import { hash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export interface HashedTree {
  /** SHA-256 in hex by path below the folder, with slashes, in the order of the paths. */
  sums: Map<string, string>;
  bytes: number;
}

/** The checksum of every file below a folder; paths for which `isMeant` says no are left out. */
export function hashTree(folder: string, isMeant: (file: string) => boolean = () => true): HashedTree {
  const sums = new Map<string, string>();
  let bytes = 0;
  for (const file of listTree(folder).filter(isMeant)) {
    const content = readFileSync(path.join(folder, file));
    bytes += content.length;
    sums.set(file, hash('sha256', content));
  }
  return { sums, bytes };
}

/** Every file below a folder, with slashes, sorted. What is no file (a link, a socket) counts as one: it does not belong. */
export function listTree(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
