import { describe, expect, it } from 'vitest';
import { changeCells } from './change-cells.ts';
import { eventsTable, placesTable } from './tables.ts';

const text = '\uFEFF编号,名称,本馆注\r\ne-1,"起义, 一",甲\r\n\r\ne-2,突围,"含""引号""\n两行"\r\ne-3,阻击\r\n';

const changed = (changes: Parameters<typeof changeCells>[2], before = text) => {
  const result = changeCells(before, eventsTable, changes);
  return result.kind === 'changed' ? result.text : result.fault.kind;
};

describe('changing cells of a table', () => {
  it('leaves every other character as it was, blank lines and quotes included', () => {
    expect(changed([{ row: 4, heading: '名称', value: '突围，再突围' }])).toBe(
      text.replace('突围', '突围，再突围'),
    );
  });

  it('quotes what needs quotes, and takes quotes away with what needed them', () => {
    const result = changed([
      { row: 2, heading: '名称', value: '起义' },
      { row: 4, heading: '名称', value: '他说"走",走了' },
    ]);
    expect(result).toBe(text.replace('"起义, 一"', '起义').replace('突围', '"他说""走"",走了"'));
  });

  it('writes columns that only this office keeps, and finds headings by their synonyms', () => {
    expect(changed([{ row: 2, heading: '本馆注', value: '乙' }])).toBe(text.replace('甲', '乙'));
    const places = '地 名,关系\n甲县,现名\n';
    const result = changeCells(places, placesTable, [{ row: 2, heading: '地名', value: '乙县' }]);
    expect(result).toEqual({ kind: 'changed', text: '地 名,关系\n乙县,现名\n' });
  });

  it('adds a column that the text lacks behind all others', () => {
    expect(changed([{ row: 5, heading: '日期', value: '1937年' }])).toBe(
      text
        .replace('本馆注', '本馆注,日期')
        .replace('甲', '甲,')
        .replace('两行"', '两行",')
        .replace('e-3,阻击', 'e-3,阻击,,1937年'),
    );
  });

  it('lengthens a row that is cut short as far as the cell needs', () => {
    expect(changed([{ row: 5, heading: '本馆注', value: '丙' }])).toBe(text.replace('阻击', '阻击,丙'));
  });

  it('empties a cell, and leaves out rows that are not there', () => {
    expect(changed([{ row: 2, heading: '本馆注', value: '' }])).toBe(text.replace('甲', ''));
    expect(changed([{ row: 99, heading: '名称', value: '无' }])).toBe(text);
  });

  it('refuses a text whose quotes never close, or that is not this table', () => {
    expect(changed([{ row: 2, heading: '名称', value: '无' }], '编号,名称\ne-1,"未完\n')).toBe('quotes');
    expect(changed([{ row: 2, heading: '名称', value: '无' }], '甲,乙\n1,2\n')).toBe('no-id-column');
  });
});
