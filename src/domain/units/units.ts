import { splitList } from '../table.ts';
import type { UnitRow } from '../tables.ts';
import { findWord, periodAliases, periods, type Period } from '../words.ts';
import { toUnitKey } from './unit-key.ts';

export interface Unit {
  id: string;
  name: string;
  otherNames: string[];
  period: Period | undefined;
  /** Empty where the table names none. */
  parentId: string;
  /** The unit under an earlier or a later designation, as written. */
  equivalents: string[];
  peopleIds: string[];
  note: string;
  sourceIds: string[];
}

export interface UnitDirectory {
  findUnit(id: string): Unit | undefined;
  requireUnit(id: string): Unit;
  /** In the order of the table. */
  listUnits(): readonly Unit[];
  /** The unit's superior first, the highest last. */
  ancestorsOf(id: string): Unit[];
  childrenOf(id: string): readonly Unit[];
  /**
   * All units that bear the name, in whatever way its numbers are written; where none does, those that the table says
   * bore it before or after.
   */
  findByName(text: string): readonly Unit[];
}

function toUnit(row: UnitRow): Unit {
  return {
    id: row.id,
    name: row.name,
    otherNames: splitList(row.otherNames),
    period: findWord(periods, row.period, periodAliases),
    parentId: row.parent,
    equivalents: splitList(row.equivalents),
    peopleIds: splitList(row.people),
    note: row.note,
    sourceIds: splitList(row.sourceIds),
  };
}

/** A full name may hold a short one in brackets: 中国工农红军第三军（红三军）; years in brackets are no name. */
function bracketedNames(name: string): string[] {
  return Array.from(
    name.matchAll(/[（(](?<inner>[^（）()\d]{2,})[）)]$/gu),
    (match) => match.groups?.['inner'] ?? '',
  );
}

/** The keys of a unit's own names: full name, short name in brackets, aliases. */
export function ownKeysOf(unit: Unit): string[] {
  return [unit.name, ...bracketedNames(unit.name), ...unit.otherNames].map(toUnitKey);
}

function groupByName(
  units: readonly Unit[],
  keysOf: (unit: Unit) => string[],
): ReadonlyMap<string, readonly Unit[]> {
  const unitsByKey = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const key of new Set(keysOf(unit))) {
      const known = unitsByKey.get(key);
      if (known === undefined) unitsByKey.set(key, [unit]);
      else known.push(unit);
    }
  }
  return unitsByKey;
}

/** Stops where the table leads in a circle, which the check reports. */
function ancestorsIn(units: ReadonlyMap<string, Unit>, id: string): Unit[] {
  const ancestors: Unit[] = [];
  const seen = new Set([id]);
  let unit = units.get(units.get(id)?.parentId ?? '');
  while (unit !== undefined && !seen.has(unit.id)) {
    seen.add(unit.id);
    ancestors.push(unit);
    unit = units.get(unit.parentId);
  }
  return ancestors;
}

export function createUnitDirectory(rows: readonly UnitRow[]): UnitDirectory {
  const list = rows.map(toUnit);
  const units = new Map(list.map((unit) => [unit.id, unit]));
  const children = Map.groupBy(list, (unit) => unit.parentId);
  const byOwnName = groupByName(list, ownKeysOf);
  const byEquivalent = groupByName(list, ({ equivalents }) => equivalents.map(toUnitKey));
  return {
    findUnit: (id) => units.get(id),
    requireUnit(id) {
      const unit = units.get(id);
      if (unit !== undefined) return unit;
      throw new Error(
        `units.csv: no row has the 编号 "${id}". Correct the id, or add the unit to units.csv.`,
      );
    },
    listUnits: () => list,
    ancestorsOf: (id) => ancestorsIn(units, id),
    childrenOf: (id) => (id === '' ? [] : (children.get(id) ?? [])),
    findByName(text) {
      const key = toUnitKey(text);
      return byOwnName.get(key) ?? byEquivalent.get(key) ?? [];
    },
  };
}
