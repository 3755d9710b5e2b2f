import { expect, test } from 'vitest';
import {
  compareDates,
  decadeOf,
  isCertainlyAfter,
  isCertainlyBefore,
  mayCoincide,
  monthDayOf,
  spansDay,
  yearOf,
  yearSpan,
} from './date-bounds.ts';
import { readDate } from './read-date.ts';

test('dates sort by their earliest day, the narrower first, and those not known come last', () => {
  const sorted = [
    '不详',
    '1949年冬',
    '1949年',
    '建国初期',
    '1949年1月1日',
    '1920年8月',
    '民国二十年',
    '1935年以前',
  ]
    .map(readDate)
    .sort(compareDates)
    .map((date) => date.asWritten);
  expect(sorted.slice(0, 6)).toEqual([
    '1920年8月',
    '民国二十年',
    '1935年以前',
    '1949年1月1日',
    '1949年',
    '1949年冬',
  ]);
  expect(sorted.slice(6)).toEqual(['不详', '建国初期']);
});

test('a death lies certainly before a birth only when no reading saves it', () => {
  expect(isCertainlyBefore(readDate('1919年'), readDate('1920年8月'))).toBe(true);
  expect(isCertainlyBefore(readDate('1920年'), readDate('1920年8月'))).toBe(false);
  expect(isCertainlyBefore(readDate('1919年'), readDate('约1920年'))).toBe(false);
  expect(isCertainlyBefore(readDate('不详'), readDate('1920年'))).toBe(false);
  expect(isCertainlyBefore(readDate('1919年'), readDate('1930年以前'))).toBe(false);
  expect(isCertainlyAfter(readDate('1949年以后'), readDate('1948年冬至1949年初'))).toBe(false);
  expect(isCertainlyAfter(readDate('1950年以后'), readDate('1949年'))).toBe(true);
});

test('two dates may coincide when their spans meet', () => {
  expect(mayCoincide(readDate('1949年冬'), readDate('1950年2月28日'))).toBe(true);
  expect(mayCoincide(readDate('1949年冬'), readDate('1950年3月'))).toBe(false);
});

test('a date spans every day its writing allows', () => {
  expect(spansDay(readDate('1949年11月下旬'), '1949-11-27')).toBe(true);
  expect(spansDay(readDate('1949年11月中旬'), '1949-11-27')).toBe(false);
  expect(spansDay(readDate('不详'), '1949-11-27')).toBe(false);
});

test.each([
  ['1949年11月27日', 1940],
  ['1940年代', 1940],
  ['1940年至1949年', 1940],
  ['1949年冬', undefined],
  ['约1949年', undefined],
  ['1949年以前', undefined],
  ['光绪二十五年', undefined],
  ['不详', undefined],
])('%s belongs to the decade %s', (written, expected) => {
  expect(decadeOf(readDate(written))).toBe(expected);
});

test('a date has one year only when all its days lie in it', () => {
  expect(yearOf(readDate('1949年上半年'))).toBe(1949);
  expect(yearOf(readDate('1949年冬'))).toBeUndefined();
  expect(yearOf(readDate('不详'))).toBeUndefined();
  expect(yearSpan(readDate('1949年冬'))).toEqual({ first: 1949, last: 1950 });
  expect(yearSpan(readDate('1949年以后'))).toBeUndefined();
});

test.each([
  ['民国三十八年十月初八', '11-27'],
  ['1949年11月', undefined],
  ['1949年11月27日（一说28日）', undefined],
  ['约1949年11月27日', undefined],
  ['1949年11月27日以前', undefined],
])('%s has the anniversary %s', (written, expected) => {
  expect(monthDayOf(readDate(written))).toBe(expected);
});
