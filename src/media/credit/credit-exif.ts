import type { PictureCredit } from './picture-credit.ts';

const tags = { description: 0x010e, artist: 0x013b, copyright: 0x8298 } as const;
const ascii = 2;
const headLength = 8;
const entryLength = 12;

/**
 * The credit as a TIFF directory of Exif 2.32 (4.6.2): ImageDescription, Artist, Copyright. The type is ASCII, the bytes are
 * UTF-8, which every reader of today takes; the type UTF-8 of Exif 3.0 few do.
 */
export function toCreditExif({ creator, description, rights }: PictureCredit): Uint8Array {
  const texts: [tag: number, text: string][] = [
    [tags.description, description],
    [tags.artist, creator],
    [tags.copyright, rights],
  ];
  const entries = texts
    .filter(([, text]) => text !== '')
    .map(([tag, text]) => ({ tag, bytes: Buffer.from(`${text}\0`) }));
  const directory = Buffer.alloc(2 + entries.length * entryLength + 4);
  directory.writeUInt16LE(entries.length);
  const values: Buffer[] = [];
  let end = headLength + directory.length;
  for (const [index, { tag, bytes }] of entries.entries()) {
    const at = 2 + index * entryLength;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(ascii, at + 2);
    directory.writeUInt32LE(bytes.length, at + 4);
    if (bytes.length <= 4) bytes.copy(directory, at + 8);
    else {
      directory.writeUInt32LE(end, at + 8);
      const even = bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);
      values.push(even);
      end += even.length;
    }
  }
  return Buffer.concat([littleEndianHead(), directory, ...values]);
}

/** `II`, 42, and where the directory begins. */
function littleEndianHead(): Buffer {
  const head = Buffer.alloc(headLength);
  head.write('II');
  head.writeUInt16LE(42, 2);
  head.writeUInt32LE(headLength, 4);
  return head;
}
