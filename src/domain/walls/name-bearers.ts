import type { NameForm } from '../names/name-forms.ts';
import { mayBeOneName, toComparedCharacters, unreadable } from './carved-characters.ts';

/** What a person may be carved as: the roll's name, the registrar's traditional writing of it, any other name. */
export interface Named {
  name: string;
  traditional: string;
  otherNames: readonly NameForm[];
}

/** Somebody who bears a name: as the roll has it, or by another of his names. */
export interface Bearer<Person extends Named> {
  person: Person;
  by: 'name' | 'other';
}

export interface NameBearers<Person extends Named> {
  /** Everybody whose name the carving may be, each once, in the order of the roll. */
  list(carved: string): Bearer<Person>[];
}

interface Writing<Person extends Named> extends Bearer<Person> {
  characters: readonly string[];
  /** Place in the roll. */
  order: number;
}

/** How the carving agrees with a person's names; undefined where it fits none of them. */
export function fitsPerson(carved: string, person: Named): Bearer<Named>['by'] | undefined {
  const characters = toComparedCharacters(carved);
  return listWritings(person).find((writing) => mayBeOneName(characters, writing.characters))?.by;
}

/** Finds people by carved names; made once for a roll. */
export function indexBearers<Person extends Named>(people: readonly Person[]): NameBearers<Person> {
  const byName = new Map<string, Writing<Person>[]>();
  const worn: Writing<Person>[] = [];
  people.forEach((person, order) => {
    for (const { characters, by } of listWritings(person)) {
      const writing = { person, by, characters, order };
      if (characters.includes(unreadable)) worn.push(writing);
      const key = characters.join('');
      const same = byName.get(key);
      if (same === undefined) byName.set(key, [writing]);
      else same.push(writing);
    }
  });
  const byCharacter = indexLater(byName);
  return {
    list(carved) {
      const characters = toComparedCharacters(carved);
      const isWorn = characters.includes(unreadable);
      const candidates = isWorn ? byCharacter(characters) : (byName.get(characters.join('')) ?? []);
      const fitting = [...candidates, ...worn].filter((one) => mayBeOneName(characters, one.characters));
      return toBearers(fitting);
    },
  };
}

/** By length and one character in its place; made when the first worn name asks for it. */
function indexLater<Person extends Named>(
  byName: ReadonlyMap<string, readonly Writing<Person>[]>,
): (characters: readonly string[]) => readonly Writing<Person>[] {
  let index: Map<string, Writing<Person>[]> | undefined;
  const make = (): Map<string, Writing<Person>[]> => {
    const made = new Map<string, Writing<Person>[]>();
    for (const writing of [...byName.values()].flat()) {
      for (const [place, character] of writing.characters.entries()) {
        const key = `${writing.characters.length}:${place}:${character}`;
        const same = made.get(key);
        if (same === undefined) made.set(key, [writing]);
        else same.push(writing);
      }
    }
    return made;
  };
  return (characters) => {
    const place = characters.findIndex((character) => character !== unreadable);
    if (place === -1) return [];
    index ??= make();
    return index.get(`${characters.length}:${place}:${characters[place] ?? ''}`) ?? [];
  };
}

function listWritings({
  name,
  traditional,
  otherNames,
}: Named): { characters: readonly string[]; by: Bearer<Named>['by'] }[] {
  const own = traditional === '' ? [name] : [name, traditional];
  return [
    ...own.map((text) => ({ characters: toComparedCharacters(text), by: 'name' as const })),
    ...otherNames.map(({ text }) => ({ characters: toComparedCharacters(text), by: 'other' as const })),
  ];
}

/** Each person once, by his own name where that fits. */
function toBearers<Person extends Named>(writings: readonly Writing<Person>[]): Bearer<Person>[] {
  const byOrder = new Map<number, Bearer<Person>>();
  for (const { person, by, order } of writings) {
    if (by === 'name' || !byOrder.has(order)) byOrder.set(order, { person, by });
  }
  return [...byOrder].sort(([a], [b]) => a - b).map(([, bearer]) => bearer);
}
