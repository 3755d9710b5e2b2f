import { describe, expect, it } from 'vitest';
import { locateCells } from './sheet-cells.ts';

const valuesOf = (text: string) => locateCells(text).map((record) => record.map(({ value }) => value));

describe('the cells of a sheet', () => {
  it('are found where they stand, quotes and all', () => {
    const text = '\uFEFF编号,备注\r\na,"甲，""乙"", 丙"\r\n';
    const cell = locateCells(text)[1]?.[1];
    expect(cell?.value).toBe('甲，"乙", 丙');
    expect(text.slice(cell?.start, cell?.end)).toBe('"甲，""乙"", 丙"');
  });

  it.each([
    ['', [['']]],
    ['a,b', [['a', 'b']]],
    ['a,b\n', [['a', 'b']]],
    [
      'a,\n,b\r\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a,', [['a', '']]],
    ['a\r\n\r\nb\r', [['a'], [''], ['b']]],
    ['"a\r\nb",c\n', [['a\r\nb', 'c']]],
    ['"",""\n', [['', '']]],
    ['"a', [['a']]],
  ])('of %j are %j', (text, expected) => {
    expect(valuesOf(text)).toEqual(expected);
  });
});
