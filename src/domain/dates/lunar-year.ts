import { LunarYear } from 'lunar-typescript';
import { addDays, toDayOfJulianDay, type DaySpan } from './calendar-day.ts';
import type { IsoDay } from './fuzzy-date.ts';

/**
 * The traditional calendar, by lunar years: the year called 1942 runs from 正月初一 (15 February 1942) to the last day
 * of 腊月 (4 February 1943). Month reckoning is the library's. Against the DILA time authority (1821 to 1911) it differs
 * in one month only: 七月 of 光绪十六年 begins on 16 August 1890, there on the 15th.
 */

interface LunarMonthDays extends DaySpan {
  month: number;
  isLeap: boolean;
  length: number;
}

export interface LunarMonthName {
  year: number;
  month: number;
  isLeap: boolean;
}

const knownYears = new Map<number, readonly LunarMonthDays[]>();

function listMonths(year: number): readonly LunarMonthDays[] {
  const known = knownYears.get(year);
  if (known !== undefined) return known;
  const months = LunarYear.fromYear(year)
    .getMonths()
    .filter((month) => month.getYear() === year)
    .map((month) => {
      const earliest = toDayOfJulianDay(month.getFirstJulianDay());
      const length = month.getDayCount();
      const number = month.getMonth();
      const latest = addDays(earliest, length - 1);
      // The library numbers a leap month by the negative of the month it follows.
      return { month: Math.abs(number), isLeap: number < 0, length, earliest, latest };
    });
  knownYears.set(year, months);
  return months;
}

/** The days of a lunar month; undefined when the year has no such (leap) month. */
export function findLunarMonth({ year, month, isLeap }: LunarMonthName): DaySpan | undefined {
  const found = listMonths(year).find((each) => each.month === month && each.isLeap === isLeap);
  return found === undefined ? undefined : { earliest: found.earliest, latest: found.latest };
}

/** The Gregorian day of a lunar day; undefined when the month is not there or too short. */
export function findLunarDay(name: LunarMonthName, day: number): IsoDay | undefined {
  const span = findLunarMonth(name);
  if (span === undefined || day < 1) return undefined;
  const found = addDays(span.earliest, day - 1);
  return found <= span.latest ? found : undefined;
}

/** From the first day of one lunar month to the last day of another (its leap month included). */
export function findLunarSpan(year: number, firstMonth: number, lastMonth: number): DaySpan | undefined {
  const inside = listMonths(year).filter((each) => each.month >= firstMonth && each.month <= lastMonth);
  const first = inside[0];
  const last = inside.at(-1);
  return first === undefined || last === undefined
    ? undefined
    : { earliest: first.earliest, latest: last.latest };
}

/** The lunar year a Gregorian day lies in: 1943-01-13 lies in 1942. */
export function toLunarYear(day: IsoDay): number {
  const year = Number(day.slice(0, 4));
  const newYear = listMonths(year)[0]?.earliest ?? day;
  return day < newYear ? year - 1 : year;
}
