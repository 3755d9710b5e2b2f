import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { readEmbedded } from './read-embedded.ts';

const plain = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } });

/** The encoder writes ASCII only: the placeholder is replaced by bytes of the same length. */
function withBytes(jpeg: Buffer, placeholder: string, bytes: Buffer): Buffer {
  const changed = Buffer.from(jpeg);
  const at = changed.indexOf(placeholder);
  changed.fill(' ', at, at + placeholder.length);
  bytes.copy(changed, at);
  return changed;
}

const xmp = (inner: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:DateCreated="1947-05">${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`;

describe('what a picture says of itself', () => {
  let jpeg: Buffer;
  beforeAll(async () => {
    jpeg = await plain()
      .withExif({
        IFD0: {
          Artist: 'ABCDEFGHIJKLMN',
          Copyright: 'Free',
          ImageDescription: 'A gate',
          Make: 'Canon',
          Model: 'EOS',
        },
        IFD2: { DateTimeOriginal: '2014:04:21 10:59:13', CameraOwnerName: 'OWNER' },
        IFD3: {
          ...{ GPSLatitudeRef: 'N', GPSLatitude: '29/1 30/1 0/1' },
          ...{ GPSLongitudeRef: 'E', GPSLongitude: '106/1 30/1 0/1' },
        },
      })
      .jpeg()
      .toBuffer();
  });

  it('is read from EXIF, its place included, and its owner left alone', () => {
    const embedded = readEmbedded(jpeg);
    expect(embedded).toEqual({
      captured: '2014:04:21 10:59:13',
      digitised: undefined,
      created: undefined,
      creator: 'ABCDEFGHIJKLMN',
      caption: 'A gate',
      rights: 'Free',
      position: { latitude: 29.5, longitude: 106.5 },
      device: 'Canon EOS',
    });
  });

  it.each([
    ['UTF-8', Buffer.from('张三丰')],
    ['GB 2312', Buffer.from([0xd5, 0xc5, 0xc8, 0xfd, 0xb7, 0xe1])],
  ])('is read where it was written in %s', (_, bytes) => {
    expect(readEmbedded(withBytes(jpeg, 'ABCDEFGHIJKLMN', bytes)).creator).toBe('张三丰');
  });

  it('is read from XMP before EXIF, several photographers together', async () => {
    const inner =
      '<dc:creator><rdf:Seq><rdf:li>王五</rdf:li><rdf:li>赵六</rdf:li></rdf:Seq></dc:creator><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">CC BY 4.0</rdf:li></rdf:Alt></dc:rights><dc:description><rdf:Alt><rdf:li xml:lang="x-default">The gate</rdf:li><rdf:li xml:lang="zh-CN">大门</rdf:li></rdf:Alt></dc:description>';
    const bytes = await plain()
      .withExif({ IFD0: { Artist: 'Nobody' } })
      .withXmp(xmp(inner))
      .jpeg()
      .toBuffer();
    expect(readEmbedded(bytes)).toMatchObject({
      creator: '王五、赵六',
      rights: 'CC BY 4.0',
      created: '1947-05',
      caption: '大门',
    });
  });

  it('is nothing where EXIF is damaged, is no EXIF, or the file no picture', () => {
    const at = jpeg.indexOf('Exif\0\0');
    const damaged = Buffer.from(jpeg);
    damaged.fill(0xff, at + 10, at + 60);
    expect(readEmbedded(damaged)).toMatchObject({ creator: undefined, position: undefined });
    expect(readEmbedded(Buffer.from('no picture'))).toMatchObject({ caption: undefined, device: '' });
    expect(readEmbedded(new Uint8Array())).toMatchObject({ captured: undefined });
  });

  it('is not expanded where XML would grow without end', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>`;
    const bytes = await plain()
      .withXmp(bomb + xmp('<dc:description>&c;</dc:description>'))
      .jpeg()
      .toBuffer();
    expect((readEmbedded(bytes).caption ?? '').length).toBeLessThan(100);
  });
});
