import { describe, expect, it } from 'vitest';
import { sheetsOf } from '../../tests/support/sheets-of.ts';
import { collectSheets } from './collect-sheets.ts';
import { exportTables } from './export-content.fixture.ts';
import { toPublicSheets } from './public-sheets.ts';

const sheets = toPublicSheets(
  collectSheets(sheetsOf({ ...exportTables, roll: [...(exportTables.roll ?? []), { name: '没有编号' }] })),
  (id) => id === 'm-1',
);
const everything = JSON.stringify(sheets);
const headingsOf = (table: string) =>
  sheets.find((sheet) => sheet.table === table)?.columns.map(({ heading }) => heading) ?? [];

describe('what anybody may have', () => {
  it('is without the settings, since these hold the key of the map', () => {
    expect(sheets.map(({ table }) => table)).not.toContain('site');
    expect(everything).not.toContain('a1b2c3d4e5f6');
  });

  it('is without media that are held back, and without their transcripts', () => {
    expect(sheets.find(({ table }) => table === 'media')?.rows).toHaveLength(1);
    expect(everything).toContain('公开的一行');
    expect(everything).not.toContain('不公开的一行');
    expect(everything).not.toContain('没有许可的信');
  });

  it('is without consents, names of masters and who filled a form in', () => {
    expect(everything).not.toContain('授权书');
    expect(everything).not.toContain('填报岗07');
    expect(headingsOf('media')).toContain('说明');
    for (const heading of ['文件', '同意记录', '原文件名', '备注', '字幕'])
      expect(headingsOf('media')).not.toContain(heading);
    for (const heading of ['填报人', '复核人']) expect(headingsOf('facilities')).not.toContain(heading);
  });

  it('is without rows that have no id, and without columns that nobody has looked at', () => {
    expect(everything).not.toContain('没有编号');
    const kept = collectSheets(sheetsOf(exportTables), { tables: ['roll'] }).map((sheet) => ({
      ...sheet,
      columns: [...sheet.columns, { heading: '家中电话', key: undefined }],
      rows: sheet.rows.map((row) => [...row, '13800000000']),
    }));
    expect(JSON.stringify(toPublicSheets(kept, () => true))).not.toMatch(/家中电话|13800000000/u);
    expect(toPublicSheets(kept, () => true).flatMap(({ rows }) => rows)).toHaveLength(4);
  });
});
