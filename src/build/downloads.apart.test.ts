import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { archiveOf } from '../../tests/support/archive-of.ts';
import { setPhotographSizes } from '../views/photo/photograph-sizes.ts';
import { writeDownloads } from './downloads.ts';

const item = { alt: '图', kind: '合影', creator: '', date: '约1940年' };
const archive = archiveOf({
  site: [{ key: '网站名称', value: '某地英烈档案' }],
  media: [
    { ...item, id: 'm-free', file: 'a.jpg', caption: '合影一张。', rights: '公有领域', holder: '某馆' },
    { ...item, id: 'm-shown', file: 'b.jpg', caption: '合影', rights: '家属授权展示' },
    { ...item, id: 'm-closed', file: 'c.jpg', caption: '合影', rights: '' },
    {
      ...item,
      id: 'm-coloured',
      file: 'd.jpg',
      caption: '合影一张',
      rights: 'CC BY 4.0',
      restoration: '上色',
      original: 'm-free',
    },
    { ...item, id: 'm-gone', file: 'e.jpg', caption: '没有母本', rights: 'CC0' },
  ],
});
const ids = ['m-free', 'm-shown', 'm-closed', 'm-coloured'];

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'downloads-'));
  const picture = path.join(folder, 'version.jpg');
  const ground = { width: 40, height: 30, channels: 3, background: '#776655' } as const;
  writeFileSync(picture, await sharp({ create: ground }).jpeg().toBuffer());
  const sizes = new Map(ids.map((id) => [id, { width: 40, height: 30, colour: '#776655' }]));
  setPhotographSizes(sizes);
  const fileOf = (id: string, width: number, format: string) =>
    sizes.has(id) && width === 1600 && format === 'jpg' ? picture : undefined;
  writeDownloads(archive, {
    staging: path.join(folder, 'out'),
    photographs: { sizes, fileOf, copyTo: () => undefined },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function readTags(id: string) {
  const bytes = new Uint8Array(readFileSync(path.join(folder, 'out/media', `${id}-download.jpg`)));
  return ExifReader.load(bytes.buffer, { expanded: true });
}

it('copies to take home are written of those pictures alone whose permission allows that', () => {
  expect(readdirSync(path.join(folder, 'out/media')).sort()).toEqual([
    'm-coloured-download.jpg',
    'm-free-download.jpg',
  ]);
  expect(existsSync(path.join(folder, 'out/media/m-gone-download.jpg'))).toBe(false);
});

it('a copy says what it shows, who keeps it, and where its page is', () => {
  const { exif, xmp } = readTags('m-free');
  expect(exif?.ImageDescription?.description).toBe('合影一张。约1940年。编号m-free');
  expect(exif?.Copyright?.description).toBe('公有领域；收藏：某馆');
  expect(xmp?.['Credit']?.description).toBe('某馆／某地英烈档案');
  expect(xmp?.['WebStatement']?.description).toBe('https://mingji.example/media/m-free.html');
  expect(xmp?.['Marked']?.description).toBe('False');
});

it('a copy of a coloured picture says that it is not the original', () => {
  const { exif, xmp } = readTags('m-coloured');
  expect(exif?.ImageDescription?.description).toContain('后来上色，不是原件，原件编号m-free');
  expect(xmp?.['Marked']?.description).toBe('True');
});
