import { isContentFile } from '../ledger/content-file.ts';
import { splitList, type TableName, type TableSchema } from '../table.ts';
import { listColumns } from './checked-sheet.ts';
import type { CheckedContent, CheckedRow, CheckedTable, Report } from './checked-content.ts';
import { followRedirects } from './id-rules.ts';
import { remembering } from '../remembering.ts';
import { rowFinding } from './row-finding.ts';

interface ReferenceColumn {
  key: string;
  tables: readonly TableName[];
  many: boolean;
}

/** Every id written in another record's row names something that exists. */
export function checkReferences(content: CheckedContent, report: Report): void {
  const lookUp = createLookUp(content);
  for (const table of content.listTables()) {
    const columns = listColumns(table.schema, 'reference').map(({ key, value }): ReferenceColumn => ({
      key,
      tables: value.tables,
      many: value.many,
    }));
    for (const column of columns) checkColumn({ content, table, column, lookUp }, report);
  }
}

interface ColumnCheck {
  content: CheckedContent;
  table: CheckedTable;
  column: ReferenceColumn;
  lookUp: LookUp;
}

function checkColumn({ content, table, column, lookUp }: ColumnCheck, report: Report): void {
  const isTableAbsent = column.tables.every((name) => content.tables[name].sheets.length === 0);
  const isHere = createIsHere(content, table.schema.name);
  const told = new Set<string>();
  for (const row of table.rows) {
    const cell = row.cells[column.key] ?? '';
    if (cell === '') continue;
    const ids = splitList(cell);
    if (!column.many && ids.length > 1) {
      report(rowFinding(row, column.key, { level: 'error', kind: 'reference-many', value: cell }));
    }
    const dead = ids.filter((id) => !column.tables.some((name) => content.hasId(name, id)) && !isHere(id));
    if (dead.length === 0) continue;
    if (!isTableAbsent) {
      for (const id of dead) reportDead({ row, column, id, lookUp, schema: table.schema }, report);
    } else if (!told.has(row.file)) {
      told.add(row.file);
      reportAbsentTable({ content, row, column, id: dead[0] ?? '' }, report);
    }
  }
}

/** The ledger also speaks of what was joined or withdrawn, and of files; for every other table only what is there is there. */
function createIsHere({ redirects }: CheckedContent, table: TableName): (id: string) => boolean {
  return table === 'corrections' ? (id) => redirects.has(id) || isContentFile(id) : () => false;
}

/** A folder without the table at all is one omission, not one for each row. */
function reportAbsentTable(
  {
    content,
    row,
    column,
    id,
  }: { content: CheckedContent; row: CheckedRow; column: ReferenceColumn; id: string },
  report: Report,
): void {
  const detail = column.tables.map((name) => content.tables[name].schema.location.path).join('、');
  const { row: _, ...finding } = rowFinding(row, column.key, {
    level: 'warning',
    kind: 'reference-table-absent',
    value: id,
    detail,
  });
  report(finding);
}

interface DeadReference {
  row: CheckedRow;
  column: ReferenceColumn;
  id: string;
  lookUp: LookUp;
  schema: TableSchema;
}

function reportDead({ row, column, id, lookUp, schema }: DeadReference, report: Report): void {
  const led = schema.name === 'redirects' ? undefined : lookUp.redirected(id);
  if (led !== undefined) {
    report(
      rowFinding(row, column.key, { level: 'error', kind: 'reference-retired', value: id, detail: led }),
    );
    return;
  }
  // A chain of redirects has findings of its own.
  if (schema.name === 'redirects' && lookUp.redirected(id) !== undefined) return;
  const like = lookUp.like(id, column.tables);
  report(
    rowFinding(row, column.key, {
      level: 'error',
      kind: 'reference-dead',
      value: id,
      ...(like === undefined ? {} : { detail: like }),
    }),
  );
}

interface LookUp {
  /** Where an old id leads; empty when the record was withdrawn; undefined when it is no old id. */
  redirected(id: string): string | undefined;
  /** The id that was meant, where the writing differs in case, width or spaces only. */
  like(id: string, tables: readonly TableName[]): string | undefined;
}

function createLookUp(content: CheckedContent): LookUp {
  const foldedIds = remembering(
    (name: TableName) => new Map([...content.tables[name].ids.keys()].map((id) => [fold(id), id])),
  );
  return {
    redirected: (id) =>
      content.redirects.has(id) ? (followRedirects(id, content.redirects) ?? '') : undefined,
    like: (id, tables) =>
      tables.map((name) => foldedIds(name).get(fold(id))).find((found) => found !== undefined),
  };
}

function fold(id: string): string {
  return id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/gu, '');
}
