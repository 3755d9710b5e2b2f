import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TableName } from '../../src/domain/table.ts';
import { tables } from '../../src/domain/tables.ts';
import { toHeadingLine, toRowLine } from '../../src/invent/table-text.ts';

export type Cells = Readonly<Record<string, string>>;

/** A content folder for a test: rows by table, with the keys of the schema, and other files by path. */
export interface TestContent {
  tables: Partial<Record<TableName, readonly Cells[]>>;
  files?: Readonly<Record<string, string>>;
}

/** Writes the folder anew; folder tables go into one sheet, `roll/500000.csv`. */
export function writeContent(directory: string, content: TestContent): string {
  rmSync(directory, { recursive: true, force: true });
  for (const [name, rows] of Object.entries(content.tables)) {
    const schema = tables[name as TableName];
    const { kind, path: location } = schema.location;
    const file = kind === 'file' ? location : `${location}/500000.csv`;
    writeText(directory, file, toHeadingLine(schema) + rows.map((row) => toRowLine(schema, row)).join(''));
  }
  for (const [file, text] of Object.entries(content.files ?? {})) writeText(directory, file, text);
  return directory;
}

function writeText(directory: string, file: string, text: string): void {
  mkdirSync(path.join(directory, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(directory, file), text);
}
