import type { Archive } from '../../archive/archive.ts';
import type { Unit } from '../../domain/units/units.ts';
import { periods, type Period } from '../../domain/words.ts';
import { links } from '../../site.ts';
import { listPeopleOf, listShownUnits } from './shown-units.ts';

export interface UnitBranch {
  id: string;
  href: string;
  name: string;
  otherNames: string[];
  people: number;
  children: UnitBranch[];
}

interface UnitIndex {
  total: number;
  periods: { period: Period; units: UnitBranch[] }[];
}

/** The units as a tree; a unit stands under its superior, and the highest under their periods. */
export function toUnitIndex(archive: Archive): UnitIndex {
  const shown = listShownUnits(archive);
  const ids = new Set(shown.map(({ id }) => id));
  const roots = shown.filter((unit) => isRoot(archive, unit, ids));
  const branch = (unit: Unit): UnitBranch => ({
    id: unit.id,
    href: links.unit(unit.id),
    name: unit.name,
    otherNames: unit.otherNames,
    people: listPeopleOf(archive, unit.id).length,
    children: archive.units
      .childrenOf(unit.id)
      .filter((child) => ids.has(child.id) && !isRoot(archive, child, ids))
      .map(branch),
  });
  return {
    total: shown.length,
    periods: periods
      .map((period) => ({
        period,
        units: roots.filter((unit) => (unit.period ?? '未查明') === period).map(branch),
      }))
      .filter(({ units }) => units.length > 0),
  };
}

/** Units whose superiors lead in a circle stand by themselves, so that none is lost and none is drawn for ever. */
function isRoot(archive: Archive, unit: Unit, ids: ReadonlySet<string>): boolean {
  if (!ids.has(unit.parentId)) return true;
  const highest = archive.units.ancestorsOf(unit.id).at(-1);
  return highest === undefined || archive.units.ancestorsOf(highest.id).length > 0;
}
