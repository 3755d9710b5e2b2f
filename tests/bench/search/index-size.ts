import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { listFiles } from '../output-files.ts';
import { isCompressed } from './counting-server.ts';

/** Bytes on the disk and on the way; a file whose type no host compresses counts as it is. */
export interface IndexSize {
  files: number;
  bytes: number;
  gzip: number;
  brotli: number;
}

/** What a contender's build wrote, without the code that lies with it. */
export function measureIndex(folder: string): IndexSize {
  const files = listFiles(folder).filter((file) => !/\.(?:js|css)$|wasm\.[^/]*$/u.test(file));
  return measureFiles(folder, files);
}

export function measureFiles(folder: string, files: readonly string[]): IndexSize {
  const size: IndexSize = { files: files.length, bytes: 0, gzip: 0, brotli: 0 };
  for (const file of files) {
    const full = path.join(folder, file);
    const { size: bytes } = statSync(full);
    size.bytes += bytes;
    size.gzip += isCompressed(file) ? gzipSync(readFileSync(full)).length : bytes;
    size.brotli += isCompressed(file) ? toBrotli(readFileSync(full)).length : bytes;
  }
  return size;
}

/** Small files as a build compresses them once, large ones as a host does on its way: the best quality takes minutes. */
function toBrotli(bytes: Buffer): Buffer {
  const quality = bytes.length < 2e6 ? 11 : 6;
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
