import { charactersOf, isUnreadableSign } from '../names/characters.ts';
import { foldForComparison } from '../names/script-forms.ts';
import type { Person } from '../people/person.ts';
import type { Grave } from './grave.ts';

type Named = Pick<Person, 'id' | 'name' | 'otherNames'>;

/** One of those who lie in a grave, or for whom it stands. */
export interface Occupant {
  /** Undefined for a carved name that the roll doesn't have. */
  personId: string | undefined;
  /** The roll's name, else the carved one. */
  name: string;
  /** As carved or as in the cemetery's book, where it differs from the name. */
  carved: string | undefined;
}

/**
 * Those whom the ledger names, in the order of the stone: people of the roll with the carved name that is theirs, and
 * carved names that nobody of the roll bears. Someone without a carved name comes last.
 */
export function listOccupants(
  { personIds, carvedNames }: Pick<Grave, 'personIds' | 'carvedNames'>,
  findPerson: (id: string) => Named | undefined,
): Occupant[] {
  const people = personIds.flatMap((id) => findPerson(id) ?? []);
  const bearers = pairNames(carvedNames, people);
  const carved = carvedNames.map((name, index) => toOccupant(bearers.get(index), name));
  const taken = new Set(bearers.values());
  const others = people
    .filter((person) => !taken.has(person))
    .map((person) => toOccupant(person, person.name));
  return [...carved, ...others];
}

function toOccupant(person: Named | undefined, carved: string): Occupant {
  if (person === undefined) return { personId: undefined, name: carved, carved: undefined };
  return { personId: person.id, name: person.name, carved: carved === person.name ? undefined : carved };
}

/**
 * Who bears each carved name, by its place in the list: exact names first, then worn ones; one of each that is left over
 * belongs together, as the registrar gave both.
 */
function pairNames(carvedNames: readonly string[], people: readonly Named[]): Map<number, Named> {
  const bearers = new Map<number, Named>();
  const free = new Set(people);
  const pair = (index: number, person: Named | undefined) => {
    if (person === undefined) return;
    bearers.set(index, person);
    free.delete(person);
  };
  for (const fits of [isSameName, mayBeName]) {
    carvedNames.forEach((carved, index) => {
      if (!bearers.has(index))
        pair(
          index,
          [...free].find((person) => fits(carved, person)),
        );
    });
  }
  const left = [...carvedNames.keys()].filter((index) => !bearers.has(index));
  const [first, ...others] = left;
  if (first !== undefined && others.length === 0 && free.size === 1) pair(first, [...free][0]);
  return bearers;
}

function namesOf({ name, otherNames }: Named): string[] {
  return [name, ...otherNames.map(({ text }) => text)];
}

function isSameName(carved: string, person: Named): boolean {
  const folded = foldForComparison(carved);
  return namesOf(person).some((name) => name === carved || foldForComparison(name) === folded);
}

/** 张□山 may be 张三山: as many characters, and none that can be read differs. */
function mayBeName(carved: string, person: Named): boolean {
  const worn = charactersOf(foldForComparison(carved));
  if (worn.every(isUnreadableSign)) return false;
  return namesOf(person).some((name) => {
    const characters = charactersOf(foldForComparison(name));
    return (
      characters.length === worn.length &&
      worn.every((character, index) => isUnreadableSign(character) || character === characters[index])
    );
  });
}
