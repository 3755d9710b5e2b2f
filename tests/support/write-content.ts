import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TableName, TableSchema } from '../../src/domain/table.ts';
import { tables } from '../../src/domain/tables.ts';
import { toHeadingLine, toRowLine } from '../../src/invent/table-text.ts';

export type Cells = Readonly<Record<string, string>>;

/** A content folder for a test: rows by table, with the keys of the schema, and other files by path. */
export interface TestContent {
  tables: Partial<Record<TableName, readonly Cells[]>>;
  files?: Readonly<Record<string, string>>;
}

/** The sheets of a table. Rows of a folder's table say in a cell `sheet` which file they stand in, else `500000.csv`. */
export function sheetFilesOf(schema: TableSchema, rows: readonly Cells[]): { file: string; text: string }[] {
  const { kind, path: location } = schema.location;
  if (rows.length === 0 && kind === 'file') return [{ file: location, text: toHeadingLine(schema) }];
  const bySheet = Map.groupBy(rows, (row) =>
    kind === 'file' ? location : `${location}/${row['sheet'] ?? '500000'}.csv`,
  );
  return [...bySheet].map(([file, cells]) => ({
    file,
    text: toHeadingLine(schema) + cells.map((row) => toRowLine(schema, row)).join(''),
  }));
}

/** Writes the folder anew. */
export function writeContent(directory: string, content: TestContent): string {
  rmSync(directory, { recursive: true, force: true });
  for (const [name, rows] of Object.entries(content.tables)) {
    const schema = tables[name as TableName];
    for (const { file, text } of sheetFilesOf(schema, rows)) writeText(directory, file, text);
  }
  for (const [file, text] of Object.entries(content.files ?? {})) writeText(directory, file, text);
  return directory;
}

function writeText(directory: string, file: string, text: string): void {
  mkdirSync(path.join(directory, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(directory, file), text);
}
