import { toRows, type ContentSheets, type PlacedRow } from '../sheet.ts';
import { splitList, type TableName, type TableSchema } from '../table.ts';
import { tables } from '../tables.ts';
import type { PlacedChange } from './sheet-texts.ts';

/** Entries of the ledger say what was so on their day, and stay; citations are the concern of `merge-citations.ts`. */
const leftOut: ReadonlySet<TableName> = new Set(['corrections', 'citations']);

/** Cells of all tables that name the row that goes, as they will name the row that stays. */
export function listReferenceChanges(sheets: ContentSheets, keep: string, drop: string): PlacedChange[] {
  const schemas: readonly TableSchema[] = Object.values(tables).filter(({ name }) => !leftOut.has(name));
  return schemas.flatMap((schema) => {
    const columns = Object.entries(schema.columns).filter(
      ([, { value }]) => value.kind === 'reference' && value.tables.includes('roll'),
    );
    if (columns.length === 0) return [];
    const rows: PlacedRow<TableSchema>[] = sheets[schema.name].flatMap((sheet) => toRows(schema, sheet));
    return rows.flatMap(({ cells, file, row }) =>
      columns.flatMap(([key, { heading }]): PlacedChange[] => {
        const ids = splitList(cells[key] ?? '');
        if (!ids.includes(drop)) return [];
        const moved = ids.map((id) => (id === drop ? keep : id));
        return [{ schema, file, row, heading, value: [...new Set(moved)].join(';') }];
      }),
    );
  });
}
