import type { IsoDay } from './fuzzy-date.ts';

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const julianDayOfUnixEpoch = 2_440_588;
const millisecondsOfDay = 86_400_000;

export interface DaySpan {
  earliest: IsoDay;
  latest: IsoDay;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a Gregorian month; 0 when there is no such month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

export function isRealDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

/** `YYYY-MM`, of a four-digit year. */
export function toIsoMonth(year: number, month: number): string {
  return `${year}-${twoDigits(month)}`;
}

/** `YYYY-MM-DD`, of a four-digit year. */
export function toIsoDay(year: number, month: number, day: number): IsoDay {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

export function toYearMonthDay(day: IsoDay): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** The Gregorian day at whose noon the Julian day number begins. */
export function toDayOfJulianDay(julianDay: number): IsoDay {
  return new Date((julianDay - julianDayOfUnixEpoch) * millisecondsOfDay).toISOString().slice(0, 10);
}

export function addDays(day: IsoDay, days: number): IsoDay {
  return new Date(Date.parse(day) + days * millisecondsOfDay).toISOString().slice(0, 10);
}

/** Moves a day by whole months. The last day of a month stays the last; other days are cut to the month's length. */
export function addMonths(from: IsoDay, months: number): IsoDay {
  const { year, month, day } = toYearMonthDay(from);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  const length = daysInMonth(toYear, toMonth);
  return toIsoDay(toYear, toMonth, day === daysInMonth(year, month) ? length : Math.min(day, length));
}

/** From the first day of one month to the last day of another; months above 12 run into the next year. */
export function toMonthSpan(year: number, firstMonth: number, lastMonth: number): DaySpan {
  const lastYear = lastMonth > 12 ? year + 1 : year;
  const last = lastMonth > 12 ? lastMonth - 12 : lastMonth;
  const firstYear = firstMonth > 12 ? year + 1 : year;
  const first = firstMonth > 12 ? firstMonth - 12 : firstMonth;
  return {
    earliest: toIsoDay(firstYear, first, 1),
    latest: toIsoDay(lastYear, last, daysInMonth(lastYear, last)),
  };
}
