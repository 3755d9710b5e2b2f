import { rowsOf } from '../archive/read-tables.ts';
import type { AddedRecord } from '../domain/imports/import-difference.ts';
import { mintId, type IdPrefix } from '../domain/mint-id.ts';
import type { ContentSheets } from '../domain/sheet.ts';
import type { TableName } from '../domain/table.ts';

/** Tables whose rows may come without an id. */
const prefixes: Partial<Record<TableName, IdPrefix>> = { roll: 'p', graves: 'g' };

/** The same records, each with an id; ids that were ever used are not given again. */
export function mintRecordIds(
  added: readonly AddedRecord[],
  sheets: ContentSheets,
  randomByte: () => number,
): AddedRecord[] {
  const taken = new Set([
    ...(['roll', 'graves', 'media', 'facilities', 'units', 'events'] as const).flatMap((table) =>
      rowsOf(sheets, table).map(({ cells }) => cells.id),
    ),
    ...rowsOf(sheets, 'redirects').map(({ cells }) => cells.oldId),
    ...rowsOf(sheets, 'corrections').map(({ cells }) => cells.record),
    ...added.map(({ id }) => id),
  ]);
  return added.map((record) => {
    const prefix = prefixes[record.table];
    if (prefix === undefined || record.id !== '') return record;
    const id = mintId(prefix, randomByte, taken);
    taken.add(id);
    return { ...record, id };
  });
}
