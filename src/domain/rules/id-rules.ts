import type { TableName } from '../table.ts';
import { listColumns } from './checked-sheet.ts';
import type { CheckedContent, CheckedRow, CheckedTable, Report } from './checked-content.ts';
import { rowFinding } from './row-finding.ts';

/** Records that a citation, a correction or a redirect may name: their ids are one set. */
export const recordTables = [
  'roll',
  'facilities',
  'graves',
  'units',
  'events',
] as const satisfies readonly TableName[];

/** Ids: there, well formed, and the name of one record only. */
export function checkIds(content: CheckedContent, report: Report): void {
  for (const table of content.listTables()) {
    checkShapes(table, report);
    if (table.schema.idColumn !== null) checkRepeats(table, table.schema.idColumn, report);
  }
  checkMissing(content, report);
  checkShared(content, report);
  checkRetired(content, report);
  checkRedirects(content, report);
}

function checkShapes({ schema, rows }: CheckedTable, report: Report): void {
  for (const { key, value } of listColumns(schema, 'id')) {
    for (const row of rows) {
      const cell = row.cells[key] ?? '';
      if (cell === '' || value.pattern.test(cell)) continue;
      report(rowFinding(row, key, { level: 'error', kind: 'id-malformed', value: cell }));
    }
  }
}

function checkRepeats({ rows, ids }: CheckedTable, idColumn: string, report: Report): void {
  const byId = new Map<string, CheckedRow>();
  const byCase = new Map<string, CheckedRow>();
  for (const row of rows) {
    const id = row.cells[idColumn] ?? '';
    if (id === '') continue;
    const first = ids.get(id);
    const isFirst = first === undefined || (first.file === row.file && first.row === row.row);
    if (!isFirst) {
      // A row that is the same throughout is told as such.
      if (!isSameRow(row, byId.get(id)))
        report(rowFinding(row, idColumn, { level: 'error', kind: 'id-twice', value: id, other: first }));
      continue;
    }
    byId.set(id, row);
    const like = byCase.get(id.toLowerCase());
    if (like === undefined) byCase.set(id.toLowerCase(), row);
    else {
      const other = { file: like.file, row: like.row };
      report(
        rowFinding(row, idColumn, {
          level: 'error',
          kind: 'id-case',
          value: id,
          detail: like.cells[idColumn] ?? '',
          other,
        }),
      );
    }
  }
}

function isSameRow(row: CheckedRow, other: CheckedRow | undefined): boolean {
  return other !== undefined && Object.entries(row.cells).every(([key, cell]) => other.cells[key] === cell);
}

function checkMissing({ tables }: CheckedContent, report: Report): void {
  for (const row of tables.roll.rows) {
    if (row.cells.id === '' && row.sheet.positions.has('id')) {
      report(rowFinding(row, 'id', { level: 'error', kind: 'id-missing', value: row.cells.name }));
    }
  }
}

function checkShared({ tables }: CheckedContent, report: Report): void {
  const seen = new Map<string, { table: TableName; file: string; row: number }>();
  for (const name of recordTables) {
    const table: CheckedTable = tables[name];
    for (const [id, place] of table.ids) {
      const other = seen.get(id);
      if (other === undefined) seen.set(id, { table: name, ...place });
      else {
        const column = table.schema.columns['id']?.heading ?? '';
        report({ level: 'warning', kind: 'id-shared', table: name, ...place, column, value: id, other });
      }
    }
  }
}

function checkRetired({ tables, redirects }: CheckedContent, report: Report): void {
  for (const name of recordTables) {
    const table: CheckedTable = tables[name];
    for (const row of table.rows) {
      const id = row.cells['id'] ?? '';
      if (redirects.has(id)) report(rowFinding(row, 'id', { level: 'error', kind: 'id-retired', value: id }));
    }
  }
}

/** An old id leads to a living record in one step, or says that the record was withdrawn. */
function checkRedirects(content: CheckedContent, report: Report): void {
  const { tables, redirects } = content;
  for (const row of tables.redirects.rows) {
    const { oldId, newId } = row.cells;
    if (newId === '' || !redirects.has(newId)) continue;
    const end = followRedirects(oldId, redirects);
    if (end === undefined)
      report(rowFinding(row, 'newId', { level: 'error', kind: 'redirect-loop', value: newId }));
    else
      report(
        rowFinding(row, 'newId', { level: 'warning', kind: 'redirect-chain', value: newId, detail: end }),
      );
  }
}

/** Where an old id ends; undefined where it comes back to an id it has passed. */
export function followRedirects(id: string, redirects: ReadonlyMap<string, string>): string | undefined {
  const passed = new Set<string>();
  let current = id;
  for (;;) {
    const next = redirects.get(current);
    if (next === undefined || next === '') return next ?? current;
    if (passed.has(current)) return undefined;
    passed.add(current);
    current = next;
  }
}
