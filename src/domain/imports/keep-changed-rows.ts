import type { ContentSheets } from '../sheet.ts';
import type { TableName } from '../table.ts';
import type { ChangedRecord } from './import-difference.ts';

/**
 * The archive as it is, of the tables that an import changes only the rows that it changes, in their places: all others are
 * blank. Enough to find what was wrong with those rows by themselves, at a fraction of the cost.
 */
export function keepChangedRows(sheets: ContentSheets, changed: readonly ChangedRecord[]): ContentSheets {
  const kept = { ...sheets };
  const byTable = Map.groupBy(changed, ({ table }) => table);
  for (const [table, records] of byTable) kept[table] = keepRows(sheets[table], records);
  return kept;
}

function keepRows(
  sheets: ContentSheets[TableName],
  changed: readonly ChangedRecord[],
): ContentSheets[TableName] {
  const places = new Set(changed.map(({ at }) => `${at.file}:${at.row}`));
  return sheets.map((sheet) => ({
    ...sheet,
    records: sheet.records.map((record, at) => (places.has(`${sheet.file}:${at + 2}`) ? record : [''])),
  }));
}
