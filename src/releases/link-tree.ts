import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { listTree } from './hash-tree.ts';

/** Gives every file below a folder a second name below another, or a copy where the file system can't. */
export function linkTree(from: string, to: string): void {
  const made = new Set<string>();
  for (const file of listTree(from)) linkFile(path.join(from, file), path.join(to, file), made);
}

export function linkFile(source: string, target: string, made = new Set<string>()): void {
  const folder = path.dirname(target);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
