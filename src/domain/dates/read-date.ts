import { daysInMonth, isRealDay, toIsoDay } from './calendar-day.ts';
import { parseWriting } from './date-writing.ts';
import type { DatePrecision, FuzzyDate, KnownDate } from './fuzzy-date.ts';
import { isArchiveYear } from './year-head.ts';

const plainChinese = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/u;
const plainIso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

function toPlainDate(
  asWritten: string,
  precision: DatePrecision,
  earliest: string,
  latest: string,
): KnownDate {
  return {
    kind: 'known',
    asWritten,
    earliest,
    latest,
    calendar: 'gregorian',
    precision,
    approximate: false,
    doubtful: false,
  };
}

/** Nearly every date of a roll is 1920年8月20日 or 1920-08-20; these need no more than one pattern. */
function readPlainDate(asWritten: string): FuzzyDate | undefined {
  const match = plainChinese.exec(asWritten) ?? plainIso.exec(asWritten);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (!isArchiveYear(year)) return undefined;
  if (match[2] === undefined) return toPlainDate(asWritten, 'year', `${year}-01-01`, `${year}-12-31`);
  const month = Number(match[2]);
  const length = daysInMonth(year, month);
  if (length === 0) return undefined;
  if (match[3] === undefined) {
    return toPlainDate(asWritten, 'month', toIsoDay(year, month, 1), toIsoDay(year, month, length));
  }
  const day = Number(match[3]);
  if (!isRealDay(year, month, day)) return undefined;
  const iso = toIsoDay(year, month, day);
  return toPlainDate(asWritten, 'day', iso, iso);
}

/** Reads a date as written into the span of days it allows. What can't be read is kept, never corrected. */
export function readDate(asWritten: string): FuzzyDate {
  const plain = readPlainDate(asWritten);
  if (plain !== undefined) return plain;
  const writing = parseWriting(asWritten);
  if (writing.kind !== 'read') return { kind: writing.kind, asWritten };
  const { reading } = writing;
  return {
    kind: 'known',
    asWritten,
    earliest: reading.earliest,
    latest: reading.latest,
    calendar: reading.calendar,
    precision: reading.precision,
    approximate: reading.approximate,
    doubtful: reading.doubtful,
    ...(reading.openStart ? { openStart: true } : {}),
    ...(reading.openEnd ? { openEnd: true } : {}),
  };
}
