import type { Archive } from '../../archive/archive.ts';
import { compareDates } from '../../domain/dates/date-bounds.ts';
import type { Person } from '../../domain/people/person.ts';
import { dayWords as words } from '../../i18n/days.ts';
import { links } from '../../site.ts';
import { countPages, listPagedKeys, readPagedKey, toListPage, type ListPage } from '../list-pages.ts';
import { yearText } from '../person/person-card.ts';
import { monthDays, twoDigits } from './calendar.ts';
import { inexactDeaths } from './inexact-deaths.ts';

/** A person in the list of a day: when and where. */
export interface DayName {
  href: string;
  name: string;
  year: string;
  place: string;
}

interface DayLink {
  href: string;
  label: string;
}

/** Those who died on one day of the year, or in one month where the day is not known. */
interface DayPage {
  key: string;
  title: string;
  lead: string;
  page: number;
  people: ListPage<DayName>;
  /** The list to be read out on the day, with the sound of every name; none for a month, or where nobody died. */
  readingList: string | undefined;
  /** The day before and the day after; none for a month. */
  neighbours: { previous: DayLink; next: DayLink } | undefined;
  /** Where nobody died on the day: the nearest days on which somebody did. */
  nearest: DayLink[];
}

/** Every day of the year, and the months that have deaths without a day. */
export function listDayKeys(archive: Archive): string[] {
  const days = monthDays.flatMap(({ key }) => listPagedKeys(key, peopleOn(archive, key).length));
  const months = [...inexactDeaths(archive).months].flatMap(([month, people]) =>
    listPagedKeys(month, people.length),
  );
  return [...days, ...months.sort()];
}

export function toDayPage(archive: Archive, key: string): DayPage {
  const { id, page } = readPagedKey(key);
  const people = peopleOn(archive, id).toSorted((a, b) => compareDates(a.died, b.died));
  if (page > countPages(people.length)) throw new Error(`days/${key}: there is no such page.`);
  const list = toListPage(people, { id, page, hrefOf: links.day });
  const month = words.months.find((_, index) => twoDigits(index + 1) === id);
  const index = monthDays.findIndex((monthDay) => monthDay.key === id);
  return {
    key,
    title: month === undefined ? dayTitle(index) : words.monthOnlyIn(month),
    lead: leadOf(people.length, month !== undefined),
    page,
    people: { ...list, items: list.items.map(toDayName) },
    readingList: month === undefined && people.length > 0 ? links.ceremony(id) : undefined,
    neighbours: month === undefined ? { previous: dayLink(index - 1), next: dayLink(index + 1) } : undefined,
    nearest: month === undefined && people.length === 0 ? nearestDays(archive, index) : [],
  };
}

function peopleOn(archive: Archive, id: string): readonly Person[] {
  return archive.peopleBy.deathDay.get(id) ?? inexactDeaths(archive).months.get(id) ?? [];
}

function leadOf(count: number, isMonth: boolean): string {
  if (count === 0) return words.nobody;
  return isMonth ? words.monthLead(count) : words.dayLead(count);
}

function toDayName(person: Person): DayName {
  return {
    href: links.person(person.id),
    name: person.name,
    year: yearText(person.died) ?? '',
    place: person.deathPlace === '' ? words.placeUnknown : person.deathPlace,
  };
}

/** The year goes round: 31 December is followed by 1 January. */
function dayAt(index: number): (typeof monthDays)[number] {
  const day = monthDays[(index + monthDays.length) % monthDays.length];
  if (day === undefined) throw new Error('days: the calendar has no days.');
  return day;
}

function dayTitle(index: number): string {
  const { month, day } = dayAt(index);
  return words.day(month, day);
}

function dayLink(index: number): DayLink {
  return { href: links.day(dayAt(index).key), label: dayTitle(index) };
}

function nearestDays(archive: Archive, index: number): DayLink[] {
  const found = [-1, 1].map((step) => findNearest(archive, index, step));
  const [before, after] = found;
  return before?.href === after?.href ? found.slice(0, 1).flatMap(present) : found.flatMap(present);
}

function present(link: DayLink | undefined): DayLink[] {
  return link === undefined ? [] : [link];
}

function findNearest({ peopleBy }: Archive, index: number, step: number): DayLink | undefined {
  for (let distance = 1; distance < monthDays.length; distance += 1) {
    const at = index + step * distance;
    const count = peopleBy.deathDay.get(dayAt(at).key)?.length ?? 0;
    if (count > 0) return { href: dayLink(at).href, label: words.nearestWithCount(dayTitle(at), count) };
  }
  return undefined;
}
