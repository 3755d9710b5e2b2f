import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';

/** A file that somebody sends as a picture, and what has to become of it. */
export interface HostileFile {
  what: string;
  bytes: Uint8Array;
  expected: 'prepared' | 'heic' | 'not-a-picture' | 'too-large' | 'too-many-pixels' | 'broken';
}

const plain = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#a0703c' } });

/** A marker in metadata that may not be found in what is kept. */
export const hiddenMarker = 'HIDDEN-MARKER-29.5630N';

/** Twenty-five files: pictures with something in them, things that only look like pictures, and bombs. */
export async function makeHostileFiles(): Promise<HostileFile[]> {
  return [...(await makeLoadedPictures()), ...(await makeBrokenPictures()), ...makeOtherThings()];
}

async function makeLoadedPictures(): Promise<HostileFile[]> {
  const jpeg = await plain().jpeg().toBuffer();
  const exif = {
    IFD0: { Copyright: hiddenMarker, Artist: hiddenMarker },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '29/1 33/1 0/1' },
  };
  const php = strToU8(`<?php echo '${hiddenMarker}'; ?>`);
  const zip = zipSync({ 'page.html': strToU8(hiddenMarker) });
  const frames = await sharp({ create: { width: 40, height: 90, channels: 4, background: '#fff' } })
    .webp({ loop: 0, delay: [100, 100, 100] })
    .toBuffer();
  const picture = (what: string, bytes: Uint8Array): HostileFile => ({ what, bytes, expected: 'prepared' });
  return [
    picture('a JPEG with a place in it', await plain().withExif(exif).jpeg().toBuffer()),
    picture('a JPEG lying on its side', await plain().withMetadata({ orientation: 6 }).jpeg().toBuffer()),
    picture('a JPEG with a comment', insertAfterStart(jpeg, jpegComment(hiddenMarker))),
    picture('a JPEG with a program behind it', Buffer.concat([jpeg, php])),
    picture('a JPEG that is an archive too', Buffer.concat([jpeg, zip])),
    picture(
      'a JPEG with a page in its metadata',
      await plain().withXmp(`<x>${hiddenMarker}</x>`).jpeg().toBuffer(),
    ),
    picture('a JPEG in printing colours', await plain().toColourspace('cmyk').jpeg().toBuffer()),
    picture('a PNG with text in it', withPngText(await plain().png().toBuffer())),
    picture('a PNG of 16 bits a colour', await plain().toColourspace('rgb16').png().toBuffer()),
    picture('a PNG that one can see through', await plain().ensureAlpha(0.2).png().toBuffer()),
    picture('a WebP of several pictures', frames),
    picture('a picture much wider than high', await plain(9000, 2).png().toBuffer()),
  ];
}

async function makeBrokenPictures(): Promise<HostileFile[]> {
  const jpeg = await sharp({
    create: {
      width: 400,
      height: 300,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer();
  const png = await plain(200, 200).png().toBuffer();
  const changed = Uint8Array.from(png);
  changed[Math.floor(png.length / 2)] = (changed[Math.floor(png.length / 2)] ?? 0) ^ 0xff;
  return [
    { what: 'a JPEG cut off in the middle', bytes: jpeg.subarray(0, jpeg.length / 2), expected: 'broken' },
    { what: 'only the head of a JPEG', bytes: jpeg.subarray(0, 24), expected: 'broken' },
    { what: 'a PNG with a changed byte', bytes: changed, expected: 'broken' },
    {
      what: 'a PNG that unpacks to 30,000 × 30,000',
      bytes: makePngBomb(30_000),
      expected: 'too-many-pixels',
    },
    {
      what: 'a JPEG that claims 65,000 × 65,000',
      bytes: withJpegSize(jpeg, 65_000),
      expected: 'too-many-pixels',
    },
    {
      what: 'a JPEG over 8 MB',
      bytes: Buffer.concat([jpeg, Buffer.alloc(8 * 1024 * 1024)]),
      expected: 'too-large',
    },
  ];
}

function makeOtherThings(): HostileFile[] {
  const other = (what: string, bytes: Uint8Array | string): HostileFile => ({
    what,
    bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes,
    expected: 'not-a-picture',
  });
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1')]);
  return [
    other('an SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    other('a page called .jpg', '<!doctype html><script>alert(1)</script>'),
    other('a GIF', Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64')),
    other('a PDF', '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF'),
    other('a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])),
    other('an archive', zipSync({ 'a.txt': strToU8('a') })),
    { what: 'a HEIC from a telephone', bytes: heic, expected: 'heic' },
  ];
}

function insertAfterStart(jpeg: Uint8Array, segment: Uint8Array): Uint8Array {
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

function jpegComment(text: string): Uint8Array {
  const length = text.length + 2;
  return Buffer.concat([Buffer.from([0xff, 0xfe, length >> 8, length & 0xff]), strToU8(text)]);
}

/** Writes another size into the frame header, in front of data for the true size. */
function withJpegSize(jpeg: Uint8Array, edge: number): Uint8Array {
  const bytes = Buffer.from(jpeg);
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(edge, frame + 5);
  bytes.writeUInt16BE(edge, frame + 7);
  return bytes;
}

/** One bit a pixel, all of them the same: a hundred kilobytes that unpack to a hundred megabytes. */
function makePngBomb(edge: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(edge, 0);
  header.writeUInt32BE(edge, 4);
  header[8] = 1;
  const rows = Buffer.alloc(edge * (1 + Math.ceil(edge / 8)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows, { level: 1 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function withPngText(png: Uint8Array): Uint8Array {
  const headEnd = 8 + 25;
  const text = pngChunk('tEXt', Buffer.from(`Comment\0${hiddenMarker}`, 'latin1'));
  return Buffer.concat([png.subarray(0, headEnd), text, png.subarray(headEnd)]);
}

function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
