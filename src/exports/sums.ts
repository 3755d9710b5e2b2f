/** A list of checksums as `sha256sum -c` reads it. */
import { createHash } from 'node:crypto';
import type { DataFile } from './data-file.ts';

/** In the order of the paths. */
export function toSums(files: readonly DataFile[]): string {
  return files
    .map(({ path, bytes }) => ({ path, sha256: toSum(bytes) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}

/** Reads what `toSums` wrote. */
export function parseSums(text: string): { path: string; sha256: string }[] {
  return Array.from(text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gmu), ([, sha256 = '', path = '']) => ({
    path,
    sha256,
  }));
}

/** SHA-256 in hex. */
export function toSum(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
