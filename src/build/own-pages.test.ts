import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSheet } from '../archive/read-sheet.ts';
import { readArchive } from '../archive/read-archive.ts';
import { toTranscriptLine } from '../domain/media/transcript-line.ts';
import { toRows } from '../domain/sheet.ts';
import { transcriptsTable } from '../domain/media-tables.ts';
import { rowsOnPage } from '../media/register-page.ts';
import { listOwnPages } from './own-pages.ts';

const archive = readArchive('content');
const pages = listOwnPages(archive);

describe('the pages that an archive sets from its own tables', () => {
  test('name everybody of the roll once, in the order of the roll, and every facility', () => {
    const rows = pages.flatMap(({ set }) => set.lines.slice(2).map(({ text }) => text.split('　')[1]));
    const named = [...archive.people, ...archive.facilities].map(({ name }) => name);
    expect(rows).toEqual(named);
    expect(pages.every(({ set }) => set.lines.length <= rowsOnPage + 2)).toBe(true);
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
