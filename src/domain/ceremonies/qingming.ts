import { Lunar } from 'lunar-typescript';

/** The day of 清明 in a year, `2027-04-05`: the solar term, between 4 and 6 April. */
export function qingmingOf(year: number): string {
  // The table of a lunar year that begins in this spring holds the terms of its months.
  const day = Lunar.fromYmd(year, 1, 1).getJieQiTable()['清明'];
  if (day === undefined) throw new Error(`There is no 清明 in ${year}.`);
  return day.toYmd();
}
