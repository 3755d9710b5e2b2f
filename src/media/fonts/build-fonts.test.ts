import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFonts, type BuiltFonts } from './build-fonts.ts';
import { parseUnicodeRange } from './code-point-ranges.ts';
import { collectCharacters } from './collect-characters.ts';
import { parseExtraFonts } from './list-font-files.ts';
import { openFont } from './open-font.ts';
import { uncoveredCharacters } from './uncovered-characters.ts';
import { readVariationSequences } from './variation-sequences.ts';

const displayTexts = ['英名录纪念设施影像寻亲 1949', '纪念设施墓葬'];
const contentCharacters = collectCharacters([
  '李㵘',
  '王𠮷',
  '张𬭎',
  '陈䶮',
  '三郎\uFE00',
  '诸葛\u{E0100}',
  '\uE123',
  '𪨊',
]);
let folder: string;
let built: BuiltFonts;

const build = (run: string, extraFonts: readonly string[] = []): Promise<BuiltFonts> =>
  buildFonts({
    displayTexts,
    contentCharacters,
    outDir: join(folder, run),
    cacheDir: join(folder, 'cache'),
    extraFonts,
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fonts-'));
  built = await build('first');
});
afterAll(() => rm(folder, { recursive: true }));

describe('the fonts of the built site', () => {
  it('draw the rare characters that one of the packaged fonts has', () => {
    expect(Array.from(built.covered)).toEqual(['㵘', '䶮', '郎\uFE00', '𠮷', '𬭎']);
  });

  it('report the characters that none has, those without an agreed meaning, and missing written forms', () => {
    expect(Array.from(built.uncovered)).toEqual(['葛\u{E0100}', '\uE123', '𪨊']);
  });

  it('give each file a range of exactly the characters it draws', async () => {
    const faces = Array.from(
      built
        .css('/site/fonts')
        .matchAll(/font-family:"([^"]+)".*?url\("\/site\/fonts\/([^"]+)"\).*?unicode-range:([^}]+)\}/gu),
    );
    expect(faces.length).toBe(built.files.length);
    for (const [, family, file = '', range = ''] of faces) {
      const font = await openFont(await readFile(join(folder, 'first', file)), file);
      const declared = (parseUnicodeRange(range) ?? []).flatMap(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
      );
      const drawn = new Set(font.characterSet.filter((codePoint) => codePoint !== 0xffff));
      const selectors = declared.filter((codePoint) => !drawn.has(codePoint));
      expect(selectors).toEqual(family === 'Archive Variant' ? [0xfe00] : []);
      expect(declared.length).toBe(drawn.size + selectors.length);
    }
  });

  it('draw words of the interface in files of their own, each with what none before it has', () => {
    const ranges = built
      .css('/')
      .split('\n')
      .filter((rule) => rule.includes('Archive Display'))
      .map((rule) => parseUnicodeRange(/unicode-range:([^}]+)/u.exec(rule)?.[1] ?? '')?.flat() ?? []);
    expect(ranges.length).toBe(2);
    const second = [...new Set(ranges[1])].map((codePoint) => String.fromCodePoint(codePoint)).sort();
    expect(second).toEqual(['墓', '葬']);
  });

  it('have a bounding box, without which Chromium refuses a font, and one range of weights, so that they join', async () => {
    for (const file of built.files) {
      const { bbox } = await openFont(await readFile(join(folder, 'first', file)), file);
      expect(bbox.maxX - bbox.minX).toBeGreaterThan(0);
      expect(bbox.maxY - bbox.minY).toBeGreaterThan(0);
    }
    expect(built.css('/').match(/font-weight:200 900;/gu)).toHaveLength(built.files.length);
  });

  it('keep the written form of a variation sequence', async () => {
    const file = built.files.find((name) => name.startsWith('variant-')) ?? '';
    const font = await openFont(await readFile(join(folder, 'first', file)), file);
    expect(readVariationSequences(font).get('郎\uFE00')).toBeGreaterThan(0);
  });

  it('are the same files, made without opening a font, when the characters are the same', async () => {
    const before = await readdir(join(folder, 'cache'));
    const again = await build('second');
    expect(again.files).toEqual(built.files);
    expect(await readdir(join(folder, 'cache'))).toEqual(before);
    expect((await readdir(join(folder, 'second'))).sort()).toEqual([...built.files].sort());
  });

  it('names the setting and the path when a further font is not there', async () => {
    await expect(build('third', ['/no/such/font.ttf'])).rejects.toThrow(/EXTRA_FONTS.*no\/such\/font\.ttf/u);
    expect(parseExtraFonts(' /a.ttf, /b.otf ,')).toEqual(['/a.ttf', '/b.otf']);
  });

  it('lets the check name the characters that a text would leave undrawn', async () => {
    const cacheDir = join(folder, 'cache');
    expect(await uncoveredCharacters(['江竹筠', '王𠮷\uE123'], { cacheDir })).toEqual(['\uE123']);
    expect(await uncoveredCharacters(['江竹筠'], { cacheDir })).toEqual([]);
  });
});

describe('collecting the characters of the content', () => {
  it('keeps astral characters and variation sequences whole', () => {
    expect(Array.from(collectCharacters(['王𠮷', '葛\u{E0100}王']))).toEqual([
      '王',
      '葛',
      '𠮷',
      '\u{E0100}',
      '葛\u{E0100}',
    ]);
  });
});
