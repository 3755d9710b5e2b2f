import { daysInMonth, isRealDay, toIsoDay, toIsoMonth, toMonthSpan } from './calendar-day.ts';
import {
  joinAlternatives,
  joinReadings,
  makeApproximate,
  makeDoubtful,
  openEnd,
  openStart,
  toReading,
  type DateReading,
} from './date-reading.ts';
import type { DatePoint } from './date-point.ts';
import type { DatePrecision } from './fuzzy-date.ts';
import { showDay } from './span-forms.ts';
import { isArchiveYear } from './year-head.ts';
import { seasonMonths } from './year-parts.ts';

/**
 * Extended Date/Time Format (ISO 8601-2), the part of it that a date of the archive can use: levels 0 and 1 without
 * times and distant years, and the sets of level 2. Seasons are those of China.
 */

const datePattern = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%])?$/u;
/** Only forms that plain dates don't have; 1920-08-20 is an ordinary date. */
const edtfOnly = /[X~?%[\]/]|^\d{4}-[2-4]\d$|^\d{4}-[2-4]\d[?~%]$/u;
const seasonNames = ['春', '夏', '秋', '冬'];

function toPoint(span: Pick<DatePoint, 'earliest' | 'latest' | 'shown' | 'edtf'>, precision: DatePrecision) {
  return { ...span, precision, calendar: 'edtf' as const, isLunar: false, isInferred: false };
}

function parseYears(year: string): DatePoint | undefined {
  const first = Number(year.replace(/X/gu, '0'));
  const last = Number(year.replace(/X/gu, '9'));
  if (!isArchiveYear(first) || !isArchiveYear(last)) return undefined;
  const span = { earliest: `${first}-01-01`, latest: `${last}-12-31`, edtf: year };
  if (first === last) return toPoint({ ...span, shown: `${year}年` }, 'year');
  const century = `${Math.floor(first / 100) + 1}世纪`;
  if (year.endsWith('XX')) return toPoint({ ...span, shown: `${first}年至${last}年` }, 'century');
  const shown = first % 100 === 0 ? `${first}年代` : `${century}${first % 100}年代`;
  return toPoint({ ...span, shown }, 'decade');
}

function parseMonth(year: number, month: number): DatePoint | undefined {
  const season = seasonNames[month - 21];
  const months = seasonMonths[season ?? ''];
  if (season !== undefined && months !== undefined) {
    const span = toMonthSpan(year, ...months);
    return toPoint({ ...span, shown: `${year}年${season}`, edtf: `${year}-${month}` }, 'season');
  }
  if (month < 1 || month > 12) return undefined;
  const span = toMonthSpan(year, month, month);
  return toPoint({ ...span, shown: `${year}年${month}月`, edtf: toIsoMonth(year, month) }, 'month');
}

/** `1942-XX-15`: the fifteenth of some month of the year. */
function parseDayOfSomeMonth(year: number, day: number): DatePoint | undefined {
  const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((month) => day <= daysInMonth(year, month));
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined || day < 1) return undefined;
  const span = { earliest: toIsoDay(year, first, day), latest: toIsoDay(year, last, day) };
  const edtf = `${year}-XX-${day < 10 ? '0' : ''}${day}`;
  return toPoint({ ...span, shown: `${year}年某月${day}日`, edtf }, 'year');
}

function parseDatePart(year: string, month: string | undefined, day: string | undefined) {
  const hasWholeYear = !year.includes('X');
  if (month === undefined) return parseYears(year);
  if (!hasWholeYear || !isArchiveYear(Number(year))) return undefined;
  if (month === 'XX') {
    return day === undefined || day === 'XX'
      ? parseYears(year)
      : parseDayOfSomeMonth(Number(year), Number(day));
  }
  if (day === undefined) return parseMonth(Number(year), Number(month));
  if (day === 'XX') return Number(month) <= 12 ? parseMonth(Number(year), Number(month)) : undefined;
  if (!isRealDay(Number(year), Number(month), Number(day))) return undefined;
  const iso = `${year}-${month}-${day}`;
  return toPoint({ earliest: iso, latest: iso, shown: showDay(iso), edtf: iso }, 'day');
}

function parseDate(text: string, end?: 'start' | 'finish'): DateReading | undefined {
  const match = datePattern.exec(text);
  if (match === null) return undefined;
  const [, year = '', month, day, qualifier] = match;
  const point = parseDatePart(year, month, day);
  if (point === undefined) return undefined;
  let reading = toReading(point);
  if (qualifier === '~' || qualifier === '%') {
    const shown = end === 'start' ? `${reading.shown}前后` : `约${reading.shown}`;
    reading = { ...makeApproximate(reading), shown };
  }
  if (qualifier !== '?' && qualifier !== '%') return reading;
  return { ...makeDoubtful(reading), shown: end === undefined ? `${reading.shown}？` : reading.shown };
}

function showOpen(reading: DateReading | undefined, side: 'start' | 'end'): DateReading | undefined {
  if (reading === undefined) return undefined;
  return side === 'start'
    ? { ...openStart(reading), shown: `${reading.shown}以前` }
    : { ...openEnd(reading), shown: `${reading.shown}以后` };
}

function parseInterval(start: string, end: string): DateReading | undefined {
  const isOpenStart = start === '' || start === '..';
  const isOpenEnd = end === '' || end === '..';
  if (isOpenStart) return isOpenEnd ? undefined : showOpen(parseDate(end), 'start');
  if (isOpenEnd) return showOpen(parseDate(start), 'end');
  const from = parseDate(start, 'start');
  const to = parseDate(end, 'finish');
  const joined = from && to && joinReadings(from, to);
  return joined?.doubtful === true ? { ...joined, shown: `${joined.shown}？` } : joined;
}

/** `[1942,1943]` one of the years, `[1942..1945]` one of the years between. */
function parseSet(inside: string): DateReading | undefined {
  const consecutive = /^([^,]*?)\.\.([^,]*)$/u.exec(inside);
  if (consecutive !== null) return parseInterval(consecutive[1] ?? '', consecutive[2] ?? '');
  const readings = inside.split(',').map((each) => parseDate(each));
  const known = readings.filter((reading) => reading !== undefined);
  return known.length === readings.length ? joinAlternatives(known) : undefined;
}

/** Reads EDTF; undefined for text that is none, plain dates included. */
export function parseEdtf(text: string): DateReading | undefined {
  if (!edtfOnly.test(text)) return undefined;
  const set = /^\[(.+)\]$/u.exec(text);
  if (set !== null) return parseSet(set[1] ?? '');
  const [start = '', end, ...others] = text.split('/');
  if (end === undefined) return parseDate(text);
  return others.length > 0 || /^\d{1,2}$/u.test(end) ? undefined : parseInterval(start, end);
}
