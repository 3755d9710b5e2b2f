import { charactersOf, isUnreadableSign } from '../../../src/domain/names/characters.ts';
import { readName } from '../../../src/domain/names/name-reading.ts';
import { toTraditional } from '../../../src/domain/names/script-forms.ts';
import { splitName } from '../../../src/domain/names/split-name.ts';
import type { Random } from '../../../src/invent/random.ts';
import type { Question } from './question.ts';

export interface NamedPerson {
  id: string;
  name: string;
}

/** Ways of typing a name that follow from the name alone; undefined where the way does not apply or changes nothing. */
const ways: Readonly<Record<string, (name: string) => string | undefined>> = {
  full: (name) => name,
  spaced: (name) => charactersOf(name).join(' '),
  pinyin: (name) => {
    const { plain } = readName(name);
    return plain.includes('') ? undefined : plain.join(' ');
  },
  traditional: (name) => {
    const written = toTraditional(name);
    return written === name ? undefined : written;
  },
  'no-middle': (name) => {
    const [first, , last, ...more] = charactersOf(name);
    return last === undefined || more.length > 0 ? undefined : `${first}${last}`;
  },
  'given-only': (name) => {
    const { surname, given } = splitName(name);
    return surname === '' || charactersOf(given).length < 2 ? undefined : given;
  },
  swapped: (name) => {
    const characters = charactersOf(name);
    if (characters.length < 3) return undefined;
    const last = characters.at(-1) ?? '';
    const swapped = [...characters.slice(0, -2), last, characters.at(-2) ?? ''].join('');
    return swapped === name ? undefined : swapped;
  },
  illegible: (name) => {
    const characters = charactersOf(name);
    return characters.length < 3 ? undefined : characters.with(1, '□').join('');
  },
};

export const kindsMade: readonly string[] = Object.keys(ways);

/** Questions of every kind about `count` people of the roll, drawn by chance among those with a readable name. */
export function makeQuestions(people: readonly NamedPerson[], count: number, random: Random): Question[] {
  const readable = people.filter(({ name }) => charactersOf(name).every((sign) => !isUnreadableSign(sign)));
  return drawSome(readable, count, random).flatMap(({ id, name }, number) =>
    Object.entries(ways).flatMap(([kind, write]) => {
      const q = write(name);
      return q === undefined ? [] : [{ id: `${number}-${kind}`, kind, q, truth: id, name }];
    }),
  );
}

function drawSome<Item>(items: readonly Item[], count: number, random: Random): Item[] {
  const left = [...items];
  const drawn: Item[] = [];
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(random.below(left.length), 1));
  return drawn;
}
