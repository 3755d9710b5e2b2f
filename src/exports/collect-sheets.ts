import { isBlankRecord, type ContentSheets, type Sheet } from '../domain/sheet.ts';
import { findColumnKey, type TableName, type TableSchema } from '../domain/table.ts';
import { tables as schemas } from '../domain/tables.ts';
import { keepDistrict } from './keep-district.ts';
import type { ExportColumn, ExportSheet } from './export-sheet.ts';

export interface SheetChoice {
  /** All tables that the content has, unless told. */
  tables?: readonly TableName[] | undefined;
  /** Six digits; what belongs to this district, of the tables that say so. */
  district?: string | undefined;
}

/**
 * What the tables of a content folder say, file by file in the order of the tables. Cells are as they stand in the files;
 * a column that the table does not know comes after the others, under its own heading.
 */
export function collectSheets(content: ContentSheets, { tables, district }: SheetChoice = {}): ExportSheet[] {
  const names = tables ?? Object.values(schemas).map(({ name }) => name);
  const sheets = names.flatMap((name) => content[name].map((sheet) => toExportSheet(schemas[name], sheet)));
  return district === undefined ? sheets : keepDistrict(sheets, district);
}

/** A sheet of the table without rows, to be filled in. */
export function toEmptySheet(schema: TableSchema, file: string): ExportSheet {
  return { table: schema.name, file, columns: listColumns(schema), rows: [] };
}

function listColumns(schema: TableSchema): ExportColumn[] {
  return Object.entries(schema.columns).map(([key, { heading }]) => ({ heading, key }));
}

function toExportSheet(schema: TableSchema, sheet: Sheet): ExportSheet {
  const own = listColumns(schema);
  const placeOf = new Map(own.map(({ key }, index) => [key, index]));
  const kept = new Map<string, number>();
  // Where each column of the file goes; a heading that stands twice goes to one place, and the first text counts.
  const targets = sheet.headings.map((heading) => {
    const key = findColumnKey(schema, heading);
    if (key !== undefined) return placeOf.get(key) ?? -1;
    if (heading === '') return -1;
    if (!kept.has(heading)) kept.set(heading, own.length + kept.size);
    return kept.get(heading) ?? -1;
  });
  const columns = [...own, ...Array.from(kept.keys(), (heading) => ({ heading, key: undefined }))];
  const rows = sheet.records
    .filter((record) => !isBlankRecord(record))
    .map((record) => {
      const row = Array.from({ length: columns.length }, () => '');
      targets.forEach((target, at) => {
        if (target !== -1 && row[target] === '') row[target] = record[at] ?? '';
      });
      return row;
    });
  return { table: schema.name, file: sheet.file, columns, rows };
}
