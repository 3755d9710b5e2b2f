import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export interface FolderSize {
  files: number;
  megabytes: number;
}

export function measureFolder(folder: string): FolderSize {
  const files = listFiles(folder);
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
  return { files: files.length, megabytes: bytes / 1e6 };
}

/** Files below the folder, in the order of their names. */
export function listFiles(folder: string, ending = ''): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** What tells one state of a page from another: what it says, and whether the file was written anew. */
export interface PageState {
  content: string;
  /** The file's own number; a page that is carried over as a hard link keeps it. */
  inode: number;
}

export function statesOf(folder: string): Map<string, PageState> {
  return new Map(
    listFiles(folder, '.html').map((file) => {
      const full = path.join(folder, file);
      const content = createHash('sha1').update(readFileSync(full)).digest('base64');
      return [file, { content, inode: statSync(full).ino }];
    }),
  );
}

/** Pages that stand in one folder only, or say something else in the other. */
export function listDifferent(
  before: ReadonlyMap<string, PageState>,
  after: ReadonlyMap<string, PageState>,
): string[] {
  const files = new Set([...before.keys(), ...after.keys()]);
  return [...files].filter((file) => before.get(file)?.content !== after.get(file)?.content);
}
