import { describe, expect, it } from 'vitest';
import { parseSheet } from '../archive/read-sheet.ts';
import { toSheetText } from './sheet-text.ts';

describe('a written sheet', () => {
  it('is read back cell for cell, with commas, quotes, line breaks and rare characters in it', () => {
    const headings = ['编号', '姓名', '备注'];
    const records = [
      ['p-1', '王𠮷', '甲,乙'],
      ['p-2', '葛\u{E0100}明', '说"是"\n换行'],
      ['p-3', '李', ' 前后有空 '],
    ];
    const sheet = parseSheet('roll/x.csv', new TextEncoder().encode(toSheetText(headings, records)));
    expect(sheet).toMatchObject({ encoding: 'utf-8', hasBom: true, headings, records, quoteErrors: [] });
  });
});
