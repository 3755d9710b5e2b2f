import type { Archive } from '../../archive/archive.ts';
import type { Grave } from '../../domain/graves/grave.ts';
import { charactersOf } from '../../domain/names/characters.ts';
import { foldForComparison, toTraditional } from '../../domain/names/script-forms.ts';
import type { Person } from '../../domain/people/person.ts';
import { toIdColumn } from '../../domain/plans/id-column.ts';
import { toSteps } from '../../domain/plans/pack-shapes.ts';
import type { PackedGraves, PackedPeople, PlanData } from '../../domain/plans/plan-data.ts';
import { lifeYears } from '../person/person-card.ts';

interface Lying {
  person: Person;
  grave: number;
}

/** The people of the graves, given in the order of the file, and what stones and readers call them. */
export function packPeople(
  archive: Archive,
  graves: readonly Grave[],
): { people: PackedPeople; carved: PackedGraves['carved']; writings: PlanData['writings'] } {
  const lying = graves.flatMap(({ personIds }, grave) =>
    personIds.flatMap((id): Lying[] => {
      const person = archive.findPerson(id);
      return person === undefined ? [] : [{ person, grave }];
    }),
  );
  const carved = listCarved(archive, graves);
  const others = listByIndex(lying, ({ person }) => otherNamesOf(person));
  const named = [
    ...lying.map(({ person }) => person.name),
    ...Object.values(others).flat(),
    ...Object.values(carved).flat(),
  ];
  return {
    people: {
      ids: toIdColumn(lying.map(({ person }) => person.id)),
      names: lying.map(({ person }) => person.name),
      grave: toSteps(lying.map(({ grave }) => grave)),
      others,
      apart: tellApart(lying),
    },
    carved,
    writings: listWritings(named),
  };
}

/** Only where a stone says something else than the roll. */
function listCarved(archive: Archive, graves: readonly Grave[]): PackedGraves['carved'] {
  return listByIndex(graves, ({ carvedNames, personIds }) => {
    const names = personIds.flatMap((id) => archive.findPerson(id)?.name ?? []);
    const isSame =
      carvedNames.length === names.length && carvedNames.every((name, index) => name === names[index]);
    return isSame ? [] : carvedNames;
  });
}

function otherNamesOf({ otherNames, traditional, name }: Person): string[] {
  const all = [...otherNames.map(({ text }) => text), traditional];
  return [...new Set(all)].filter((text) => text !== '' && text !== name);
}

/** Namesakes in one cemetery are told apart by their years and home. */
function tellApart(lying: readonly Lying[]): PackedPeople['apart'] {
  const counts = new Map<string, number>();
  for (const { person } of lying) counts.set(person.name, (counts.get(person.name) ?? 0) + 1);
  const apart: Record<string, string> = {};
  for (const [index, { person }] of lying.entries()) {
    if ((counts.get(person.name) ?? 0) < 2) continue;
    apart[index] = [lifeYears(person), person.nativePlace].filter((text) => text !== '').join('，');
  }
  return apart;
}

/** The other writings of the characters: whoever types 張國華 finds 张国华, without a dictionary in the browser. */
function listWritings(names: readonly string[]): string {
  const folds = new Map<string, string>();
  const note = (writing: string, fold: string) => {
    const isOne = Array.from(writing).length === 1 && Array.from(fold).length === 1;
    if (isOne && writing !== fold) folds.set(writing, fold);
  };
  for (const name of new Set(names)) {
    const traditional = charactersOf(toTraditional(name));
    for (const [index, character] of charactersOf(name).entries()) {
      const fold = foldForComparison(character);
      note(character, fold);
      note(traditional[index] ?? '', fold);
      note(toTraditional(character), fold);
    }
  }
  return [...folds].map((pair) => pair.join('')).join('');
}

function listByIndex<Item>(
  items: readonly Item[],
  listOf: (item: Item) => readonly string[],
): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {};
  for (const [index, item] of items.entries()) {
    const list = listOf(item);
    if (list.length > 0) found[index] = list;
  }
  return found;
}
