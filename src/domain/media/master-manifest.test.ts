import { expect, it } from 'vitest';
import { parseManifest } from './master-manifest.ts';

const one = 'a'.repeat(64);
const other = '0B'.repeat(32);

it('a manifest is read as sha256sum, BagIt and an office computer write it', () => {
  const text = `\uFEFF${one}  m-1.jpg\r\n${other} *m-2.tif\r\n${one}  信 件/第一页.png\n`;
  expect([...parseManifest(text)]).toEqual([
    ['m-1.jpg', one],
    ['m-2.tif', other.toLowerCase()],
    ['信 件/第一页.png', one],
  ]);
});

it('lines that are no checksum hide none of the others', () => {
  expect([...parseManifest(`# 说明\n\n${one.slice(1)}  m-1.jpg\n${one}\n${one}  m-2.jpg`)]).toEqual([
    ['m-2.jpg', one],
  ]);
});
