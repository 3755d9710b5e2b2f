import { open } from 'node:fs/promises';

/** Seconds from 1904, where Apple's time begins, to 1970. */
const appleEpoch = 2_082_844_800;

/** Reads `length` bytes at a place; fewer where the file ends. */
type Read = (at: number, length: number) => Promise<Buffer>;

/**
 * When an MP4 or QuickTime file says that it was made, which many telephones write nowhere else (ISO 14496-12, 8.2.2).
 * Undefined where it does not, or is of another kind.
 */
export async function readMovieDate(file: string | Uint8Array): Promise<Date | undefined> {
  if (typeof file !== 'string') {
    const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
    return findDate((at, length) => Promise.resolve(bytes.subarray(at, at + length)));
  }
  await using handle = await open(file);
  return await findDate(async (at, length) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
    return buffer.subarray(0, bytesRead);
  });
}

async function findDate(read: Read): Promise<Date | undefined> {
  const movie = await findBox(read, 'moov', { from: 0, to: Number.POSITIVE_INFINITY });
  const head = movie && (await findBox(read, 'mvhd', movie));
  if (head === undefined) return undefined;
  const bytes = await read(head.from, 12);
  if (bytes.length < 12) return undefined;
  const seconds = bytes[0] === 1 ? Number(bytes.readBigUInt64BE(4)) : bytes.readUInt32BE(4);
  return seconds === 0 ? undefined : new Date((seconds - appleEpoch) * 1000);
}

interface Span {
  from: number;
  to: number;
}

/** What is in the first box of this name between two places; boxes lie one behind the other, each with its length. */
async function findBox(read: Read, name: string, { from, to }: Span): Promise<Span | undefined> {
  const mostBoxes = 1000;
  let at = from;
  for (let count = 0; count < mostBoxes && at + 8 <= to; count += 1) {
    const head = await read(at, 16);
    if (head.length < 8) return undefined;
    const short = head.readUInt32BE(0);
    const isLong = short === 1 && head.length === 16;
    const length = isLong ? Number(head.readBigUInt64BE(8)) : short;
    const headLength = isLong ? 16 : 8;
    if (head.toString('latin1', 4, 8) === name) return { from: at + headLength, to: at + length };
    if (length < headLength) return undefined;
    at += length;
  }
  return undefined;
}
