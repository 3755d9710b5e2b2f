import { daysInMonth, toYearMonthDay, type DaySpan } from './calendar-day.ts';
import type { IsoDay } from './fuzzy-date.ts';

/** 1949年11月27日. */
export function showDay(iso: IsoDay): string {
  const { year, month, day } = toYearMonthDay(iso);
  return `${year}年${month}月${day}日`;
}

/** 1949年, 1949年11月, 1949年11月27日, from the ISO name. */
export function showIsoName(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (month === undefined) return `${year}年`;
  return day === undefined ? `${year}年${month}月` : `${year}年${month}月${day}日`;
}

/** How a span reads that has no Gregorian name of its own, such as a lunar month. */
export function showSpan({ earliest, latest }: DaySpan): string {
  const end = showDay(latest);
  const year = `${Number(earliest.slice(0, 4))}年`;
  return `${showDay(earliest)}至${end.startsWith(year) ? end.slice(year.length) : end}之间`;
}

/** The Gregorian name of a span that is one day, one month or one year: as ISO 8601 writes it. */
export function findIsoName({ earliest, latest }: DaySpan): string | undefined {
  if (earliest === latest) return earliest;
  const last = toYearMonthDay(latest);
  if (!earliest.endsWith('-01') || last.day !== daysInMonth(last.year, last.month)) return undefined;
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return earliest.slice(0, 7);
  const isWholeYear =
    earliest === `${earliest.slice(0, 4)}-01-01` && latest === `${earliest.slice(0, 4)}-12-31`;
  return isWholeYear ? earliest.slice(0, 4) : undefined;
}

/** The shortest EDTF date that begins with this day. */
export function toEdtfStart(earliest: IsoDay): string {
  if (earliest.endsWith('-01-01')) return earliest.slice(0, 4);
  return earliest.endsWith('-01') ? earliest.slice(0, 7) : earliest;
}

/** The shortest EDTF date that ends with this day. */
export function toEdtfFinish(latest: IsoDay): string {
  if (latest.endsWith('-12-31')) return latest.slice(0, 4);
  const { year, month, day } = toYearMonthDay(latest);
  return day === daysInMonth(year, month) ? latest.slice(0, 7) : latest;
}
