import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { archiveOf } from '../../tests/support/archive-of.ts';
import { preparePhotographs } from './photographs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'photographs-'));
  mkdirSync(path.join(folder, 'content/media/files'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const item = { caption: '墓碑', alt: '一块墓碑', rights: '可以发布' };

it('pictures are written for the pages; a broken one is named, and the others go on', async () => {
  const archive = archiveOf({
    graves: [{ sheet: 'yuan', id: 'g-1', photos: 'm-1;m-2;m-3' }],
    media: [
      { ...item, id: 'm-1', file: 'a.png' },
      { ...item, id: 'm-2', file: 'broken.jpg' },
      { ...item, id: 'm-3', file: '../../outside.png' },
    ],
  });
  const directory = path.join(folder, 'content');
  const bytes = await sharp({ create: { width: 500, height: 250, channels: 3, background: '#777' } })
    .png()
    .toBuffer();
  writeFileSync(path.join(directory, 'media/files/a.png'), bytes);
  writeFileSync(path.join(folder, 'outside.png'), bytes);
  writeFileSync(path.join(directory, 'media/files/broken.jpg'), new Uint8Array([0xff, 0xd8, 0xff]));
  const warnings: string[] = [];
  const photographs = await preparePhotographs(
    { ...archive, directory },
    path.join(folder, 'cache'),
    (said) => warnings.push(said),
  );
  expect([...photographs.sizes]).toEqual([['m-1', { width: 500, height: 250 }]]);
  expect(existsSync(photographs.fileOf('m-1', 400) ?? '')).toBe(true);
  expect(photographs.fileOf('m-2', 400)).toBeUndefined();
  expect(warnings).toHaveLength(2);
  expect(warnings.join('')).toContain('照片 m-2（broken.jpg）读不出来');
  photographs.copyTo(path.join(folder, 'out'));
  expect(existsSync(path.join(folder, 'out/media/m-1-400.webp'))).toBe(true);
  expect(existsSync(path.join(folder, 'out/media/m-1-1200.webp'))).toBe(true);
  expect(existsSync(path.join(folder, 'out/media/m-2-400.webp'))).toBe(false);
});
