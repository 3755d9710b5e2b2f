import { readSheets } from '../archive/read-tables.ts';
import { changeCells } from '../domain/change-cells.ts';
import { ledgerRecordTables, isPublicColumn } from '../domain/ledger/ledger-tables.ts';
import { toLedgerValue } from '../domain/ledger/ledger-value.ts';
import type { ToldChange } from '../domain/ledger/record-change.ts';
import { toRows } from '../domain/sheet.ts';
import { findColumnKey, listHeadings, type TableSchema } from '../domain/table.ts';
import { tables } from '../domain/tables.ts';
import type { FileChange } from '../files/apply-files.ts';
import { readStandingText } from '../files/standing-file.ts';

export interface FieldWish {
  record: string;
  /** Heading of the field. */
  field: string;
  after: string;
}

export type ChangedField =
  | { kind: 'changed'; change: ToldChange; file: FileChange }
  | { kind: 'unknown-record' | 'twice' | 'same' | 'id' }
  | { kind: 'unknown-field'; headings: string[] }
  | { kind: 'not-utf8' | 'not-a-table'; file: string };

/** One cell of one record changed in the text of its table, with the change as the ledger tells it. Nothing is written. */
export function changeField(directory: string, wish: FieldWish): ChangedField {
  const found = findRows(directory, wish.record);
  const [place] = found;
  if (place === undefined) return { kind: 'unknown-record' };
  if (found.length > 1) return { kind: 'twice' };
  const { schema, file, row, cells } = place;
  const key = findColumnKey(schema, wish.field);
  if (key === undefined || !isPublicColumn(schema.name, key))
    return { kind: 'unknown-field', headings: listHeadings(schema) };
  if (key === schema.idColumn) return { kind: 'id' };
  const before = cells[key] ?? '';
  const after = wish.after.trim();
  if (before === after) return { kind: 'same' };
  const standing = readStandingText(directory, file);
  if (standing.kind !== 'text') return { kind: 'not-utf8', file };
  const heading = schema.columns[key]?.heading ?? wish.field;
  const changed = changeCells(standing.text, schema, [{ row, heading, value: after }]);
  if (changed.kind === 'refused') return { kind: 'not-a-table', file };
  return {
    kind: 'changed',
    change: {
      record: wish.record,
      field: heading,
      before: toLedgerValue(before),
      after: toLedgerValue(after),
    },
    file: { file, before: standing.text, after: changed.text },
  };
}

interface FoundRow {
  schema: TableSchema;
  file: string;
  row: number;
  cells: Record<string, string>;
}

function findRows(directory: string, record: string): FoundRow[] {
  const sheets = readSheets(directory);
  return ledgerRecordTables.flatMap((name) => {
    const schema: TableSchema = tables[name];
    return sheets[name]
      .flatMap((sheet) => toRows(schema, sheet))
      .filter(({ cells }) => cells['id'] === record)
      .map(({ file, row, cells }) => ({ schema, file, row, cells }));
  });
}
