import type { ExportColumn, ExportSheet } from './export-sheet.ts';

/** The same sheets, where all of a table have the same columns: what one has beside the form, the others have empty. */
export function unifyColumns(sheets: readonly ExportSheet[]): ExportSheet[] {
  const columnsOf = new Map(
    [...Map.groupBy(sheets, ({ table }) => table)].map(([table, own]) => [table, joinColumns(own)]),
  );
  return sheets.map((sheet) => withColumns(sheet, columnsOf.get(sheet.table) ?? sheet.columns));
}

function joinColumns(sheets: readonly ExportSheet[]): ExportColumn[] {
  const columns = new Map<string, ExportColumn>();
  for (const column of sheets.flatMap((sheet) => sheet.columns)) {
    if (!columns.has(column.heading)) columns.set(column.heading, column);
  }
  return [...columns.values()];
}

function withColumns(sheet: ExportSheet, columns: readonly ExportColumn[]): ExportSheet {
  if (columns.length === sheet.columns.length) return sheet;
  const places = columns.map(({ heading }) => sheet.columns.findIndex((own) => own.heading === heading));
  return { ...sheet, columns, rows: sheet.rows.map((row) => places.map((at) => row[at] ?? '')) };
}
