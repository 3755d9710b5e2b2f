import { expect, test } from 'vitest';
import { knownCases, unknownDates, unreadWritings } from './date-cases.ts';
import { formatDate, originalOf, toEdtf, toIsoMachine } from './format-date.ts';
import { readDate } from './read-date.ts';

test.each(knownCases.map(([written, , shown, original]) => [written, shown, original]))(
  '%s is shown as %s, with %s beside it',
  (written, shown, original) => {
    const date = readDate(written ?? '');
    expect(formatDate(date)).toBe(shown);
    expect(originalOf(date)).toBe(original);
  },
);

test('an unknown date is shown as 未详, with what a remark says', () => {
  for (const [written, , , original] of unknownDates) {
    expect(formatDate(readDate(written))).toBe('未详');
    expect(originalOf(readDate(written))).toBe(original);
  }
});

test('an unread date is shown as it was written', () => {
  for (const [written] of unreadWritings) {
    expect(formatDate(readDate(written))).toBe(written);
    expect(originalOf(readDate(written))).toBeUndefined();
  }
});

test.each([
  ['1920年8月20日', '1920-08-20'],
  ['民国三十一年腊月初八', '1943-01-13'],
  ['1926年', '1926'],
  ['约1902年', '1902~'],
  ['约1926年？', '1926%'],
  ['1949年冬', '1949-24'],
  ['1949年初', '1949-01/1949-03'],
  ['1930年代', '193X'],
  ['1934年至1935年6月', '1934/1935-06'],
  ['1934年前后至1935年6月', '1934~/1935-06'],
  ['1926年或1927年', '[1926,1927]'],
  ['不晚于1949年', '../1949'],
  ['1949年11月27日以后', '1949-11-27/..'],
  ['光绪二十四年', '1898-01-22/1899-02-09'],
  ['1917年农历腊月', '1918-01-13/1918-02-10'],
  ['1924年9月（另说1922年）', '1924-09?'],
  ['1917-12?/1918-02?', '1917-12?/1918-02?'],
])('%s is %s in EDTF', (written, expected) => {
  expect(toEdtf(readDate(written))).toBe(expected);
});

test('a date that is not known has no EDTF', () => {
  expect(toEdtf(readDate('不详'))).toBeUndefined();
  expect(toEdtf(readDate('按2007年5月时15岁推算'))).toBeUndefined();
});

test('EDTF written by the archive reads back as the same days', () => {
  for (const [written] of knownCases) {
    const date = readDate(written);
    const again = readDate(toEdtf(date) ?? '');
    if (date.kind !== 'known' || again.kind !== 'known') throw new Error(`${written} does not read back`);
    // Widening counts from the months of the words or from those of the interval; the days may then differ.
    if (date.approximate) continue;
    expect([again.earliest, again.latest, again.doubtful], written).toEqual([
      date.earliest,
      date.latest,
      date.doubtful,
    ]);
  }
});

test.each([
  ['1920年8月20日', '1920-08-20'],
  ['民国三十八年十一月', '1949-11'],
  ['1926年', '1926'],
  ['约1902年', undefined],
  ['1926年？', undefined],
  ['1924年9月（另说1922年）', undefined],
  ['1949年冬', undefined],
  ['光绪二十四年', undefined],
  ['1949年以前', undefined],
  ['1934年至1935年', undefined],
  ['不详', undefined],
])('for machines %s is %s', (written, expected) => {
  expect(toIsoMachine(readDate(written))).toBe(expected);
});
