import { describe, expect, it } from 'vitest';
import { parseSheet } from '../archive/read-sheet.ts';
import { sheetsOf } from '../../tests/support/sheets-of.ts';
import { collectSheets } from './collect-sheets.ts';
import { exportTables } from './export-content.fixture.ts';
import { indexOfKey } from './export-sheet.ts';

const content = sheetsOf(exportTables);
const sheetOf = (file: string, text: string) => ({
  ...content,
  roll: [parseSheet(file, new TextEncoder().encode(text))],
});

describe('what goes out of the content folder', () => {
  it('has every column of the form in its order, under the form’s own heading', () => {
    const [sheet] = collectSheets(sheetOf('roll/1.csv', '烈士姓名,籍贯\n甲,巴县\n'), { tables: ['roll'] });
    const headings = sheet?.columns.map(({ heading }) => heading) ?? [];
    expect(headings.slice(0, 3)).toEqual(['编号', '姓名', '读音']);
    expect(sheet?.rows[0]?.slice(0, 3)).toEqual(['', '甲', '']);
  });

  it('keeps columns that the form does not know after the others, and drops rows without a word', () => {
    const text = '姓名,户口簿页码,姓名\n甲,三, \n,,\n,四,乙\n';
    const [sheet] = collectSheets(sheetOf('roll/1.csv', text), { tables: ['roll'] });
    expect(sheet?.columns.at(-1)).toEqual({ heading: '户口簿页码', key: undefined });
    const name = indexOfKey(sheet ?? { columns: [] }, 'name');
    expect(sheet?.rows.map((row) => [row[name], row.at(-1)])).toEqual([
      ['甲', '三'],
      ['乙', '四'],
    ]);
  });

  it('keeps cells as they stand, with their spaces and line breaks', () => {
    const [sheet] = collectSheets(sheetOf('roll/1.csv', '姓名,事迹\n 甲 ,"一\n二"\n'), { tables: ['roll'] });
    expect(sheet?.rows[0]).toEqual(expect.arrayContaining([' 甲 ', '一\n二']));
  });

  it('of a district: its roll, people of other rolls from there, its facilities and what is filed under them', () => {
    const sheets = collectSheets(content, { district: '500106' });
    expect(sheets.map(({ file, rows }) => `${file} ${rows.length}`).sort()).toEqual([
      'facilities.csv 1',
      'graves/yuan.csv 1',
      'places.csv 1',
      'roll/500000.csv 1',
      'roll/500106.csv 2',
    ]);
  });
});
