import { parseNameForms } from '../names/name-forms.ts';
import type { TableSchema } from '../table.ts';
import type { wallsTable } from '../resting-place-tables.ts';
import type { facilitiesTable, rollTable } from '../tables.ts';
import { isWhollyUnreadable } from '../walls/carved-characters.ts';
import { toCarvedName } from '../walls/carved-name.ts';
import { fitsPerson, type Named } from '../walls/name-bearers.ts';
import { panelKeyOf, placeOnPanel } from '../walls/wall-layout.ts';
import { parseWallNumber } from '../walls/wall-number.ts';
import type { CheckedContent, CheckedRow, Report } from './checked-content.ts';
import { rowFinding } from './row-finding.ts';

type WallRow = CheckedRow<typeof wallsTable>;

/** Names carved on walls: a sheet for each facility that has one. */
export function checkWalls({ tables }: CheckedContent, report: Report): void {
  if (tables.walls.rows.length === 0) return;
  const people = new Map(tables.roll.rows.map((row) => [row.cells.id, row]));
  const facilities = new Map(tables.facilities.rows.map((row) => [row.cells.id, row]));
  const bySheet = Map.groupBy(tables.walls.rows, ({ file }) => file);
  for (const [file, rows] of bySheet) {
    const id = facilityIdOf(rows);
    const facility = facilities.get(id);
    if (facility !== undefined) checkCount(facility, rows, report);
    // A row of the facility that can't be read has a finding of its own.
    else if (!tables.facilities.ids.has(id)) {
      report({ level: 'error', kind: 'wall-facility-unknown', table: 'walls', file, value: id });
    }
    checkPlaces(rows, report);
    checkGaps(rows, report);
    checkTwice(rows, report);
    checkMisfits(rows, people, report);
  }
}

function facilityIdOf([row]: readonly WallRow[]): string {
  return row === undefined ? '' : toCarvedName(row.cells, row).facilityId;
}

/** 英名墙人数 of the form beside the names of the sheet. */
function checkCount(
  facility: CheckedRow<typeof facilitiesTable>,
  rows: readonly WallRow[],
  report: Report,
): void {
  const { wallNames } = facility.cells;
  if (!/^\d+$/u.test(wallNames) || Number(wallNames) === rows.length) return;
  report(
    rowFinding(facility, 'wallNames', {
      level: 'warning',
      kind: 'wall-count-differs',
      value: wallNames,
      detail: rows.length.toString(),
    }),
  );
}

/** Column and line are numbers where they are given, and no place holds two names. */
function checkPlaces(rows: readonly WallRow[], report: Report): void {
  const taken = new Map<string, WallRow>();
  for (const row of rows) {
    for (const key of ['column', 'line'] as const) {
      const value = row.cells[key];
      if (value === '' || parseWallNumber(value) !== undefined) continue;
      report(rowFinding(row, key, { level: 'warning', kind: 'wall-place-unread', value }));
    }
    const at = placeOnPanel(row.cells);
    if (at === undefined) continue;
    const place = `${panelKeyOf(row.cells)}|${at.column}|${at.line}`;
    const other = taken.get(place);
    if (other === undefined) taken.set(place, row);
    else {
      report(
        rowFinding(row, 'line', {
          level: 'error',
          kind: 'wall-place-twice',
          value: row.cells.carved,
          detail: other.cells.carved,
          other: placeOf(other),
        }),
      );
    }
  }
}

interface Standing {
  number: number;
  row: WallRow;
}

/** Numbers left out between two others: once for each column, and once for the columns of each panel. */
function checkGaps(rows: readonly WallRow[], report: Report): void {
  for (const panel of Map.groupBy(rows, ({ cells }) => panelKeyOf(cells)).values()) {
    const columns: Standing[] = [];
    const byColumn = Map.groupBy(panel, ({ cells }) => placeOnPanel(cells)?.column);
    for (const [column, inColumn] of byColumn) {
      const lines = inColumn.flatMap((row) => toStanding(row, placeOnPanel(row.cells)?.line));
      const [first] = lines;
      if (column === undefined || first === undefined) continue;
      columns.push({ number: column, row: first.row });
      reportGap(lines, 'wall-line-gap', report);
    }
    reportGap(columns, 'wall-column-gap', report);
  }
}

function toStanding(row: WallRow, number: number | undefined): Standing[] {
  return number === undefined ? [] : [{ number, row }];
}

/** The first gap, at the row that comes after it. */
function reportGap(
  standing: readonly Standing[],
  kind: 'wall-line-gap' | 'wall-column-gap',
  report: Report,
): void {
  const sorted = standing.toSorted((a, b) => a.number - b.number);
  const index = sorted.findIndex(({ number }, at) => number - (sorted[at - 1]?.number ?? number) > 1);
  const [before, after] = [sorted[index - 1], sorted[index]];
  if (before === undefined || after === undefined) return;
  const key = kind === 'wall-line-gap' ? 'line' : 'column';
  const value = after.row.cells[key];
  report(rowFinding(after.row, key, { level: 'warning', kind, value, detail: describeGap(before, after) }));
}

function describeGap({ number: before }: Standing, { number: after }: Standing): string {
  return after - before === 2 ? `${before + 1}` : `${before + 1}—${after - 1}`;
}

/** Who is linked, alone, to two lines: several people on a line mean that nobody knows whose it is. */
function checkTwice(rows: readonly WallRow[], report: Report): void {
  const standing = new Map<string, WallRow>();
  for (const row of rows) {
    const [id, ...others] = toCarvedName(row.cells, row).personIds;
    if (id === undefined || others.length > 0) continue;
    const other = standing.get(id);
    if (other === undefined) standing.set(id, row);
    else {
      const said = { level: 'warning', kind: 'wall-person-twice', value: id, other: placeOf(other) } as const;
      report(rowFinding(row, 'person', said));
    }
  }
}

/** Lines that carry none of the linked person's names. */
function checkMisfits(
  rows: readonly WallRow[],
  people: ReadonlyMap<string, CheckedRow<typeof rollTable>>,
  report: Report,
): void {
  for (const row of rows) {
    const { carved, personIds } = toCarvedName(row.cells, row);
    if (carved === '' || isWhollyUnreadable(carved)) continue;
    for (const id of personIds) {
      const person = people.get(id);
      if (person === undefined || fitsPerson(carved, toNamed(person)) !== undefined) continue;
      const said = { level: 'warning', kind: 'wall-name-misfit', value: carved } as const;
      report(rowFinding(row, 'carved', { ...said, detail: person.cells.name }));
    }
  }
}

function toNamed({ cells }: CheckedRow<typeof rollTable>): Named {
  const { name, traditional, otherNames } = cells;
  return { name, traditional, otherNames: otherNames === '' ? [] : parseNameForms(otherNames).forms };
}

function placeOf({ file, row }: CheckedRow<TableSchema>): { file: string; row: number } {
  return { file, row };
}
