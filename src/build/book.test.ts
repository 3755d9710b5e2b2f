import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedSource } from '../../tests/support/archive-of.ts';
import { writeContent, type Cells } from '../../tests/support/write-content.ts';
import { makeBook, makeBookHere, type MadeBook } from './book.ts';
import type { BookRequest } from './lay-out-book.ts';

const places = [{ name: '渝北区', relation: '现名', code: '500112', id: 'yubei', level: '市辖区' }];
/** Names and texts in which every rule of breaking lines occurs. */
const roll: Cells[] = Array.from({ length: 90 }, (_, index) => ({
  id: `p-${index}`,
  name: ['张样', '李样一', '欧阳样二', '张𪨊', '某里某夫·样例斯基'][index % 5] ?? '',
  otherNames: index % 3 === 0 ? '原名:王样;外文名:Yangli（Пример）' : '',
  nativePlace: `四川省江北县仙桃乡（今渝北区仙桃街道）`,
  nativeDistrict: '500112',
  born: index % 2 === 0 ? '1920年8月20日（有资料写作旧历八月二十）' : '',
  post: `“样例”部队《样报》编辑（兼）；第${index}连战士`,
  died: '1949年11月27日',
  circumstances: `在11·27战斗中（样例岭），为掩护战友牺牲，时年${index}岁；后葬样例${'山'.repeat(index % 7)}。`,
  recognition: '未见材料',
  sourceIds: 'invented',
}));

/** Characters that no font has: the archive has parts of the one and a drawing of the other. */
const [described, drawn] = ['\uE123', '\uE124'];
roll.push({ ...roll[0], id: 'p-90', name: `李${described}` }, { ...roll[0], id: 'p-91', name: `王${drawn}` });
const glyphs = [{ character: described, components: '⿰氵某' }];
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1H8V8Z"/></svg>';

let folder: string;
let request: BookRequest;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'book-'));
  const contentDir = path.join(folder, 'content');
  const tables = { places, roll, glyphs, sources: [inventedSource] };
  const files = { 'pages/book-preface.md': '# 序\n\n样例前言。\n', 'glyphs/U+E124.svg': drawing };
  writeContent(contentDir, { tables, files });
  const before = roll.slice(1).map((cells) => (cells['id'] === 'p-5' ? { ...cells, died: '1948年' } : cells));
  writeContent(path.join(folder, 'before'), { tables: { ...tables, roll: before } });
  request = {
    contentDir,
    projectDir: contentDir,
    cacheDir: path.join(folder, 'cache'),
    choices: {
      scope: { kind: 'all' },
      order: 'district',
      paper: '16开',
      showsLife: true,
      hasCropMarks: false,
      title: '烈士英名录',
      edition: '2026年11月',
      madeOn: '2026-11-27',
    },
  };
});
afterAll(() => rmSync(folder, { recursive: true }));

function requireMade(made: MadeBook): Extract<MadeBook, { kind: 'made' }> {
  if (made.kind === 'refused') throw new Error(made.message);
  return made;
}

/** Titles of the bookmarks, which PDF writes in UTF-16. */
function listBookmarks(pdf: Uint8Array): string[] {
  const titles = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/Title <FEFF([0-9A-F]+)>/gu);
  return Array.from(titles, ([, hex = '']) => Buffer.from(hex, 'hex').swap16().toString('utf16le'));
}

describe('the book as it is set', () => {
  it('has as many pages as were reckoned, with people, bookmarks and changes in their places', async () => {
    const since = { contentDir: path.join(folder, 'before'), name: '上版', pageOf: new Map([['p-5', '3']]) };
    const made = requireMade(await makeBookHere({ ...request, since }));
    expect(made.people).toHaveLength(92);
    expect(made.people.every(({ page }) => page >= 1 && page < made.pages)).toBe(true);
    expect(made.missing).toEqual(expect.arrayContaining([described, drawn]));
    const bookmarks = listBookmarks(made.pdf);
    for (const title of [
      '序',
      '渝北区',
      '仙桃街道',
      '音序索引',
      '笔画索引',
      '别名索引',
      '与上版的差异',
      '出处',
    ]) {
      expect(bookmarks).toContain(title);
    }
    expect(made.slip?.length).toBeGreaterThan(1000);
  });

  it('comes out the same in a process of its own, on other paper', async () => {
    const narrow: BookRequest = {
      ...request,
      choices: { ...request.choices, paper: 'A5', hasCropMarks: true },
    };
    const [apart, here] = [requireMade(await makeBook(narrow)), requireMade(await makeBookHere(narrow))];
    expect(Buffer.from(apart.pdf).equals(here.pdf)).toBe(true);
  });

  it.each([
    [{ kind: 'district', code: '999999' }, '999999'],
    [{ kind: 'cemetery', facilityId: 'nowhere' }, 'nowhere'],
    [{ kind: 'wall', facilityId: 'nowhere' }, 'nowhere'],
  ] as const)('is refused for %j, in words', async (scope, named) => {
    const made = await makeBookHere({ ...request, choices: { ...request.choices, scope } });
    expect(made.kind === 'refused' ? made.message : '').toContain(named);
  });
});
