import { expect, test } from 'vitest';
import { ageAt, nominalAgeAt } from './age.ts';
import { readDate } from './read-date.ts';

test.each([
  ['1920年8月20日', '1949年11月14日', { kind: 'exact', years: 29, doubtful: false }],
  ['1920年8月20日', '1949年8月20日', { kind: 'exact', years: 29, doubtful: false }],
  ['1920年8月20日', '1949年8月19日', { kind: 'exact', years: 28, doubtful: false }],
  ['1920年2月29日', '1949年2月28日', { kind: 'exact', years: 28, doubtful: false }],
  ['1920年8月', '1949年11月', { kind: 'exact', years: 29, doubtful: false }],
  ['1920年', '1949年', { kind: 'between', min: 28, max: 29, doubtful: false }],
  ['约1920年', '1949年11月27日', { kind: 'between', min: 26, max: 31, doubtful: false }],
  ['1924年9月（另说1922年）', '1949年11月27日', { kind: 'exact', years: 25, doubtful: true }],
  ['民国三十一年腊月初八', '1949年1月12日', { kind: 'exact', years: 5, doubtful: false }],
  ['1949年', '1949年11月27日', { kind: 'exact', years: 0, doubtful: false }],
  ['不详', '1949年', { kind: 'unknown' }],
  ['按2007年5月时15岁推算', '2007年5月', { kind: 'unknown' }],
  ['1920年以前', '1949年', { kind: 'unknown' }],
  ['1950年', '1949年', { kind: 'unknown' }],
])('one born %s who died %s has the age %o', (born, died, expected) => {
  expect(ageAt(readDate(born), readDate(died))).toEqual(expected);
});

test.each([
  ['1920年8月20日', '1949年11月14日', { kind: 'exact', years: 30, doubtful: false }],
  // 腊月初八 of 1942, a month before the lunar new year.
  ['1943年1月13日', '1943年2月6日', { kind: 'exact', years: 2, doubtful: false }],
  ['1943年1月13日', '1943年2月4日', { kind: 'exact', years: 1, doubtful: false }],
  ['光绪二十四年', '宣统三年', { kind: 'exact', years: 14, doubtful: false }],
  ['1920年', '1949年11月', { kind: 'between', min: 30, max: 31, doubtful: false }],
  ['1949年', '1949年', { kind: 'between', min: 1, max: 2, doubtful: false }],
  ['不详', '1949年', { kind: 'unknown' }],
])('one born %s who died %s has the nominal age %o', (born, died, expected) => {
  expect(nominalAgeAt(readDate(born), readDate(died))).toEqual(expected);
});
