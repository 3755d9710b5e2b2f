import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { toRows, type ContentSheets, type PlacedRow } from '../domain/sheet.ts';
import type { TableName, TableSchema } from '../domain/table.ts';
import { tables } from '../domain/tables.ts';
import { readSheet } from './read-sheet.ts';

export type { ContentSheets };

/**
 * Reads every table of a content folder as sheets; `directory` is the folder that holds `roll/`, `facilities.csv` …. Tables
 * in `without` are left empty.
 */
export function readSheets(directory: string, without: readonly TableName[] = []): ContentSheets {
  const entries = Object.values(tables).map((schema) => [
    schema.name,
    without.includes(schema.name)
      ? []
      : listTableFiles(directory, schema).map((file) => readSheet(directory, file)),
  ]);
  return Object.fromEntries(entries) as ContentSheets;
}

/** The files of a table below the content folder, in the order of their names. */
export function listTableFiles(directory: string, schema: TableSchema): string[] {
  const location = schema.location;
  const full = path.join(directory, location.path);
  if (!existsSync(full)) return [];
  if (location.kind === 'file') return [location.path];
  return readdirSync(full)
    .filter((name) => name.toLowerCase().endsWith('.csv') && !name.startsWith('.'))
    .sort()
    .map((name) => `${location.path}/${name}`);
}

/** The rows of one table over all its sheets. */
export function rowsOf<Name extends TableName>(
  sheets: ContentSheets,
  name: Name,
): PlacedRow<(typeof tables)[Name]>[] {
  const schema = tables[name];
  return sheets[name].flatMap((sheet) => toRows(schema, sheet));
}
