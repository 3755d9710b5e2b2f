import type { Archive } from '../../archive/archive.ts';
import { compareByReading } from '../../domain/names/name-reading.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Unit } from '../../domain/units/units.ts';

const shownByArchive = new WeakMap<Archive, readonly Unit[]>();

/**
 * The units that have pages. All of an archive's own table; of a table that it shares with another archive only those
 * its people belong to, and the units above them.
 */
export function listShownUnits(archive: Archive): readonly Unit[] {
  const known = shownByArchive.get(archive);
  if (known !== undefined) return known;
  const units = archive.units.listUnits();
  const shown = !archive.borrowed.has('units') ? units : units.filter(usedIn(archive, units));
  shownByArchive.set(archive, shown);
  return shown;
}

const shownIdsByArchive = new WeakMap<Archive, ReadonlySet<string>>();

/** Whether the unit has a page. */
export function isShownUnit(archive: Archive, id: string): boolean {
  const known = shownIdsByArchive.get(archive);
  const ids = known ?? new Set(listShownUnits(archive).map((unit) => unit.id));
  if (known === undefined) shownIdsByArchive.set(archive, ids);
  return ids.has(id);
}

function usedIn(archive: Archive, units: readonly Unit[]): (unit: Unit) => boolean {
  const used = new Set<string>();
  for (const { id } of units) {
    if (listPeopleOf(archive, id).length === 0) continue;
    used.add(id);
    for (const ancestor of archive.units.ancestorsOf(id)) used.add(ancestor.id);
  }
  return ({ id }) => used.has(id);
}

/** People of the unit by their own rows and by the unit's, in the order of the roll. */
export function listPeopleOf(archive: Archive, unitId: string): readonly Person[] {
  const own = archive.peopleBy.unit.get(unitId) ?? [];
  const named = (archive.units.findUnit(unitId)?.peopleIds ?? []).flatMap(
    (id) => archive.findPerson(id) ?? [],
  );
  const others = named.filter((person) => !own.includes(person));
  if (others.length === 0) return own;
  return [...own, ...new Set(others)].sort(
    (a, b) => compareByReading(a.reading, b.reading) || (a.id < b.id ? -1 : 1),
  );
}
