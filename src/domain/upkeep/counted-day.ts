import type { FuzzyDate, IsoDay } from '../dates/fuzzy-date.ts';

/** A day that a cycle may be counted from. */
export interface CountedDay {
  day: IsoDay;
  /** The table gives the month only, and its last day stands for it. */
  isMonthEnd: boolean;
}

/**
 * The day a date stands for when a cycle is counted from it. A month counts as its last day, so that nobody is called
 * overdue who may be in time; pages say so. Anything vaguer, approximate or in doubt counts as no day at all.
 */
export function countedDayOf(date: FuzzyDate): CountedDay | undefined {
  if (date.kind !== 'known' || date.approximate || date.doubtful) return undefined;
  if (date.openStart === true || date.openEnd === true) return undefined;
  if (date.precision === 'day') return { day: date.earliest, isMonthEnd: false };
  return date.precision === 'month' ? { day: date.latest, isMonthEnd: true } : undefined;
}
