import { expect, test } from 'vitest';
import { findLunarDay, findLunarMonth, findLunarSpan, toLunarYear } from './lunar-year.ts';

test('a leap month stands beside the month it follows', () => {
  expect(findLunarMonth({ year: 1941, month: 6, isLeap: false })).toEqual({
    earliest: '1941-06-25',
    latest: '1941-07-23',
  });
  expect(findLunarMonth({ year: 1941, month: 6, isLeap: true })).toEqual({
    earliest: '1941-07-24',
    latest: '1941-08-22',
  });
  expect(findLunarMonth({ year: 1942, month: 6, isLeap: true })).toBeUndefined();
});

/** First days as the calendars of the time printed them; reckoning by the 120th meridian puts them a day later. */
test.each([
  [1914, 10, '1914-11-17'],
  [1916, 1, '1916-02-03'],
  [1920, 10, '1920-11-10'],
])('month %2$s of lunar year %1$s begins as the printed calendar says', (year, month, first) => {
  expect(findLunarDay({ year, month, isLeap: false }, 1)).toBe(first);
});

test('a month of 29 days has no thirtieth', () => {
  expect(findLunarDay({ year: 1920, month: 1, isLeap: false }, 29)).toBe('1920-03-19');
  expect(findLunarDay({ year: 1920, month: 1, isLeap: false }, 30)).toBeUndefined();
});

test('a span of months takes in the leap month between them', () => {
  expect(findLunarSpan(1941, 6, 6)).toEqual({ earliest: '1941-06-25', latest: '1941-08-22' });
  expect(findLunarSpan(1942, 1, 12)).toEqual({ earliest: '1942-02-15', latest: '1943-02-04' });
});

test('the days before the lunar new year belong to the lunar year before', () => {
  expect(toLunarYear('1943-02-04')).toBe(1942);
  expect(toLunarYear('1943-02-05')).toBe(1943);
  expect(toLunarYear('1949-11-27')).toBe(1949);
});
