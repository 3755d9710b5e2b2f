import type { FuzzyDate, IsoDay, KnownDate } from './fuzzy-date.ts';
import { toLunarYear } from './lunar-year.ts';

/** An age in years as far as the dates allow. `doubtful` when the writing of either date doubts itself. */
export type Age =
  | { kind: 'exact'; years: number; doubtful: boolean }
  | { kind: 'between'; min: number; max: number; doubtful: boolean }
  | { kind: 'unknown' };

const noAge: Age = { kind: 'unknown' };

function isBounded(date: FuzzyDate): date is KnownDate {
  return date.kind === 'known' && date.openStart !== true && date.openEnd !== true;
}

/** Years completed; one born on 29 February completes a common year on 1 March. */
function completedYears(born: IsoDay, died: IsoDay): number {
  const years = Number(died.slice(0, 4)) - Number(born.slice(0, 4));
  return died.slice(5) < born.slice(5) ? years - 1 : years;
}

/**
 * Counts from every birthday the writing allows to every day of death it allows. `least` is the age on the day of
 * birth.
 */
function countAge(
  born: FuzzyDate,
  died: FuzzyDate,
  rule: { least: number; count: (born: IsoDay, died: IsoDay) => number },
): Age {
  if (!isBounded(born) || !isBounded(died) || died.latest < born.earliest) return noAge;
  const max = Math.max(rule.least, rule.count(born.earliest, died.latest));
  const min = Math.max(rule.least, rule.count(born.latest, died.earliest));
  const doubtful = born.doubtful || died.doubtful;
  return min === max ? { kind: 'exact', years: max, doubtful } : { kind: 'between', min, max, doubtful };
}

/** Age at death in completed years (周岁). */
export function ageAt(born: FuzzyDate, died: FuzzyDate): Age {
  return countAge(born, died, { least: 0, count: completedYears });
}

/** Age at death in the traditional count (虚岁): one at birth, and one more at every lunar new year. */
export function nominalAgeAt(born: FuzzyDate, died: FuzzyDate): Age {
  return countAge(born, died, {
    least: 1,
    count: (from, to) => toLunarYear(to) - toLunarYear(from) + 1,
  });
}
