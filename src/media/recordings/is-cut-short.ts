import { open } from 'node:fs/promises';

const headBytes = 64;

/**
 * Whether a RIFF or Matroska file says of itself that it is longer than it is: readers take what is left of it for the
 * whole. Files that don't say how long they are pass.
 */
export async function isCutShort(file: string | Uint8Array): Promise<boolean> {
  const { head, size } = typeof file === 'string' ? await readHead(file) : headOf(file);
  const declared = riffLength(head) ?? matroskaLength(head);
  return declared !== undefined && declared > size;
}

interface Head {
  head: Buffer;
  /** Bytes of the whole file. */
  size: number;
}

function headOf(bytes: Uint8Array): Head {
  return { head: Buffer.from(bytes.subarray(0, headBytes)), size: bytes.byteLength };
}

async function readHead(file: string): Promise<Head> {
  await using handle = await open(file);
  const { size } = await handle.stat();
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
  return { head: buffer.subarray(0, bytesRead), size };
}

/** Streams leave 0 or all bits set there. */
function riffLength(head: Buffer): number | undefined {
  if (head.length < 12 || head.toString('latin1', 0, 4) !== 'RIFF') return undefined;
  const length = head.readUInt32LE(4);
  return length === 0 || length === 0xffff_ffff ? undefined : length + 8;
}

/** The EBML head, then the segment that holds all the rest (RFC 8794, section 4). */
function matroskaLength(head: Buffer): number | undefined {
  if (head.length < 12 || head.readUInt32BE(0) !== 0x1a45_dfa3) return undefined;
  const ebml = readSize(head, 4);
  const at = ebml.end + (ebml.size ?? 0);
  if (at + 12 > head.length || head.readUInt32BE(at) !== 0x1853_8067) return undefined;
  const segment = readSize(head, at + 4);
  return segment.size === undefined ? undefined : segment.end + segment.size;
}

/** A length in the manner of EBML: leading zero bits tell how many bytes; all ones stand for unknown. */
function readSize(head: Buffer, at: number): { size: number | undefined; end: number } {
  const first = head[at] ?? 0;
  const length = Math.clz32(first) - 23;
  if (length > 8 || at + length > head.length) return { size: undefined, end: at + 1 };
  let size = first & (0xff >> length);
  let isUnknown = size === 0xff >> length;
  for (const byte of head.subarray(at + 1, at + length)) {
    size = size * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return { size: isUnknown ? undefined : size, end: at + length };
}
