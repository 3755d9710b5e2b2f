import { toRows, type Sheet } from '../sheet.ts';
import { findColumnKey, type RowPlace, type TableSchema } from '../table.ts';

/** A row of the archive that rows of a sheet are compared with. */
export interface ArchiveRow extends RowPlace {
  cells: Readonly<Record<string, string>>;
  sheet: Sheet;
}

export function listArchiveRows(schema: TableSchema, sheets: readonly Sheet[]): ArchiveRow[] {
  return sheets.flatMap((sheet) => {
    const rows: ArchiveRow[] = [];
    for (const { cells, file, row } of toRows(schema, sheet)) rows.push({ cells, file, row, sheet });
    return rows;
  });
}

/** What stands under a heading that the table does not know; empty where the file has no such heading. */
export function keptCellOf({ sheet, row }: ArchiveRow, schema: TableSchema, heading: string): string {
  const wanted = heading.trim();
  const position = sheet.headings.findIndex(
    (one) => one === wanted && findColumnKey(schema, one) === undefined,
  );
  return sheet.records[row - 2]?.[position]?.trim() ?? '';
}
