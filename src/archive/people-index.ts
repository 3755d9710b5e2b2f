import { decadeOf, monthDayOf } from '../domain/dates/date-bounds.ts';
import { foldForComparison } from '../domain/names/script-forms.ts';
import { withoutPadding } from '../domain/names/split-name.ts';
import { graveRecordOf } from '../domain/people/grave-record.ts';
import type { Person } from '../domain/people/person.ts';
import type { PeopleIndex } from './archive.ts';

export function indexPeople(people: readonly Person[]): PeopleIndex {
  return {
    district: groupBy(people, (person) => [person.nativeDistrict]),
    period: groupBy(people, (person) => [person.period]),
    surname: groupBy(people, (person) => [person.surname]),
    letter: groupBy(people, (person) => [person.reading.initial]),
    burial: groupBy(people, (person) => filled(person.burial.facilityId)),
    grave: groupBy(people, (person) => [graveRecordOf(person)]),
    kin: groupBy(people, (person) => filled(person.kinSearch ?? '')),
    decade: groupBy(people, (person) => [decadeOf(person.died)?.toString() ?? '']),
    unit: groupBy(people, (person) => person.unitIds),
    event: groupBy(people, (person) => person.eventIds),
    village: groupBy(people, (person) => filled(person.nativePlace)),
    name: groupBy(people, (person) => [nameKeyOf(person)]),
    deathDay: groupBy(people, (person) => filled(monthDayOf(person.died) ?? '')),
    source: groupBy(people, (person) => person.sourceIds),
  };
}

/** The name in one script, without the spaces that set two-character names apart. */
export function nameKeyOf(person: Person): string {
  return foldForComparison(withoutPadding(person.name));
}

function filled(text: string): readonly string[] {
  return text === '' ? [] : [text];
}

/** Groups in the order of first appearance; a person may stand in several groups. */
export function groupBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
