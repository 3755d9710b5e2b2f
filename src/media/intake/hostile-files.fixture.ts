import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Files as nobody should send them, by their names; each is refused or made safe. */
export interface HostileFiles {
  /** Folder that holds them. */
  folder: string;
  /** A file outside that links and names try to reach. */
  victim: string;
}

/** Every picture another one, so that none is kept as the other's copy. */
let number = 0;
function plain(options: { width?: number; height?: number } = {}): Sharp {
  number += 1;
  const { width = 96, height = 64 } = options;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#bcd"/><circle cx="${(number * 13) % width}" cy="${(number * 29) % height}" r="${8 + (number % 17)}" fill="#${((number * 977) % 4096).toString(16).padStart(3, '0')}"/></svg>`;
  return sharp(Buffer.from(svg)).flatten();
}

const jpeg = () => plain().jpeg().toBuffer();
const gps = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '29/1 30/1 0/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '106/1 30/1 0/1',
};

export async function writeHostileFiles(root: string): Promise<HostileFiles> {
  const folder = path.join(root, '来件');
  const victim = path.join(root, 'victim.jpg');
  mkdirSync(path.join(folder, 'folder.jpg'), { recursive: true });
  writeFileSync(victim, await jpeg());
  for (const [name, bytes] of await listFiles()) writeFileSync(path.join(folder, name), bytes);
  symlinkSync(victim, path.join(folder, 'link.jpg'));
  symlinkSync('/', path.join(folder, 'root'));
  linkSync(path.join(folder, 'cmyk.jpg'), path.join(folder, 'hard-link.jpg'));
  writeFileSync(path.join(folder, '.DS_Store'), 'Bud1');
  return { folder, victim };
}

async function listFiles(): Promise<[string, Uint8Array][]> {
  return [
    ['png-bomb.png', toPng({ width: 16_000, height: 16_000, rows: Buffer.alloc(2_001 * 16_000) })],
    ['liar.png', toPng({ width: 400, height: 400, rows: Buffer.alloc(51 * 3) })],
    [
      'script-tail.jpg',
      Buffer.concat([await jpeg(), Buffer.from('<script>alert(1)</script><?php system($_GET[0]); ?>')]),
    ],
    [
      'svg.jpg',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    ],
    ['page.jpg', Buffer.from('<!doctype html><title>x</title><script>alert(1)</script>')],
    [
      'truncated.jpg',
      (await plain({ width: 900, height: 700 }).jpeg({ quality: 100 }).toBuffer()).subarray(0, 5_000),
    ],
    ['cmyk.jpg', await plain().toColourspace('cmyk').jpeg().toBuffer()],
    ['deep.png', await plain().toColourspace('rgb16').png().toBuffer()],
    ['animated.webp', await animated()],
    ['empty.jpg', Buffer.alloc(0)],
    ['..%2f..%2fvictim.jpg', await jpeg()],
    ['..\\..\\victim.jpg', await jpeg()],
    ['-rf --no-preserve-root.jpg', await jpeg()],
    ['$(touch pwned);`id`.jpg', await jpeg()],
    ["=cmd|' -C calc'!A0.jpg", await jpeg()],
    ['photo\u202Egpj.exe', await jpeg()],
    ['two\nlines.jpg', await jpeg()],
    [`${'长'.repeat(80)}.jpg`, await jpeg()],
    ['家属13800000000.jpg', await jpeg()],
    ['huge-exif.jpg', withSegments(await jpeg(), 12)],
    ['xml-bomb.jpg', await plain().withXmp(xmlBomb).jpeg().toBuffer()],
    [
      'formula.jpg',
      await plain()
        .withExif({ IFD0: { ImageDescription: '=HYPERLINK("http://example.org","x")' } })
        .jpeg()
        .toBuffer(),
    ],
    ['corrupt-exif.jpg', await corruptExif()],
    [
      'zip.jpg',
      Buffer.concat([await jpeg(), Buffer.from('PK\x03\x04\x14\0\0\0', 'latin1'), Buffer.alloc(60)]),
    ],
    ['heic.jpg', Buffer.from(`\0\0\0\x18ftypheic\0\0\0\0mif1heic${'\0'.repeat(64)}`, 'latin1')],
    ['IMG_0001.HEIC', Buffer.from(`\0\0\0\x18ftypheix\0\0\0\0mif1heic${'\0'.repeat(64)}`, 'latin1')],
    ['moving.jpg', await plain().gif().toBuffer()],
    ['scan.jpg', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj', 'latin1')],
    ['picture.bmp', toBmp()],
    ['png-inside.jpg', await plain().png().toBuffer()],
    ['program.jpg', Buffer.concat([Buffer.from('MZ\x90\0\x03', 'latin1'), Buffer.alloc(400)])],
    ['film.vtt', Buffer.from('WEBVTT\n\n00:00.000 --> 00:01.000\n你好')],
    ['说明.txt', Buffer.from('左起第二人是张三。')],
    ['film.mp4', Buffer.from(`\0\0\0\x18ftypmp42\0\0\0\0mp42isom${'\0'.repeat(64)}`, 'latin1')],
  ];
}

async function animated(): Promise<Buffer> {
  const frames = [await plain().png().toBuffer(), await plain().png().toBuffer()];
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
}

function toPng({ width, height, rows }: { width: number; height: number; rows: Buffer }): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(1, 8);
  const signature = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1');
  const data = deflateSync(rows, { level: 1 });
  return Buffer.concat([
    signature,
    toChunk('IHDR', head),
    toChunk('IDAT', data),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}

function toChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** APP1 segments of 64 kB each, filled with what looks like XMP going on. */
function withSegments(bytes: Buffer, count: number): Buffer {
  const segment = Buffer.alloc(65_535, 'x');
  segment.writeUInt16BE(0xff_e1, 0);
  segment.writeUInt16BE(65_533, 2);
  segment.write('http://ns.adobe.com/xmp/extension/\0', 4, 'latin1');
  return Buffer.concat([
    bytes.subarray(0, 2),
    ...Array.from({ length: count }, () => segment),
    bytes.subarray(2),
  ]);
}

const xmlBomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(500)}"><!ENTITY c "${'&b;'.repeat(500)}">]><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>&c;</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;

/** Every entry of its first directory points behind the end. */
async function corruptExif(): Promise<Buffer> {
  const bytes = await plain()
    .withExif({ IFD0: { Artist: 'somebody' }, IFD3: gps })
    .jpeg()
    .toBuffer();
  const at = bytes.indexOf('Exif\0\0') + 6;
  const entries = bytes.readUInt16LE(at + 8);
  for (let entry = 0; entry < entries; entry++) bytes.writeUInt32LE(0xff_ff_ff_f0, at + 18 + entry * 12);
  return bytes;
}

function toBmp(): Buffer {
  const bytes = Buffer.alloc(58);
  bytes.write('BM', 0, 'latin1');
  bytes.writeUInt32LE(58, 2);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(1, 18);
  bytes.writeInt32LE(1, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  return bytes;
}
