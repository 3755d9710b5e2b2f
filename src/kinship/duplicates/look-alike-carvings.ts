import { createLookAlikes } from '../../domain/names/look-alikes.ts';
import type { SuspiciousName } from '../../domain/verification/suspicious-name.ts';
import { toComparedCharacters, unreadable } from '../../domain/walls/carved-characters.ts';

/** A name that stands in stone. */
export interface Carving extends Pick<SuspiciousName, 'where' | 'place' | 'carved'> {
  /** Whom the registrar takes it for. */
  personIds: readonly string[];
}

type Named = SuspiciousName['person'] & { otherNames: readonly { text: string }[] };

/** So alike that a stone-cutter or a copyist takes one for the other: 王 and 玉. */
const leastLikeness = 0.6;
const mostLookAlikes = 12;

/** Carvings whose name nobody of the roll bears, beside people whose name looks like it but for one character. */
export function findLookAlikeCarvings(
  carvings: readonly Carving[],
  people: readonly Named[],
): SuspiciousName[] {
  const byName = indexNames(people);
  const unborne = carvings
    .map((carving) => ({ carving, characters: toComparedCharacters(carving.carved) }))
    .filter(({ characters }) => !characters.includes(unreadable) && !byName.has(characters.join('')));
  if (unborne.length === 0) return [];
  const inNames = [...byName.keys()].join('');
  const lookAlikes = createLookAlikes(
    new Set(inNames + unborne.map(({ carving }) => carving.carved).join('')),
  );
  return unborne.flatMap(({ carving, characters }) =>
    characters.flatMap((carvedCharacter, at) =>
      lookAlikes
        .list(carvedCharacter, mostLookAlikes)
        .filter(({ likeness }) => likeness >= leastLikeness)
        .flatMap(({ character: rollCharacter }) =>
          (byName.get(characters.with(at, rollCharacter).join('')) ?? []).map(
            ({ id, name, nativePlace }) => ({
              where: carving.where,
              place: carving.place,
              carved: carving.carved,
              person: { id, name, nativePlace },
              carvedCharacter,
              rollCharacter,
              isGiven: carving.personIds.includes(id),
            }),
          ),
        ),
    ),
  );
}

function indexNames(people: readonly Named[]): Map<string, Named[]> {
  const byName = new Map<string, Named[]>();
  for (const person of people) {
    const texts = [person.name, ...person.otherNames.map(({ text }) => text)];
    for (const key of new Set(texts.map((text) => toComparedCharacters(text).join('')))) {
      const known = byName.get(key);
      if (known === undefined) byName.set(key, [person]);
      else known.push(person);
    }
  }
  return byName;
}
