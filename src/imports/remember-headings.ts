import { appendRows } from '../domain/append-rows.ts';
import { changeCells } from '../domain/change-cells.ts';
import { toPlainHeading } from '../domain/imports/plain-heading.ts';
import { findRememberedColumn, type RememberedHeading } from '../domain/imports/remembered-headings.ts';
import type { SheetPlan } from '../domain/imports/sheet-plan.ts';
import type { PlacedRow } from '../domain/sheet.ts';
import type { TableSchema } from '../domain/table.ts';
import { tables } from '../domain/tables.ts';
import type { TableText } from './write-table-text.ts';

/** What the staff said of columns, as `headings.csv` keeps it. */
export function listChosenHeadings(plans: readonly SheetPlan[]): RememberedHeading[] {
  const chosen = plans.flatMap((plan) => {
    if (plan.kind !== 'taken') return [];
    const schema: TableSchema = tables[plan.table];
    return plan.columns
      .filter(({ how }) => how === 'chosen')
      .flatMap(({ heading, target }) => {
        const column = findRememberedColumn(target, schema);
        return column === undefined ? [] : [{ table: schema.title, heading: heading.trim(), column }];
      });
  });
  return [...new Map(chosen.map((row) => [keyOf(row), row])).values()];
}

/** The table with these meanings: a heading that it has already gets its new meaning, others are added. */
export function withRememberedHeadings(
  text: string,
  rows: readonly PlacedRow<typeof tables.headings>[],
  chosen: readonly RememberedHeading[],
): TableText {
  const known = new Map(rows.map((row) => [keyOf(row.cells), row]));
  const cells = chosen.flatMap((heading) => {
    const row = known.get(keyOf(heading));
    if (row === undefined || row.cells.column === heading.column) return [];
    return [{ row: row.row, heading: tables.headings.columns.column.heading, value: heading.column }];
  });
  const changed =
    cells.length === 0 ? { kind: 'changed' as const, text } : changeCells(text, tables.headings, cells);
  if (changed.kind === 'refused') return changed;
  const added = chosen.filter((heading) => !known.has(keyOf(heading)));
  if (added.length === 0) return { kind: 'written', text: changed.text };
  const appended = appendRows(changed.text, { schema: tables.headings, rows: added });
  return appended.kind === 'refused' ? appended : { kind: 'written', text: appended.text };
}

function keyOf({ table, heading }: Pick<RememberedHeading, 'table' | 'heading'>): string {
  return `${table}\n${toPlainHeading(heading)}`;
}
