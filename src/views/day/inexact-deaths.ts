import type { Archive } from '../../archive/archive.ts';
import { monthDayOf } from '../../domain/dates/date-bounds.ts';
import type { FuzzyDate } from '../../domain/dates/fuzzy-date.ts';
import type { Person } from '../../domain/people/person.ts';

/** How much is known of a death that can't be put on a day. */
interface InexactDeaths {
  /** `MM` of those whose year and month are certain, in the order of the roll. */
  months: ReadonlyMap<string, readonly Person[]>;
  monthOnly: number;
  /** The year, or some years between which the death lies. */
  yearOnly: number;
  unknown: number;
}

const inexactByArchive = new WeakMap<Archive, InexactDeaths>();

export function inexactDeaths(archive: Archive): InexactDeaths {
  const known = inexactByArchive.get(archive);
  if (known !== undefined) return known;
  const months = new Map<string, Person[]>();
  const deaths = { months, monthOnly: 0, yearOnly: 0, unknown: 0 };
  for (const person of archive.people) {
    const { died } = person;
    if (monthDayOf(died) !== undefined) continue;
    const month = certainMonthOf(died);
    if (month !== undefined) {
      deaths.monthOnly += 1;
      const list = months.get(month);
      if (list === undefined) months.set(month, [person]);
      else list.push(person);
    } else if (died.kind === 'known') deaths.yearOnly += 1;
    else deaths.unknown += 1;
  }
  inexactByArchive.set(archive, deaths);
  return deaths;
}

/** `MM` where the whole date lies in one month and nothing is said to be approximate or in doubt. */
function certainMonthOf(date: FuzzyDate): string | undefined {
  if (date.kind !== 'known' || date.approximate || date.doubtful) return undefined;
  return date.earliest.slice(0, 7) === date.latest.slice(0, 7) ? date.earliest.slice(5, 7) : undefined;
}
