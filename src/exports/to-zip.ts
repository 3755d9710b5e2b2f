import { zipSync } from 'fflate';
import type { DataFile } from './data-file.ts';

/** Files in one archive, as if written at the start of 1980: the same files give the same bytes. */
export function toZip(files: readonly DataFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), {
    mtime: new Date(1980, 0, 1),
  });
}
