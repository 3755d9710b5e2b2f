import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSheet } from '../archive/read-sheet.ts';
import { readArchive } from '../archive/read-archive.ts';
import { toTranscriptLine } from '../domain/media/transcript-line.ts';
import { toRows } from '../domain/sheet.ts';
import { transcriptsTable } from '../domain/media-tables.ts';
import { pageSize, rowsOnPage } from '../media/register-page.ts';
import type { TextBox } from '../media/set-text.ts';
import { lifeYears } from '../views/person/person-card.ts';
import { listOwnPages } from './own-pages.ts';

const archive = readArchive('content');
const pages = listOwnPages(archive);

function doOverlap(a: TextBox, b: TextBox): boolean {
  const isAside = a.left + a.width <= b.left || b.left + b.width <= a.left;
  const isBelow = a.top + a.height <= b.top || b.top + b.height <= a.top;
  return !isAside && !isBelow;
}

describe('the pages that an archive sets from its own tables', () => {
  test('name everybody of the roll once, in the order of the roll, and every facility', () => {
    const tables = pages.filter(({ cells }) => cells.kind !== '名牌');
    const rows = tables.flatMap(({ set }) => set.lines.slice(2).map(({ text }) => text.split('　')[1]));
    const named = [...archive.people, ...archive.facilities].map(({ name }) => name);
    expect(rows).toEqual(named);
    expect(tables.every(({ set }) => set.lines.length <= rowsOnPage + 2)).toBe(true);
  });

  test('give everybody of the roll one tablet, with the years that are known', () => {
    const tablets = pages.filter(({ cells }) => cells.kind === '名牌');
    const lines = tablets.flatMap(({ set }) => set.lines.slice(1).map(({ text }) => text.split('　')));
    expect(lines.map(([name]) => name)).toEqual(archive.people.map(({ name }) => name));
    expect(lines.map(([, years = '']) => years)).toEqual(archive.people.map(lifeYears));
  });

  test('keep every name and number within the page and apart from the next', () => {
    for (const { set } of pages) {
      const boxes = set.lines.map(({ box }) => box);
      expect(boxes.every(({ left, top }) => left > 0 && top > 0)).toBe(true);
      expect(boxes.every(({ left, width }) => left + width < pageSize.width)).toBe(true);
      expect(boxes.every(({ top, height }) => top + height < pageSize.height)).toBe(true);
      const overlapping = boxes.filter((a, index) => boxes.slice(index + 1).some((b) => doOverlap(a, b)));
      expect(overlapping).toEqual([]);
    }
  });

  test('say that they are no originals, and who made them', () => {
    for (const { cells, set } of pages) {
      expect(set.texts.at(-1)?.text).toContain('不是历史原件');
      expect(cells.rights).toContain('本单位制作');
      expect(cells.caption).toContain('排印');
    }
  });

  test('stand in the photo database with the words they show: run `npm run media:own` when tables have changed', () => {
    const entered = pages.map(({ cells, set }) => {
      const item = archive.media.items.find(
        ({ volume, page }) => volume === cells.volume && page === cells.page,
      );
      const file = path.join('content', transcriptsTable.location.path, `${item?.id ?? ''}.csv`);
      const sheet = parseSheet(file, readFileSync(file));
      const lines = toRows(transcriptsTable, sheet).map((row) => toTranscriptLine(row.cells));
      return { wanted: set.lines, found: lines.map(({ text, box }) => ({ text, box })) };
    });
    expect(entered.length).toBeGreaterThan(0);
    for (const { wanted, found } of entered) expect(found).toEqual(wanted);
  });
});
