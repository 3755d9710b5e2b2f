import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { inspectPicture } from './inspect-picture.ts';
import { noisyPicture } from './noisy-picture.fixture.ts';

const text = (words: string) => new TextEncoder().encode(words);

/** A PNG whose head says `width` × `height`; its one block of data holds zeros. */
function pngBomb(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunk = (kind: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.alloc(1_000_000), { level: 9 });
  return Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function crc32(bytes: Uint8Array): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

describe('a picture that comes in', () => {
  it.each(['jpeg', 'png', 'webp', 'tiff'] as const)('may be %s, told by its bytes', async (format) => {
    const bytes = await (await noisyPicture(120, 80)).toFormat(format).toBuffer();
    expect(await inspectPicture(bytes)).toEqual({
      kind: 'sound',
      format,
      width: 120,
      height: 80,
      remarks: [],
    });
  });

  it('has the sides that it has upright', async () => {
    const bytes = await (await noisyPicture(120, 80)).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await inspectPicture(bytes)).toMatchObject({ width: 80, height: 120, remarks: ['turned'] });
  });

  it('is remarked upon where its versions will differ from it', async () => {
    const rough = await noisyPicture(60, 40);
    const jpeg = await rough.clone().jpeg().toBuffer();
    const remarksOf = async (bytes: Uint8Array) => {
      const found = await inspectPicture(bytes);
      return found.kind === 'sound' ? found.remarks : found.reason;
    };
    const other = await rough.clone().negate().jpeg().toBuffer();
    const frames = await sharp([jpeg, other], { join: { animated: true } })
      .webp()
      .toBuffer();
    const exif = { IFD0: { ImageDescription: 'x'.repeat(60_000) } };
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/">${' '.repeat(250_000)}</x:xmpmeta>`;
    const made = [
      rough.clone().toColourspace('cmyk').jpeg().toBuffer(),
      rough.clone().toColourspace('rgb16').png().toBuffer(),
      rough.clone().ensureAlpha(0.5).png().toBuffer(),
      rough.clone().withExif(exif).withXmp(xmp).webp().toBuffer(),
      Buffer.concat([jpeg, text('<script>')]),
      frames,
    ];
    const remarks = await Promise.all(made.map(async (bytes) => remarksOf(await bytes)));
    expect(remarks).toEqual([['cmyk'], ['deep'], ['alpha'], ['much-metadata'], ['tail'], ['animated']]);
  });

  it.each([
    ['empty', new Uint8Array()],
    ['svg', text('<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['svg', Buffer.from('\ufeff<svg viewBox="0 0 1 1"></svg>', 'utf16le')],
    ['pdf', text('%PDF-1.7\n%')],
    ['heic', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0heicmif1', 'latin1')],
    ['other-picture', Buffer.from('\0\0\0\u0018ftypavif\0\0\0\0avifmif1', 'latin1')],
    ['film', Buffer.from('\0\0\0\u0018ftypisom\0\0\0\0isomiso2', 'latin1')],
    ['sound', Buffer.from('RIFF\u0024\0\0\0WAVEfmt ', 'latin1')],
    ['unknown', text('MZ, or what else a name may hide')],
    ['broken', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ['too-large', pngBomb(50_000, 50_000)],
    ['too-large', pngBomb(10, 61_000)],
    ['broken', pngBomb(9000, 9000)],
  ] as const)('is refused as “%s”', async (reason, bytes) => {
    expect(await inspectPicture(bytes)).toEqual({ kind: 'refused', reason });
  });

  it.each(['jpeg', 'png', 'webp', 'tiff', 'gif'] as const)('cut off is refused: %s', async (format) => {
    const bytes = await (await noisyPicture(200, 150)).toFormat(format).toBuffer();
    expect(await inspectPicture(bytes.subarray(0, bytes.length / 2))).toEqual({
      kind: 'refused',
      reason: format === 'gif' ? 'gif' : 'broken',
    });
  });
});
