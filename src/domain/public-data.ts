/** Which tables and columns of the archive are handed out as files. What no page shows is in `ledger/ledger-tables.ts`. */
import { isPublicColumn } from './ledger/ledger-tables.ts';
import type { TableName } from './table.ts';

/** Settings hold keys of services; what headings mean is the desk's own note. */
const withheldTables: ReadonlySet<TableName> = new Set(['site', 'headings']);

/** Names of masters, which lie elsewhere, and who in the office filled a form in. */
const withheldColumns: Partial<Record<TableName, readonly string[]>> = {
  media: ['file', 'captions'],
  facilities: ['filledBy', 'checkedBy'],
};

export function isHandedOutTable(name: TableName): boolean {
  return !withheldTables.has(name);
}

/** `key` is undefined for a column that the table does not know: nobody has looked at it, so it stays. */
export function isHandedOutColumn(table: TableName, key: string | undefined): boolean {
  if (key === undefined || withheldColumns[table]?.includes(key) === true) return false;
  return isPublicColumn(table, key);
}
