import edtf from 'edtf';
import { describe, expect, test } from 'vitest';
import {
  approximateDates,
  datesWithRemarks,
  edtfDates,
  knownCases,
  openDates,
  otherCalendars,
  partsOfTime,
  plainDates,
  ranges,
  unknownDates,
  unreadWritings,
} from './date-cases.ts';
import { formatDate, toEdtf } from './format-date.ts';
import type { FuzzyDate } from './fuzzy-date.ts';
import { readDate } from './read-date.ts';

function describeDate(date: FuzzyDate): string {
  if (date.kind !== 'known') return date.kind;
  const flags = [
    date.approximate ? 'approximate' : '',
    date.doubtful ? 'doubtful' : '',
    date.openStart === true ? 'open-start' : '',
    date.openEnd === true ? 'open-end' : '',
  ];
  return [date.earliest, date.latest, date.precision, date.calendar, ...flags]
    .filter((word) => word !== '')
    .join(' ');
}

describe.each([
  ['a day, month or year of the Gregorian calendar', plainDates],
  ['a season or another part of time', partsOfTime],
  ['an approximate or doubted date', approximateDates],
  ['a range', ranges],
  ['a date open to one side', openDates],
  ['an era or lunar date', otherCalendars],
  ['an EDTF date', edtfDates],
  ['a date with a remark', datesWithRemarks],
  ['a date said to be unknown', unknownDates],
  ['a writing that is kept unread', unreadWritings],
])('%s', (_, cases) => {
  test.each(cases.map(([written, reading]) => [written, reading]))('%s reads as %s', (written, reading) => {
    const date = readDate(written);
    expect(describeDate(date)).toBe(reading);
    expect(date.asWritten).toBe(written);
  });
});

test('an empty cell is an unknown date', () => {
  expect(readDate('')).toEqual({ kind: 'unknown', asWritten: '' });
});

test('winter runs into February of the next year, the 29th in a leap year', () => {
  expect(readDate('1947年冬')).toMatchObject({ earliest: '1947-11-01', latest: '1948-02-29' });
});

test('the months of the Republic are Gregorian unless the wording is lunar', () => {
  expect(readDate('民国三十八年十一月二十七日')).toMatchObject({ earliest: '1949-11-27' });
  expect(readDate('民国三十八年十月初八')).toMatchObject({ earliest: '1949-11-27' });
});

test('a day of 腊月 lies in the Gregorian year after the one written', () => {
  expect(readDate('民国三十一年腊月初八')).toMatchObject({ earliest: '1943-01-13', latest: '1943-01-13' });
});

test('every known date has its first day before its last and keeps what was written', () => {
  for (const [written] of knownCases) {
    const date = readDate(written);
    if (date.kind !== 'known') throw new Error(`${written} is not read`);
    expect(date.earliest <= date.latest, written).toBe(true);
  }
});

/** A lunar year is shown by the Gregorian year it is named after, and a remark's doubt stays in the remark. */
const lunarYears = /^(?:(?:清?(?:道光|咸丰|同治|光[绪緒]|宣统)[^月春]+年)|农历\d{4}年)$/u;

test('the form shown reads back as the same days', () => {
  for (const [written] of knownCases.filter(([text]) => !lunarYears.test(text))) {
    const date = readDate(written);
    const again = readDate(formatDate(date));
    if (date.kind !== 'known' || again.kind !== 'known') throw new Error(`${written} does not read back`);
    expect(
      [again.earliest, again.latest, again.approximate, again.openStart, again.openEnd],
      written,
    ).toEqual([date.earliest, date.latest, date.approximate, date.openStart, date.openEnd]);
  }
});

/** The library doesn't widen `~`, has the seasons of another country, and writes open ends as infinite. */
const comparable = edtfDates
  .map(([written]) => written)
  .filter((written) => !/[~%年]|-2[1-4]|\.\.|^\/|\/$|-XX-31/u.test(written))
  // Refused there, read here: an interval inside its own last month, a decade in doubt.
  .filter((written) => written !== '1948-01-08/1948-01' && written !== '192X?');

test.each(comparable)('%s has the bounds the EDTF reference library gives it', (written) => {
  const { min, max } = edtf(written);
  const bounds = [min, max].map((time) => new Date(time).toISOString().slice(0, 10));
  expect(readDate(written)).toMatchObject({ earliest: bounds[0], latest: bounds[1] });
});

test('EDTF written by the archive is EDTF to the reference library', () => {
  for (const [written] of knownCases) {
    const text = toEdtf(readDate(written)) ?? '';
    expect(() => edtf(text), `${written}: ${text}`).not.toThrow();
  }
});
