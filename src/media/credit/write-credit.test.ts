import ExifReader from 'exifreader';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { PictureCredit } from './picture-credit.ts';
import { writeCredit } from './write-credit.ts';

const credit: PictureCredit = {
  creator: '某照相馆',
  description: '全家合影。约1940年。编号m-abc',
  rights: 'CC BY-SA 4.0；收藏：某馆',
  credit: '某馆／某地英烈档案',
  page: 'https://mingji.example/media/m-abc.html',
  isPublicDomain: false,
};

async function drawJpeg(): Promise<Buffer> {
  const ground = { width: 48, height: 32, channels: 3, background: '#876543' } as const;
  return sharp({ create: ground }).jpeg({ mozjpeg: true }).toBuffer();
}

function read(bytes: Uint8Array) {
  const copy = new Uint8Array(bytes);
  return ExifReader.load(copy.buffer, { expanded: true });
}

describe('a copy that is taken home', () => {
  it('says in Exif who made the picture, what it shows, and what may be done with it', async () => {
    const { exif } = read(writeCredit(await drawJpeg(), credit));
    expect([exif?.Artist, exif?.ImageDescription, exif?.Copyright].map((tag) => tag?.description)).toEqual([
      credit.creator,
      credit.description,
      credit.rights,
    ]);
  });

  it('says it in XMP too, with the address of its page', async () => {
    const { xmp } = read(writeCredit(await drawJpeg(), credit));
    const said = ['creator', 'description', 'rights', 'Credit', 'WebStatement', 'Marked'];
    expect(said.map((name) => xmp?.[name]?.description)).toEqual([
      credit.creator,
      credit.description,
      credit.rights,
      credit.credit,
      credit.page,
      'True',
    ]);
  });

  it('is the same picture, bit for bit', async () => {
    const jpeg = await drawJpeg();
    const written = Buffer.from(writeCredit(jpeg, credit));
    expect(written.subarray(-(jpeg.length - 2)).equals(jpeg.subarray(2))).toBe(true);
    expect((await sharp(written).raw().toBuffer()).equals(await sharp(jpeg).raw().toBuffer())).toBe(true);
  });

  it('has its credit after the segment of JFIF, which wants to be the first', async () => {
    const jpeg = await drawJpeg();
    const jfif = Buffer.from('ffe000104a46494600010101004800480000', 'hex');
    const written = Buffer.from(
      writeCredit(Buffer.concat([jpeg.subarray(0, 2), jfif, jpeg.subarray(2)]), credit),
    );
    expect(written.subarray(2, 2 + jfif.length).equals(jfif)).toBe(true);
    expect(read(written).exif?.Artist?.description).toBe(credit.creator);
  });

  it('leaves out what is not known', async () => {
    const { exif, xmp } = read(writeCredit(await drawJpeg(), { ...credit, creator: '' }));
    expect(exif).not.toHaveProperty('Artist');
    expect(xmp).not.toHaveProperty('creator');
  });

  it('keeps signs of markup as text, drops what no packet can hold, and cuts what no segment can', async () => {
    const description = `<b>&"甲"\u0000\u{d800}${'字'.repeat(5000)}`;
    const written = writeCredit(await drawJpeg(), { ...credit, description });
    const said = String(read(written).xmp?.['description']?.description);
    expect(said.startsWith('<b>&"甲"')).toBe(true);
    expect([...said]).toHaveLength(2000);
    expect(said.endsWith('字…')).toBe(true);
  });

  it('is never anything but a JPEG', () => {
    expect(() => writeCredit(Buffer.from('<svg/>'), credit)).toThrow('JPEG');
  });
});
