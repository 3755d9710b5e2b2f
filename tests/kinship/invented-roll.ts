import { projectContent } from '../../src/archive/current.ts';
import { readSheets, rowsOf } from '../../src/archive/read-tables.ts';
import { createGazetteer, type Gazetteer } from '../../src/domain/places/places.ts';
import { tables, type RollRow } from '../../src/domain/tables.ts';
import { inventCounty } from '../../src/invent/county.ts';
import { createMatcher, type Matcher } from '../../src/kinship/create-matcher.ts';
import { createRowReader } from '../../src/kinship/to-roll-person.ts';

/** The project's own places, which invented people come from. */
export function projectGazetteer(): Gazetteer {
  return createGazetteer(rowsOf(readSheets(projectContent, ['roll']), 'places').map(({ cells }) => cells));
}

export function inventRoll(people: number, seed: number, gazetteer: Gazetteer): RollRow[] {
  const rows: RollRow[] = [];
  for (const { table, cells } of inventCounty({ people, seed, districts: gazetteer.listDistricts() }))
    if (table === 'roll') rows.push(toRollRow(cells));
  return rows;
}

/** A row of the roll from the cells that a test fills. */
export function toRollRow(cells: Readonly<Record<string, string>>): RollRow {
  const row: Record<string, string> = {};
  for (const key of Object.keys(tables.roll.columns)) row[key] = cells[key] ?? '';
  return row as RollRow;
}

export function matcherOf(rows: readonly RollRow[], gazetteer: Gazetteer): Matcher {
  const toRollPerson = createRowReader();
  return createMatcher({
    gazetteer,
    forEachPerson: (visit) => {
      for (const row of rows) visit(toRollPerson(row));
    },
  });
}
