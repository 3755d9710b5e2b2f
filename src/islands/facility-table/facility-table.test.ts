import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../workbooks/read-workbook.ts';
import { readChosenColumns, toChosenQuery } from './chosen-columns.ts';
import { toXlsxBytes } from './xlsx-blob.ts';

const known = ['name', 'kind', 'level', 'built'];
const usual = ['name', 'kind'];

describe('the columns in the address', () => {
  it('are the usual ones until it names some that there are', () => {
    for (const query of [null, '', 'nonsense']) {
      expect([...readChosenColumns(query, known, usual)]).toEqual(['name', 'kind']);
    }
    expect([...readChosenColumns('built,nonsense', known, usual)]).toEqual(['name', 'built']);
  });

  it('come back as they were chosen, in the order of the form; the usual ones need no words', () => {
    const chosen = readChosenColumns('built,level', known, usual);
    expect(toChosenQuery(known, chosen, usual)).toBe('name,level,built');
    expect(readChosenColumns('name,level,built', known, usual)).toEqual(chosen);
    expect(toChosenQuery(known, new Set(['kind', 'name']), usual)).toBeUndefined();
  });
});

describe('the workbook made in the page', () => {
  it('holds the chosen columns as text, and is read like any other', async () => {
    const headings = ['名称', ...Array.from({ length: 30 }, (_, index) => `栏${index}`)];
    const rows = [
      headings.map((_, index) => `=${index}&<"号">\n𠮷\r_x0041_`),
      headings.map(() => ''),
      ['0012'],
    ];
    const [sheet, ...others] = await readWorkbook(toXlsxBytes('设施 & "表"', headings, rows));
    expect(others).toEqual([]);
    expect(sheet?.notes).toEqual([]);
    expect(sheet?.rows).toEqual([
      headings,
      rows[0],
      headings.map(() => ''),
      headings.map((_, index) => (index === 0 ? '0012' : '')),
    ]);
  });
});
