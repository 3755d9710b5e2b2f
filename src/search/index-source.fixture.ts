import { listReadings } from '../domain/names/character-readings.ts';
import { charactersOf } from '../domain/names/characters.ts';
import { createSameCharacters } from '../domain/names/same-characters.ts';
import type { PersonFacts } from './name-entry.ts';
import { personFacts } from './spoken-name.fixture.ts';

export interface InventedPerson extends Partial<PersonFacts> {
  name: string;
  /** A reading for each character; the usual ones of its characters where it is left out. */
  reading?: string;
  /** Other names, all of the first kind. */
  aliases?: readonly string[];
}

const words = {
  districts: [
    { code: '500119', name: '南川区' },
    { code: '500151', name: '铜梁区' },
  ],
  places: [
    { name: '南川', districts: [1] },
    { name: '南川区', districts: [1] },
    { name: '铜梁', districts: [2] },
  ],
  periods: ['未查明', '抗日战争时期'],
  nameKinds: ['化名', '原名'],
  events: [{ name: '某次战役', otherNames: ['某战'] }],
};

const lookAlikes = new Map([
  ['玛', [{ character: '玥', likeness: 0.9 }]],
  ['末', [{ character: '未', likeness: 1 }]],
]);

/**
 * What an index of a few invented people is made from. `typed` are characters that somebody may type besides those of
 * the names.
 */
export function indexSource(people: readonly InventedPerson[], typed = '') {
  const names = people.map(toNames);
  const characters = new Set(
    `${names
      .flat()
      .map(({ text }) => text)
      .join('')}${typed}`,
  );
  return {
    words,
    forEachPerson(visit: (person: { facts: PersonFacts; names: ReturnType<typeof toNames> }) => void): void {
      for (const [number, { reading: _, aliases: __, ...facts }] of people.entries()) {
        const id = `p-${String(number + 1).padStart(8, '0')}`;
        visit({ facts: personFacts({ id, ...facts }), names: names[number] ?? [] });
      }
    },
    knowledge: {
      characters: [...characters].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)),
      listReadings,
      createSame: createSameCharacters,
      listLookAlikes: () => lookAlikes,
    },
    codeFingerprint: 'test',
  };
}

function toNames({ name, reading, aliases = [] }: InventedPerson) {
  const syllables = reading?.split(' ') ?? usualSyllables(name);
  const others = aliases.map((text) => ({ text, syllables: usualSyllables(text), kind: 1 }));
  return [{ text: name, syllables, kind: 0 }, ...others];
}

function usualSyllables(name: string): string[] {
  return charactersOf(name).map((character) => listReadings(character)[0] ?? '');
}
