import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CardFonts } from './card-text.ts';
import { openGlyphOutliner } from './fonts/glyph-outlines.ts';
import { drawShareCard, renderShareCard, shareCardKey, type ShareCard } from './share-card.ts';

const card: ShareCard = {
  name: '某某某',
  title: '烈士',
  facts: [
    { label: '生卒', text: '未详', isKnown: false },
    { label: '籍贯', text: '四川省巴县', isKnown: true },
  ],
  archiveName: '铭记',
};
let cacheDir: string;
let fonts: CardFonts;

beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'cards-'));
  fonts = { outliner: await openGlyphOutliner({ weight: 500, cacheDir }), describe: () => '左氵右某' };
});
afterAll(() => rm(cacheDir, { recursive: true }));

describe('the picture shown when a page is shared', () => {
  it('is a PNG of 1200 × 630 in the colours of the drawing', async () => {
    const png = await renderShareCard(card, fonts);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThan(40_000);
    const read = async (input: Uint8Array): Promise<Uint8Array> =>
      sharp(input).removeAlpha().raw().toBuffer();
    const drawn = await read(Buffer.from(await drawShareCard(card, fonts)));
    const kept = await read(png);
    // Two greys of one brightness share a place in the palette; eight levels of 256 are below what an eye tells.
    const furthest = drawn.reduce((most, value, at) => Math.max(most, Math.abs(value - (kept[at] ?? 0))), 0);
    expect(furthest).toBeLessThanOrEqual(8);
  });

  it('has all text as outlines, so that it needs no font on the machine', async () => {
    const svg = await drawShareCard(card, fonts);
    expect(/<text|font-family|<image/u.exec(svg)?.[0]).toBeUndefined();
    expect(svg).toContain('<path');
  });

  it.each([
    '某某',
    '某某某某某某',
    '某某𠮷',
    '郎\uFE00某',
    '某某某·某某某某·某某某某某某某',
    'Given Family',
    '某某某某某某某某某某某某某某某某某某某某',
  ])('keeps the name %s within the tablet', async (name) => {
    const svg = await drawShareCard({ name, facts: [], archiveName: '铭' }, fonts);
    const onlyArchiveName = await drawShareCard({ name: '', facts: [], archiveName: '铭' }, fonts);
    expect(/NaN|Infinity|undefined/u.exec(svg)?.[0]).toBeUndefined();
    expect(await listDarkColumns(svg)).not.toEqual(await listDarkColumns(onlyArchiveName));
    expect((await listDarkColumns(svg)).every((x) => x >= 110 && x < 354)).toBe(true);
  });

  it('tells a character without a glyph in words', async () => {
    const asked: string[] = [];
    const describe = (character: string): string => {
      asked.push(character);
      return '左氵右某';
    };
    await drawShareCard({ ...card, name: '某\uE123𪨊' }, { ...fonts, describe });
    expect(asked).toEqual(['\uE123', '𪨊']);
  });

  it('is made anew only when the card says something else', () => {
    expect(shareCardKey({ ...card })).toBe(shareCardKey(card));
    expect(shareCardKey({ ...card, name: '某某' })).not.toBe(shareCardKey(card));
    expect(shareCardKey({ ...card, facts: [] })).not.toBe(shareCardKey(card));
  });
});

/** Columns of the picture, above the ground line, that have ink. */
async function listDarkColumns(svg: string): Promise<number[]> {
  const area = { left: 0, top: 0, width: 1200, height: 536 };
  const grey = await sharp(Buffer.from(svg)).greyscale().extract(area).raw().toBuffer();
  const dark = new Set<number>();
  grey.forEach((value, at) => {
    if (value < 90) dark.add(at % area.width);
  });
  return Array.from(dark).sort((one, other) => one - other);
}
