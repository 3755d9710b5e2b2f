import { describe, expect, it } from 'vitest';
import type { DuplicatePair } from '../domain/verification/roll-duplicate.ts';
import { toDuplicateSheets } from './duplicate-book.ts';
import { describePair, writeDuplicateReport } from './duplicates.ts';

const pair: DuplicatePair = {
  people: ['p-1', 'p-2'],
  strength: 'strong',
  probability: 0.98,
  reasons: [
    { field: 'name', kind: 'near', bits: 9 },
    { field: 'nativePlace', kind: 'former', bits: 8 },
    { field: 'died', kind: 'same-day-other-year', bits: 6 },
    { field: 'post', kind: 'other', bits: -1 },
  ],
};
const first = { id: 'p-1', name: '陈玉', nativePlace: '巴县', died: '1951年5月3日' };
const second = { id: 'p-2', name: '陈钰', nativePlace: '巴南区', died: '' };

describe('a pair in words', () => {
  it('says what agrees and what does not, so that a clerk can repeat it', () => {
    expect(describePair(pair)).toEqual({
      agreeing: '姓名写法相近（同音、形近或异体）；籍贯是同一区县的前后名称；牺牲时间月日相同，年份不同',
      differing: '职务不合',
    });
  });

  it('stands field by field in the report', () => {
    const report = writeDuplicateReport([{ pair, first, second }], 20);
    expect(report).toContain('1. 很可能是同一人：p-1 与 p-2');
    expect(report).toContain('籍贯：巴县 ｜ 巴南区');
    expect(report).toContain('英名录20人，疑似重复1组。');
    expect(writeDuplicateReport([], 20)).toBe('没有发现疑似重复的人员。');
  });

  it('stands in a workbook with empty columns for what staff find out', () => {
    const files = ['roll/500106.csv', 'roll/500113.csv'] as const;
    const [pairs, fields, names] = toDuplicateSheets([{ pair, first, second, files }], []);
    expect(pairs?.rows[0]).toHaveLength(pairs?.headings.length ?? 0);
    expect(pairs?.rows[0]?.slice(0, 6)).toEqual([
      '1',
      '很可能是同一人',
      'p-1',
      '陈玉',
      '巴县',
      'roll/500106.csv',
    ]);
    expect(fields?.rows).toContainEqual(['1', '牺牲时间', '1951年5月3日', '', '二未写']);
    expect(names?.rows).toEqual([]);
  });
});
