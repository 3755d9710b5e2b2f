import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readStandingFile } from '../files/standing-file.ts';
import { listTree } from './hash-tree.ts';

/**
 * Copies the tables, texts and drawings of a content folder. Masters have a manifest among them and stay where they are;
 * hidden files, and those that Office keeps while a sheet is open, are nobody's. Copies, never links: a program that
 * writes a table in place must not write into a release.
 */
export function copyContent(from: string, to: string): void {
  for (const file of listTree(from)) {
    if (/(?:^|\/)(?:\.|~\$)/u.test(file) || file.startsWith('media/files/')) continue;
    const bytes = readStandingFile(from, file);
    if (bytes === undefined) continue;
    const target = path.join(to, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}
