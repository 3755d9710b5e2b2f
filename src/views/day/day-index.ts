import type { Archive } from '../../archive/archive.ts';
import { dayWords as words } from '../../i18n/days.ts';
import { links } from '../../site.ts';
import { listGroups } from '../roll/roll-facets.ts';
import { monthDays, twoDigits } from './calendar.ts';
import { inexactDeaths } from './inexact-deaths.ts';

/** The year as a calendar of deaths, and an account of those that can't be put in it. */
export interface DayIndex {
  exact: number;
  months: { name: string; days: { href: string; day: number; label: string; count: number }[] }[];
  monthOnly: number;
  monthLists: CountedLink[];
  yearOnly: number;
  decades: CountedLink[];
  unknown: number;
  /** The roll's list of uncertain decades, which holds these and some others. */
  noDecade?: CountedLink;
}

interface CountedLink {
  href: string;
  label: string;
  count: number;
}

export function toDayIndex(archive: Archive): DayIndex {
  const inexact = inexactDeaths(archive);
  const decades = listGroups(archive, 'decade').map(({ key, label, people }) => ({
    href: links.rollList('decade', key),
    label,
    count: people.length,
  }));
  const noDecade = decades.find(({ href }) => href === links.rollList('decade', 'unknown'));
  return {
    exact: archive.people.length - inexact.monthOnly - inexact.yearOnly - inexact.unknown,
    months: words.months.map((name, index) => ({ name, days: toDays(archive, index + 1) })),
    monthOnly: inexact.monthOnly,
    monthLists: words.months.flatMap((name, index) => {
      const month = twoDigits(index + 1);
      const count = inexact.months.get(month)?.length ?? 0;
      return count === 0 ? [] : [{ href: links.day(month), label: name, count }];
    }),
    yearOnly: inexact.yearOnly,
    decades: decades.filter((decade) => decade !== noDecade),
    unknown: inexact.unknown,
    ...(noDecade === undefined ? {} : { noDecade }),
  };
}

function toDays({ peopleBy }: Archive, month: number): DayIndex['months'][number]['days'] {
  return monthDays
    .filter((monthDay) => monthDay.month === month)
    .map(({ key, day }) => {
      const count = peopleBy.deathDay.get(key)?.length ?? 0;
      return { href: links.day(key), day, label: words.day(month, day), count };
    });
}
