import type { Archive } from '../../archive/archive.ts';
import { yearOf } from '../../domain/dates/date-bounds.ts';
import { compareByReading, readName } from '../../domain/names/name-reading.ts';
import type { Person } from '../../domain/people/person.ts';
import { provinceNameOf } from './province-name-of.ts';
import { bookWords as words } from '../../i18n/book.ts';
import { listGroups } from '../roll/roll-facets.ts';
import type { BookChoices } from './book-choices.ts';
import type { BookEntry, BookGroup, BookSection } from './book-section.ts';
import { townshipOf } from './township-of.ts';

export type ToEntry = (person: Person) => BookEntry;

/** The roll by district and township, or by period and year of death. */
export function toRollSections(
  archive: Archive,
  { order, scope }: Pick<BookChoices, 'order' | 'scope'>,
  toEntry: ToEntry,
): BookSection[] {
  const isIncluded = scope.kind === 'district' ? (code: string) => code === scope.code : () => true;
  const people = archive.people.filter(({ nativeDistrict }) => isIncluded(nativeDistrict));
  if (order === 'period') return byPeriod(archive, new Set(people), toEntry);
  return byDistrict(archive, new Set(people), toEntry);
}

function byDistrict(archive: Archive, included: ReadonlySet<Person>, toEntry: ToEntry): BookSection[] {
  return listGroups(archive, 'district')
    .map(({ key, label, people }) => {
      const district = archive.gazetteer.findDistrict(key);
      const group =
        district === undefined
          ? (person: Person) => provinceNameOf(person)
          : (person: Person) => townshipOf(person, archive.gazetteer);
      const unknown = district === undefined ? words.unknownProvince : words.unknownTownship;
      const formerNames = [...new Set(archive.gazetteer.formerNamesOf(key).map(({ name }) => name))];
      return {
        key: `district-${key}`,
        title: label,
        note: formerNames.length === 0 ? '' : words.formerNames(formerNames),
        groups: groupByReading(
          people.filter((person) => included.has(person)),
          group,
          unknown,
        ).map((one) => toGroup(one, toEntry)),
      };
    })
    .filter(({ groups }) => groups.length > 0);
}

function byPeriod(archive: Archive, included: ReadonlySet<Person>, toEntry: ToEntry): BookSection[] {
  return listGroups(archive, 'period')
    .map(({ key, label, people }) => ({
      key: `period-${key}`,
      title: label,
      note: '',
      groups: groupByYear(people.filter((person) => included.has(person))).map((one) =>
        toGroup(one, toEntry),
      ),
    }))
    .filter(({ groups }) => groups.length > 0);
}

interface PeopleGroup {
  title: string;
  people: Person[];
}

function toGroup({ title, people }: PeopleGroup, toEntry: ToEntry): BookGroup {
  return { title, entries: people.map(toEntry) };
}

/** Groups in the order of their names' readings; those without a name come last, and say so only beside others. */
function groupByReading(
  people: readonly Person[],
  nameOf: (person: Person) => string,
  unknown: string,
): PeopleGroup[] {
  const byName = Map.groupBy(people, nameOf);
  const named = [...byName]
    .filter(([name]) => name !== '')
    .map(([title, members]) => ({ title, people: members, reading: readName(`□${title}`) }))
    .sort((a, b) => compareByReading(a.reading, b.reading));
  const rest = byName.get('');
  if (rest === undefined) return named;
  return [...named, { title: named.length === 0 ? '' : unknown, people: rest }];
}

function groupByYear(people: readonly Person[]): PeopleGroup[] {
  const byYear = Map.groupBy(people, ({ died }) => yearOf(died));
  const years = [...byYear.keys()].filter((year) => year !== undefined).sort((a, b) => a - b);
  const groups = years.map((year) => ({ title: words.year(year), people: byYear.get(year) ?? [] }));
  const rest = byYear.get(undefined);
  if (rest === undefined) return groups;
  return [...groups, { title: groups.length === 0 ? '' : words.unknownYear, people: rest }];
}
