import { isHandedOutColumn, isHandedOutTable } from '../domain/public-data.ts';
import type { TableName } from '../domain/table.ts';
import { indexOfKey, stemOf, type ExportSheet } from './export-sheet.ts';

/** Rows that have no page of their own: without an id nobody can cite them. */
const namedTables: Partial<Record<TableName, readonly string[]>> = {
  roll: ['id', 'name'],
  graves: ['id'],
  media: ['id'],
};

/**
 * What of the sheets anybody may have. `isShown` says of an id of the media table whether the item may be shown; lines
 * of a document that is held back are held back with it.
 */
export function toPublicSheets(
  sheets: readonly ExportSheet[],
  isShown: (mediaId: string) => boolean,
): ExportSheet[] {
  return sheets
    .filter(({ table }) => isHandedOutTable(table))
    .filter(({ table, file }) => table !== 'transcripts' || isShown(stemOf(file)))
    .map((sheet) => dropColumns(keepNamed(sheet, isShown)))
    .filter(({ rows }) => rows.length > 0);
}

function keepNamed(sheet: ExportSheet, isShown: (mediaId: string) => boolean): ExportSheet {
  const places = (namedTables[sheet.table] ?? []).map((key) => indexOfKey(sheet, key));
  const id = indexOfKey(sheet, 'id');
  const rows = sheet.rows
    .filter((row) => places.every((at) => (row[at] ?? '').trim() !== ''))
    .filter((row) => sheet.table !== 'media' || isShown((row[id] ?? '').trim()));
  return { ...sheet, rows };
}

function dropColumns({ table, file, columns, rows }: ExportSheet): ExportSheet {
  const kept = columns.flatMap((column, at) => (isHandedOutColumn(table, column.key) ? [at] : []));
  return {
    table,
    file,
    columns: columns.filter(({ key }) => isHandedOutColumn(table, key)),
    rows: rows.map((row) => kept.map((at) => row[at] ?? '')),
  };
}
