import { appendRows, type SheetFault } from '../domain/append-rows.ts';
import { changeCells } from '../domain/change-cells.ts';
import type { AddedRecord, ChangedRecord } from '../domain/imports/import-difference.ts';
import type { TableSchema } from '../domain/table.ts';
import { keptKeyOf, withKeptColumns } from '../domain/with-kept-columns.ts';

export type TableText = { kind: 'written'; text: string } | { kind: 'refused'; fault: SheetFault };

export interface TableEdit {
  schema: TableSchema;
  changed: readonly ChangedRecord[];
  /** With their ids. */
  added: readonly AddedRecord[];
}

/** The text of a table with changed cells and added rows; all else stays character for character. */
export function writeTableText(text: string, { schema, changed, added }: TableEdit): TableText {
  const cells = changed.flatMap(({ at, cells: ofRow }) =>
    ofRow.map(({ field, after }) => ({ row: at.row, heading: field, value: after })),
  );
  const edited = cells.length === 0 ? { kind: 'changed' as const, text } : changeCells(text, schema, cells);
  if (edited.kind === 'refused') return edited;
  if (added.length === 0) return { kind: 'written', text: edited.text };
  const headings = [...new Set(added.flatMap(({ kept }) => Object.keys(kept)))];
  const known = withKeptColumns(schema, headings);
  const rows = added.map((record) => toRow(record, known));
  const appended = appendRows(edited.text, { schema: known, rows });
  return appended.kind === 'refused' ? appended : { kind: 'written', text: appended.text };
}

function toRow({ cells, kept, id }: AddedRecord, { idColumn }: TableSchema): Record<string, string> {
  const own = Object.entries(kept).map(([heading, cell]) => [keptKeyOf(heading), cell] as const);
  return { ...cells, ...(idColumn === null ? {} : { [idColumn]: id }), ...Object.fromEntries(own) };
}
