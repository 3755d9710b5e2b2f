import type { Archive } from '../../archive/archive.ts';
import type { Person } from '../../domain/people/person.ts';
import { charactersOf } from '../../domain/names/characters.ts';
import { foldForComparison, toTraditional } from '../../domain/names/script-forms.ts';
import type { CarvedName } from '../../domain/walls/carved-name.ts';
import type { IndexedName, WallIndex } from '../../domain/walls/wall-index.ts';
import { panelTitle, requireWall, type Wall } from './wall-of.ts';

/** What the search on a wall knows: every name, the other names of those who are linked, other writings of characters. */
export function toWallIndex(archive: Archive, facilityId: string): WallIndex {
  const wall = requireWall(archive, facilityId);
  const { layout } = wall;
  const names = layout.panels.flatMap(({ columns, unplaced }) =>
    [...columns.flatMap(({ slots }) => slots.flatMap((slot) => slot.names)), ...unplaced].map((name) =>
      toIndexedName(name, wall),
    ),
  );
  return {
    panels: layout.panels.map((panel) => panelTitle(panel, layout)),
    names,
    same: listSameCharacters(names),
  };
}

function toIndexedName(name: CarvedName, { fitOf, requireSpot }: Wall): IndexedName {
  const { panel, at, anchor } = requireSpot(name);
  const fit = fitOf(name);
  const people = fit.kind === 'linked' ? [fit.person] : fit.kind === 'shared' ? fit.people : [];
  const others = new Set(people.flatMap(namesOf));
  others.delete(name.carved);
  return { panel, at, anchor, carved: name.carved, others: [...others] };
}

function namesOf({ name, traditional, otherNames }: Person): string[] {
  return [name, traditional, ...otherNames.map(({ text }) => text)].filter((text) => text !== '');
}

/** Writings that a reader may use for the characters of the wall, in groups. */
function listSameCharacters(names: readonly IndexedName[]): string[] {
  const characters = new Set(
    names.flatMap(({ carved, others }) => [carved, ...others].flatMap(charactersOf)),
  );
  const groups = new Map<string, Set<string>>();
  for (const character of characters) {
    const common = foldForComparison(character);
    const group = groups.get(common) ?? new Set([common, toTraditional(common)]);
    groups.set(common, group.add(character));
  }
  return [...groups.values()].filter(({ size }) => size > 1).map((group) => [...group].join(''));
}
