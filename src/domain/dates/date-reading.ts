import { addDays, addMonths } from './calendar-day.ts';
import type { DatePoint } from './date-point.ts';
import {
  firstDayOfAll,
  lastDayOfAll,
  type DateCalendar,
  type DatePrecision,
  type IsoDay,
} from './fuzzy-date.ts';
import { showSpan, toEdtfFinish, toEdtfStart } from './span-forms.ts';

/** What a writing says, with the forms in which it can be said again. */
export interface DateReading {
  earliest: IsoDay;
  latest: IsoDay;
  calendar: DateCalendar;
  precision: DatePrecision;
  /** How exact either end is: a range from a year to a day widens by years before and by days after. */
  startPrecision: DatePrecision;
  endPrecision: DatePrecision;
  approximate: boolean;
  doubtful: boolean;
  openStart: boolean;
  openEnd: boolean;
  /** The Gregorian form for readers. */
  shown: string;
  edtf: string;
  isLunar: boolean;
  isInferred: boolean;
}

/**
 * How far 约 and 左右 reach to either side: two years about a year or decade, a month about a month or season, ten days
 * about a day. The archive's own measure, wide enough for a memory and narrow enough to check against.
 */
const approximateMonths: Readonly<Record<DatePrecision, number>> = {
  day: 0,
  range: 0,
  month: 1,
  season: 1,
  year: 24,
  decade: 24,
  century: 240,
};
const approximateDays = 10;

function widen(day: IsoDay, precision: DatePrecision, direction: 1 | -1): IsoDay {
  const months = approximateMonths[precision];
  return months === 0 ? addDays(day, direction * approximateDays) : addMonths(day, direction * months);
}

/** Appends an EDTF qualifier to the date, or to every end of an interval or set. */
function qualifyEdtf(edtf: string, qualifier: '~' | '?'): string {
  // A decade (193X) takes no qualifier; its first and last year do.
  const spelled = edtf.replace(/^(\d{3})X$/u, '$10/$19').replace(/^(\d{2})XX$/u, '$100/$199');
  return spelled.replace(/(\d)([~?%]?)(?=[/,\]]|$)/gu, (_, digit: string, present: string) =>
    present === '' || present === qualifier ? `${digit}${qualifier}` : `${digit}%`,
  );
}

/** A season (1949-24) takes no qualifier either; its months do. */
function spellSeason({ edtf, earliest, latest }: DateReading): string {
  return /^\d{4}-2[1-4]$/u.test(edtf) ? `${toEdtfStart(earliest)}/${toEdtfFinish(latest)}` : edtf;
}

export function toReading(point: DatePoint): DateReading {
  const { precision } = point;
  return {
    ...point,
    startPrecision: precision,
    endPrecision: precision,
    approximate: false,
    doubtful: false,
    openStart: false,
    openEnd: false,
  };
}

export function makeApproximate(reading: DateReading): DateReading {
  return {
    ...reading,
    earliest: widen(reading.earliest, reading.startPrecision, -1),
    latest: widen(reading.latest, reading.endPrecision, 1),
    approximate: true,
    edtf: qualifyEdtf(spellSeason(reading), '~'),
  };
}

export function makeDoubtful(reading: DateReading): DateReading {
  return { ...reading, doubtful: true, edtf: qualifyEdtf(spellSeason(reading), '?') };
}

const plainEdtf = /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?[~?%]?$/u;

/** The ends of an EDTF interval: the date itself where it is a plain one, else its first or last day. */
function toIntervalStart(reading: DateReading): string {
  return plainEdtf.test(reading.edtf) ? reading.edtf : toEdtfStart(reading.earliest);
}

function toIntervalEnd(reading: DateReading): string {
  return plainEdtf.test(reading.edtf) ? reading.edtf : toEdtfFinish(reading.latest);
}

/** Nothing is said about how early. The date itself counts: 以前 is used both with and without it. */
export function openStart(reading: DateReading): DateReading {
  const edtf = `../${toIntervalEnd(reading)}`;
  return { ...reading, earliest: firstDayOfAll, openStart: true, precision: 'range', edtf };
}

/** Nothing is said about how late; the date itself counts. */
export function openEnd(reading: DateReading): DateReading {
  const edtf = `${toIntervalStart(reading)}/..`;
  return { ...reading, latest: lastDayOfAll, openEnd: true, precision: 'range', edtf };
}

/** 1949年11月27日 and 1949年11月29日 → 1949年11月27日至29日. */
function joinForms(start: string, end: string, word: '至' | '或'): string {
  const [, year, month] = /^(\d{4}年|\d+世纪)(\d{1,2}月)?./u.exec(start) ?? [];
  if (year === undefined || !end.startsWith(year) || end === year) return `${start}${word}${end}`;
  const rest = end.slice(year.length);
  const isSameMonth = month !== undefined && rest.startsWith(month) && rest !== month;
  return `${start}${word}${isSameMonth ? rest.slice(month.length) : rest}`;
}

function showRange(start: DateReading, end: DateReading): string {
  const hasNoName = [start, end].some((each) => each.isLunar && each.precision !== 'day');
  if (hasNoName) return showSpan({ earliest: start.earliest, latest: end.latest });
  const joined = joinForms(start.shown, end.shown, '至');
  // From 8 January to some day of the same January: 1948年1月8日至1月底.
  const endsAround = end.earliest <= start.earliest && !start.approximate && !end.approximate;
  return endsAround && (end.precision === 'month' || end.precision === 'year') ? `${joined}底` : joined;
}

/** From one date to another; undefined when the second lies before the first. */
export function joinReadings(start: DateReading, end: DateReading): DateReading | undefined {
  if (start.earliest > end.latest) return undefined;
  return {
    earliest: start.earliest,
    latest: end.latest,
    calendar: start.calendar === 'gregorian' ? end.calendar : start.calendar,
    precision: 'range',
    startPrecision: start.startPrecision,
    endPrecision: end.endPrecision,
    approximate: start.approximate || end.approximate,
    doubtful: start.doubtful || end.doubtful,
    openStart: false,
    openEnd: false,
    shown: showRange(start, end),
    // 1948-01-08/1948-01 would end before it begins.
    edtf: `${toIntervalStart(start)}/${end.earliest < start.earliest ? end.latest : toIntervalEnd(end)}`,
    isLunar: start.isLunar || end.isLunar,
    isInferred: start.isInferred || end.isInferred,
  };
}

/** One date or another (1926年或1927年); the days between are inside the bounds although not meant. */
export function joinAlternatives(readings: readonly DateReading[]): DateReading | undefined {
  const [first, ...others] = readings;
  if (first === undefined) return undefined;
  const all = [first, ...others];
  return {
    ...first,
    earliest: all.map((reading) => reading.earliest).sort()[0] ?? first.earliest,
    latest:
      all
        .map((reading) => reading.latest)
        .sort()
        .at(-1) ?? first.latest,
    precision: 'range',
    approximate: all.some((reading) => reading.approximate),
    doubtful: all.some((reading) => reading.doubtful),
    isLunar: all.some((reading) => reading.isLunar),
    shown: all.map((reading) => reading.shown).reduce((a, b) => joinForms(a, b, '或')),
    edtf: `[${all.map((reading) => reading.edtf).join(',')}]`,
  };
}
