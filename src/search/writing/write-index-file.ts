import { constants, deflateRawSync } from 'node:zlib';
import { toColumnHead } from '../index-columns.ts';

/** Shorter columns share a block: each block brings its own code table of some 50 bytes. */
const smallColumn = 160;

/**
 * Compresses columns into one zlib stream (RFC 1950), a deflate block for each larger column, so that each gets a code of
 * its own. Static hosts seldom compress binary files, so the files come compressed.
 */
export function compressColumns(columns: readonly Uint8Array[]): Uint8Array {
  const parts = joinSmall([toColumnHead(columns), ...columns]);
  const blocks = parts.map((part) => shorterBlock(part));
  const end = deflateRawSync(new Uint8Array(0));
  return Buffer.concat([Uint8Array.of(0x78, 0xda), ...blocks, end, adler32(parts)]);
}

function joinSmall(columns: readonly Uint8Array[]): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let small: Uint8Array[] = [];
  for (const column of columns) {
    if (column.length < smallColumn) {
      small.push(column);
      continue;
    }
    if (small.length > 0) parts.push(Buffer.concat(small));
    parts.push(column);
    small = [];
  }
  if (small.length > 0) parts.push(Buffer.concat(small));
  return parts;
}

/** Ids and numbers have no repeated runs: there a plain Huffman code is shorter. */
function shorterBlock(part: Uint8Array): Uint8Array {
  const options = { level: 9, memLevel: 9, finishFlush: constants.Z_SYNC_FLUSH };
  const matched = deflateRawSync(part, options);
  const coded = deflateRawSync(part, { ...options, strategy: constants.Z_HUFFMAN_ONLY });
  return coded.length < matched.length ? coded : matched;
}

/** Largest prime below 65,536 (RFC 1950). */
const modulus = 65_521;
/** So many bytes may be summed before the sums have to be reduced. */
const stretch = 5552;

function adler32(parts: readonly Uint8Array[]): Uint8Array {
  let a = 1;
  let b = 0;
  for (const part of parts) {
    for (let start = 0; start < part.length; start += stretch) {
      for (const byte of part.subarray(start, start + stretch)) {
        a += byte;
        b += a;
      }
      a %= modulus;
      b %= modulus;
    }
  }
  return Uint8Array.of(b >> 8, b & 255, a >> 8, a & 255);
}
