import { parseWriting } from './date-writing.ts';
import type { FuzzyDate, KnownDate } from './fuzzy-date.ts';
import { findIsoName, showIsoName } from './span-forms.ts';

/**
 * The words here are the notation of dates (年, 月, 约, 未详), not sentences of the interface. Forms come from the
 * writing rather than from the bounds, so 1949年冬 stays 1949年冬. Doubt that a remark expresses (另说1922年) is not
 * repeated in the form; it is part of `originalOf`.
 */
const unknownDate = '未详';

/** Writings of digits and 年, 月, 日 alone have nothing that the Gregorian form leaves out. */
const plainWriting = /^[\d年月日-]+$/u;

/** A day, month or year without more to say needs no second reading of the writing. */
function isPlain(date: KnownDate): boolean {
  if (date.approximate || date.doubtful) return false;
  return date.precision === 'day' || date.precision === 'month' || date.precision === 'year';
}

/** The date for readers, in the Gregorian calendar: 1943年1月13日, 约1902年, 未详; what is unread stays as written. */
export function formatDate(date: FuzzyDate): string {
  if (date.kind === 'unknown') return unknownDate;
  if (date.kind === 'unread') return date.asWritten;
  const plain = isPlain(date) ? findIsoName(date) : undefined;
  if (plain !== undefined) return showIsoName(plain);
  const writing = parseWriting(date.asWritten);
  return writing.kind === 'read' ? writing.reading.shown : date.asWritten;
}

/**
 * What the writing holds beyond the form shown: another calendar, a century left out, remarks. A page sets it in
 * brackets: 1943年1月13日（民国三十一年腊月初八）, 1924年9月（另说1922年）.
 */
export function originalOf(date: FuzzyDate): string | undefined {
  if (date.kind === 'unread' || plainWriting.test(date.asWritten)) return undefined;
  const writing = parseWriting(date.asWritten);
  if (writing.kind === 'unread') return undefined;
  const parts = [...writing.remarks];
  if (writing.kind === 'read') {
    const { reading, main } = writing;
    const isPlainCalendar = reading.calendar === 'gregorian' || reading.calendar === 'edtf';
    const isPlain = isPlainCalendar && !reading.isLunar && !reading.isInferred;
    // A remark inside the date (民国三十一年（1942年）腊月初八) can't be told apart from it: the whole is given.
    if (!isPlain && !date.asWritten.trim().startsWith(main)) return date.asWritten.trim();
    if (!isPlain) parts.unshift(main);
  }
  return parts.length === 0 ? undefined : parts.join('；');
}

/** The date in EDTF (ISO 8601-2); undefined when there is no date. */
export function toEdtf(date: FuzzyDate): string | undefined {
  if (date.kind !== 'known') return undefined;
  const plain = toIsoMachine(date);
  if (plain !== undefined) return plain;
  const writing = parseWriting(date.asWritten);
  return writing.kind === 'read' ? writing.reading.edtf : undefined;
}

/** For `<time datetime>`: YYYY, YYYY-MM or YYYY-MM-DD when the date is just that and certain, else undefined. */
export function toIsoMachine(date: FuzzyDate): string | undefined {
  return date.kind !== 'known' || date.approximate || date.doubtful ? undefined : findIsoName(date);
}
