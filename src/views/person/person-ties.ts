import type { Archive } from '../../archive/archive.ts';
import { nameKeyOf } from '../../archive/people-index.ts';
import type { Person } from '../../domain/people/person.ts';
import { personWords as words } from '../../i18n/person.ts';
import { links } from '../../site.ts';
import { toPersonCard, type PersonCard } from './person-card.ts';

/** People whom something ties to a person: a village, a unit, an event, a facility. */
export interface Tie {
  title: string;
  name: string;
  href?: string;
  people: PersonCard[];
  /** How many people the tie holds, the person among them. */
  total: number;
}

const shown = 6;
const namesakesShown = 20;

export function toTies(person: Person, archive: Archive): Tie[] {
  const { village, unit, event, burial } = archive.peopleBy;
  const ties: Tie[] = [];
  const add = (title: string, name: string, group: readonly Person[] | undefined, href?: string) => {
    const people = neighboursIn(group ?? [], person).map((neighbour) => toPersonCard(neighbour, archive));
    if (people.length > 0) {
      ties.push({ title, name, people, total: group?.length ?? 0, ...(href === undefined ? {} : { href }) });
    }
  };
  for (const id of person.eventIds) {
    add(words.sameEvent, archive.findEvent(id)?.name ?? id, event.get(id), links.event(id));
  }
  for (const id of person.unitIds) {
    add(words.sameUnit, archive.units.findUnit(id)?.name ?? id, unit.get(id), links.unit(id));
  }
  const facility = archive.findFacility(person.burial.facilityId);
  if (facility !== undefined) {
    add(words.sameFacility, facility.name, burial.get(facility.id), links.facility(facility.id));
  }
  if (person.nativePlace !== '') add(words.sameVillage, person.nativePlace, village.get(person.nativePlace));
  return ties;
}

/** The next few after the person, round the end of the list: every page leads on, and a change ripples only nearby. */
function neighboursIn(group: readonly Person[], person: Person): Person[] {
  const position = group.indexOf(person);
  const count = Math.min(shown, group.length - 1);
  return Array.from(
    { length: Math.max(count, 0) },
    (_, step) => group[(position + step + 1) % group.length],
  ).filter((neighbour) => neighbour !== undefined);
}

export interface Namesakes {
  people: PersonCard[];
  total: number;
  href?: string;
}

/** Others who bear the same name, whatever the script it is written in. */
export function toNamesakes(person: Person, archive: Archive): Namesakes {
  const group = archive.peopleBy.name.get(nameKeyOf(person)) ?? [];
  const others = group.filter((other) => other !== person);
  return {
    people: others.slice(0, namesakesShown).map((other) => toPersonCard(other, archive)),
    total: others.length,
  };
}
