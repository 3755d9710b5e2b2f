import { describe, expect, it } from 'vitest';
import { sheetsOf } from '../../../tests/support/sheets-of.ts';
import { listChangedMeanwhile } from './changed-meanwhile.ts';
import { findExportDate } from './find-export-date.ts';
import type { ChangedRecord } from './import-difference.ts';
import type { SourceBook } from './source-book.ts';

const entry = { id: 'c-0001', date: '2026-11-20', record: 'p-1', field: '籍贯', reason: '核对' };
const { corrections } = sheetsOf({
  corrections: [
    { ...entry, before: '江北', after: '巴县' },
    { ...entry, id: 'c-0002', field: '职务', before: '', after: '连长' },
  ],
});

const place = { sheet: '英名录', row: 2, column: 'C' };
const change = (field: string, before: string, after: string): ChangedRecord[] => [
  {
    ...{ table: 'roll', record: 'p-1', name: '陈大川', at: { file: 'roll/1.csv', row: 2 }, place },
    cells: [{ field, before, after, place }],
  },
];
const found = (changed: readonly ChangedRecord[], exportedOn?: string) =>
  listChangedMeanwhile(changed, corrections, exportedOn).map(({ level, kind, detail }) => [
    level,
    kind,
    detail,
  ]);

describe('a cell that was corrected since the sheet was taken from the archive', () => {
  it('is an error where the sheet would put the old text back', () => {
    expect(found(change('籍贯', '巴县', '江北'), '2026-11-01')).toEqual([
      ['error', 'changed-meanwhile', '巴县'],
    ]);
  });

  it('is looked at where the sheet says something else again, or does not say from which day it is', () => {
    const looked = [['warning', 'changed-meanwhile', '巴县']];
    expect(found(change('籍贯', '巴县', '江津'), '2026-11-20')).toEqual(looked);
    expect(found(change('籍贯', '巴县', '江北'))).toEqual(looked);
  });

  it('is no matter where the sheet is younger than the correction, or nobody corrected it', () => {
    expect(found(change('籍贯', '巴县', '江津'), '2026-11-21')).toEqual([]);
    expect(found(change('职务', '排长', '班长'), '2026-11-01')).toEqual([]);
    expect(found(change('别名', '', '小川'), '2026-11-01')).toEqual([]);
  });
});

it('the day of an export stands in the first sheet of our own workbooks', () => {
  const rows = [
    ['工作表', '导出日期'],
    ['英名录', '2026-11-27'],
  ].map((texts, at) => ({
    number: at + 1,
    isHidden: false,
    cells: texts.map((text) => ({ text, kind: 'text' as const })),
  }));
  const sheet = { name: '目录', isHidden: false, rows, merged: [], hiddenColumns: [] };
  const book: SourceBook = { fileName: '英名录.xlsx', format: 'xlsx', sheets: [sheet] };
  expect(findExportDate(book)).toBe('2026-11-27');
  expect(findExportDate({ ...book, sheets: [{ ...sheet, name: '名单' }] })).toBeUndefined();
});
