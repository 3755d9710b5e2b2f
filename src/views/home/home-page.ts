import type { Archive } from '../../archive/archive.ts';
import type { Person } from '../../domain/people/person.ts';
import { homeWords as words } from '../../i18n/home.ts';
import { links } from '../../site.ts';

export interface HomePage {
  description: string;
  wall: NameWall;
  doors: { href: string; title: string; note: string }[];
  sources: { href: string; label: string };
}

/** Those who died on one day of the year, as a stretch of wall. */
export interface NameWall {
  /** The day the wall was made for, `MM-DD`. */
  day: string;
  /** Said where nobody is known to have died on that day and the wall shows the nearest day that has names. */
  none?: string;
  title: string;
  href: string;
  names: { href: string; name: string; year: string }[];
}

/** Names a phone can show without becoming a list. */
const wallLength = 24;

/** `day` is the day of the build as `MM-DD`; the reader's own day is fetched when it is another. */
export function toHomePage(archive: Archive, day: string): HomePage {
  const count = (value: number) => value.toLocaleString('zh-Hans');
  const { roll, facilities, media, places, kin } = words.doors;
  const pictures = archive.media.shown.length;
  const sought = archive.peopleBy.kin.get('寻亲中')?.length ?? 0;
  return {
    description: archive.settings.subtitle,
    wall: toNameWall(archive, day),
    doors: [
      { href: links.roll(), title: roll.title, note: roll.note(count(archive.people.length)) },
      {
        href: links.facilities(),
        title: facilities.title,
        note: facilities.note(count(archive.facilities.length)),
      },
      ...(pictures === 0
        ? []
        : [{ href: links.media(), title: media.title, note: media.note(count(pictures)) }]),
      { href: links.places(), title: places.title, note: places.note() },
      { href: links.kinSearch(), title: kin.title, note: kin.note(count(sought)) },
    ],
    sources: { href: links.sources(), label: words.sources(count(archive.sources.length)) },
  };
}

function toNameWall(archive: Archive, day: string): NameWall {
  const shown = nextDayWithNames(archive, day);
  const people = archive.peopleBy.deathDay.get(shown) ?? [];
  return {
    day,
    ...(shown === day ? {} : { none: words.dayNone(dayLabel(day)) }),
    title: words.dayTitle(dayLabel(shown)),
    href: links.day(shown),
    names: people.slice(0, wallLength).map(toWallName),
  };
}

/** The day itself when it has names, else the next one round the year that has; the day itself in an empty roll. */
function nextDayWithNames(archive: Archive, day: string): string {
  const days = [...archive.peopleBy.deathDay.keys()].sort();
  return days.find((other) => other >= day) ?? days[0] ?? day;
}

function toWallName(person: Person): NameWall['names'][number] {
  const year = person.died.kind === 'known' ? String(Number(person.died.earliest.slice(0, 4))) : '';
  return { href: links.person(person.id), name: person.name, year };
}

/** `11-07` → `11月7日`. */
export function dayLabel(monthDay: string): string {
  const [month = '', day = ''] = monthDay.split('-');
  return words.day(Number(month), Number(day));
}
