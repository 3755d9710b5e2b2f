import type { Person } from '../people/person.ts';
import { isWhollyUnreadable } from './carved-characters.ts';
import type { CarvedName } from './carved-name.ts';
import { fitsPerson, type Bearer, type NameBearers } from './name-bearers.ts';

/** Whom a carved name is, as far as the archive knows. Only `linked` is what somebody has settled. */
export type CarvedNameFit =
  | { kind: 'linked'; person: Person }
  /** The registrar takes it for one of these; the carving can't tell which. */
  | { kind: 'shared'; people: readonly Person[] }
  | { kind: 'fits-none' }
  | { kind: 'may-be-one'; bearer: Bearer<Person> }
  | { kind: 'may-be-several'; bearers: readonly Bearer<Person>[] }
  /** No character of it can be read. */
  | { kind: 'unreadable' };

export interface RollOfBearers {
  bearers: NameBearers<Person>;
  findPerson(id: string): Person | undefined;
}

export function fitCarvedName(name: CarvedName, { bearers, findPerson }: RollOfBearers): CarvedNameFit {
  const people = name.personIds.flatMap((id) => findPerson(id) ?? []);
  const [linked] = people;
  if (linked !== undefined) {
    return people.length === 1 ? { kind: 'linked', person: linked } : { kind: 'shared', people };
  }
  if (isWhollyUnreadable(name.carved)) return { kind: 'unreadable' };
  const found = bearers.list(name.carved);
  const [bearer] = found;
  if (bearer === undefined) return { kind: 'fits-none' };
  return found.length === 1 ? { kind: 'may-be-one', bearer } : { kind: 'may-be-several', bearers: found };
}

/** Linked people of whose names the carving is none: the stone, the roll or the link may be wrong. */
export function listMisfits(name: CarvedName, { findPerson }: Pick<RollOfBearers, 'findPerson'>): Person[] {
  if (isWhollyUnreadable(name.carved)) return [];
  return name.personIds
    .flatMap((id) => findPerson(id) ?? [])
    .filter((person) => fitsPerson(name.carved, person) === undefined);
}
