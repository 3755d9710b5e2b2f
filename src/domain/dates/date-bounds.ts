import type { FuzzyDate, IsoDay, KnownDate } from './fuzzy-date.ts';

/** A date open to the past stands at its last day: it must not lead every list. */
function sortingDay(date: KnownDate): IsoDay {
  return date.openStart === true ? date.latest : date.earliest;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** For sorting: by the earliest day, then the narrower span first; dates unknown or unread come last. */
export function compareDates(a: FuzzyDate, b: FuzzyDate): number {
  if (a.kind !== 'known' || b.kind !== 'known') {
    return Number(a.kind !== 'known') - Number(b.kind !== 'known');
  }
  return compareText(sortingDay(a), sortingDay(b)) || compareText(a.latest, b.latest);
}

/** Whether the date may be this day. */
export function spansDay(date: FuzzyDate, day: IsoDay): boolean {
  return date.kind === 'known' && date.earliest <= day && day <= date.latest;
}

/** Every day of `a` lies before every day of `b`: died before born, with no reading that saves it. */
export function isCertainlyBefore(a: FuzzyDate, b: FuzzyDate): boolean {
  return a.kind === 'known' && b.kind === 'known' && a.latest < b.earliest;
}

export function isCertainlyAfter(a: FuzzyDate, b: FuzzyDate): boolean {
  return isCertainlyBefore(b, a);
}

/** Whether both dates may be the same day. */
export function mayCoincide(a: FuzzyDate, b: FuzzyDate): boolean {
  return a.kind === 'known' && b.kind === 'known' && a.earliest <= b.latest && b.earliest <= a.latest;
}

/** First and last year the date may lie in; undefined when it is unknown or open to a side. */
export function yearSpan(date: FuzzyDate): { first: number; last: number } | undefined {
  if (date.kind !== 'known' || date.openStart === true || date.openEnd === true) return undefined;
  return { first: Number(date.earliest.slice(0, 4)), last: Number(date.latest.slice(0, 4)) };
}

/** The year, when the whole date lies in one. */
export function yearOf(date: FuzzyDate): number | undefined {
  const years = yearSpan(date);
  return years?.first === years?.last ? years?.first : undefined;
}

/** The decade (1940 for the 1940s), when the whole date lies in one. */
export function decadeOf(date: FuzzyDate): number | undefined {
  const years = yearSpan(date);
  if (years === undefined) return undefined;
  const decade = Math.floor(years.first / 10) * 10;
  return years.last < decade + 10 ? decade : undefined;
}

/** `MM-DD`, for anniversaries: only of a day that is neither approximate nor in doubt. */
export function monthDayOf(date: FuzzyDate): string | undefined {
  if (date.kind !== 'known' || date.precision !== 'day' || date.approximate || date.doubtful)
    return undefined;
  return date.earliest.slice(5);
}
