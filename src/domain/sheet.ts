import { findColumnKey, type Row, type RowPlace, type TableName, type TableSchema } from './table.ts';

/** A CSV file as it was found, before anything is made of it. Rows are numbered as Excel does: the heading is row 1. */
export interface Sheet {
  /** Path below the content folder. */
  file: string;
  /** What the bytes turned out to be; `gb18030` is what Excel writes when "CSV UTF-8" was not chosen. */
  encoding: 'utf-8' | 'gb18030' | 'utf-16' | 'unreadable';
  hasBom: boolean;
  headings: readonly string[];
  records: readonly (readonly string[])[];
  /** Quotes that open and never close, or close in mid-cell: row number and what the parser said. */
  quoteErrors: readonly { row: number; message: string }[];
}

/** All sheets of a content folder, by table. A missing table is an empty list. */
export type ContentSheets = Record<TableName, Sheet[]>;

export interface PlacedRow<Schema extends TableSchema> extends RowPlace {
  cells: Row<Schema>;
}

/** Reads a sheet's records into rows of the table; columns the table does not know are left out here, not lost in the file. */
export function toRows<Schema extends TableSchema>(schema: Schema, sheet: Sheet): PlacedRow<Schema>[] {
  const keys = sheet.headings.map((heading) => findColumnKey(schema, heading));
  const empty = Object.fromEntries(Object.keys(schema.columns).map((key) => [key, '']));
  const rows: PlacedRow<Schema>[] = [];
  sheet.records.forEach((record, index) => {
    if (isBlankRecord(record)) return;
    const cells: Record<string, string> = { ...empty };
    record.forEach((cell, position) => {
      const key = keys[position];
      if (key !== undefined && cells[key] === '') cells[key] = cell.trim();
    });
    rows.push({ file: sheet.file, row: index + 2, cells: cells as Row<Schema> });
  });
  return rows;
}

export function isBlankRecord(record: readonly string[]): boolean {
  return record.every((cell) => cell.trim() === '');
}
