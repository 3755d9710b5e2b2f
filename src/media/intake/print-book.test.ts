import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PrintBook } from './print-book.ts';

const cache = mkdtempSync(path.join(tmpdir(), 'prints-'));
afterAll(() => rmSync(cache, { recursive: true }));

/** A hill under a sky with a building on it; `shift` moves the building, so that another number is another view. */
function draw(shift: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#cde"/><path d="M0 ${300 + shift / 4} Q${200 + shift} ${150 + shift / 3} 640 ${330 - shift / 3} V480 H0Z" fill="#574"/><rect x="${80 + shift}" y="${120 + shift / 2}" width="${90 + shift / 4}" height="220" fill="#433"/><circle cx="${560 - shift}" cy="90" r="45" fill="#fb3"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg().toBuffer();
}

describe('a picture that is there already', () => {
  let book: PrintBook;
  let picture: Buffer;
  beforeAll(async () => {
    book = new PrintBook(cache);
    picture = await draw(0);
    await book.put('m-first', { sha256: 'first', bytes: picture });
    await book.put('m-other', { sha256: 'other', bytes: await draw(300) });
    await book.put('m-blank', { sha256: 'blank', bytes: await blank('#fff') });
  });
  const blank = (background: string) =>
    sharp({ create: { width: 300, height: 200, channels: 3, background } })
      .png()
      .toBuffer();

  it.each([
    ['smaller', (copy: Sharp) => copy.resize(200).jpeg({ quality: 50 })],
    ['in grey', (copy: Sharp) => copy.greyscale().png()],
    ['coloured anew', (copy: Sharp) => copy.tint('#a87').webp()],
    ['lighter', (copy: Sharp) => copy.linear(1.2, 10).jpeg()],
    ['lying on its side', (copy: Sharp) => copy.rotate(-90).withMetadata({ orientation: 6 }).jpeg()],
  ])('is known again %s', async (name, change) => {
    const bytes = await change(sharp(picture)).toBuffer();
    expect(await book.findAlike({ sha256: name, bytes })).toBe('m-first');
  });

  it('is not taken for another view, nor one empty page for another', async () => {
    expect(await book.findAlike({ sha256: 'view', bytes: await draw(150) })).toBeUndefined();
    expect(await book.findAlike({ sha256: 'page', bytes: await blank('#eee') })).toBeUndefined();
  });

  it('is grouped with its copies', async () => {
    await book.put('m-copy', { sha256: 'smaller', bytes: picture });
    expect(book.listGroups()).toEqual([['m-first', 'm-copy']]);
  });

  it('need not be opened a second time', async () => {
    await book.save();
    const again = new PrintBook(cache);
    await again.put('m-first', { sha256: 'first', path: '/nowhere' });
    expect(await again.findAlike({ sha256: 'smaller', path: '/nowhere' })).toBe('m-first');
  });

  it('is compared with nothing where it can’t be opened', async () => {
    expect(await book.findAlike({ sha256: 'broken', bytes: Buffer.from('no picture') })).toBeUndefined();
  });
});
