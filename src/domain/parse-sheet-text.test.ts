import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSheetText } from './parse-sheet-text.ts';
import { toSheetText } from './sheet-text.ts';

describe('a sheet read back', () => {
  it('is what was written', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', ',', '"', '""', 'a\r\nb', ' a ', '\n', ',",\r'),
    );
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(table, ([headings = [], ...rows]) => {
        expect(parseSheetText(toSheetText(headings, rows))).toEqual([headings, ...rows]);
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  it('has one column as well, and may be empty', () => {
    expect(parseSheetText(toSheetText(['名称'], [['甲'], ['乙']]))).toEqual([['名称'], ['甲'], ['乙']]);
    expect(parseSheetText('')).toEqual([]);
  });
});
