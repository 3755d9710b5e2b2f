import type { Row, TableSchema } from '../domain/table.ts';

/** A row of the table with nothing written in it. */
export function toEmptyRow<Key extends string>(schema: TableSchema<Key>): Row<TableSchema<Key>> {
  const cells = Object.fromEntries(Object.keys(schema.columns).map((key) => [key, '']));
  return cells as Record<Key, string>;
}
