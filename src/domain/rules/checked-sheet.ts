import type { Sheet } from '../sheet.ts';
import { findColumnKey, type Column, type TableSchema } from '../table.ts';
import { findBrokenRows, type BrokenRow } from './broken-rows.ts';

/** A sheet with its headings recognised and its broken rows set apart. */
export interface CheckedSheet {
  schema: TableSchema;
  sheet: Sheet;
  /** The column each heading means, in the order of the sheet. */
  keys: readonly (string | undefined)[];
  /** Position of each column that the sheet has; the first where it stands twice. */
  positions: ReadonlyMap<string, number>;
  /** False where no heading is known: nothing can be said of the rows. */
  isReadable: boolean;
  /** Rows whose cells do not stand under their headings, by row number. */
  brokenRows: ReadonlyMap<number, BrokenRow>;
}

export function toCheckedSheet(schema: TableSchema, sheet: Sheet): CheckedSheet {
  const keys = sheet.headings.map((heading) => (heading === '' ? undefined : findColumnKey(schema, heading)));
  const positions = new Map<string, number>();
  keys.forEach((key, position) => {
    if (key !== undefined && !positions.has(key)) positions.set(key, position);
  });
  const isReadable = positions.size > 0;
  const brokenRows = isReadable ? findBrokenRows(schema, sheet, positions) : new Map<number, BrokenRow>();
  return { schema, sheet, keys, positions, isReadable, brokenRows };
}

/** The heading of a column as the sheet writes it; the form's own where the sheet lacks it. */
export function headingOf({ schema, sheet, positions }: CheckedSheet, key: string): string {
  const position = positions.get(key);
  const written = position === undefined ? undefined : sheet.headings[position];
  return written ?? schema.columns[key]?.heading ?? key;
}

/** Columns of one kind of value that the sheet has. */
export function listColumns<Kind extends Column['value']['kind']>(
  schema: TableSchema,
  kind: Kind,
): { key: string; column: Column; value: Extract<Column['value'], { kind: Kind }> }[] {
  return Object.entries(schema.columns).flatMap(([key, column]) =>
    isOfKind(column.value, kind) ? [{ key, column, value: column.value }] : [],
  );
}

function isOfKind<Kind extends Column['value']['kind']>(
  value: Column['value'],
  kind: Kind,
): value is Extract<Column['value'], { kind: Kind }> {
  return value.kind === kind;
}
