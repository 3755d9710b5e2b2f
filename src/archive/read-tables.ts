import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { toRows, type ContentSheets, type PlacedRow } from '../domain/sheet.ts';
import type { TableName, TableSchema } from '../domain/table.ts';
import { tables } from '../domain/tables.ts';
import { withStandingFiles } from '../files/standing-file.ts';
import { switchMark } from '../files/switch-journal.ts';
import { readSheet } from './read-sheet.ts';

export type { ContentSheets };

/** Tables that change while they are read are read again; a folder that never rests is read as it is. */
const mostReadings = 3;

/**
 * Reads every table of a content folder as sheets; `directory` is the folder that holds `roll/`, `facilities.csv` …. Tables
 * in `without` are left empty. An import that is written meanwhile is seen as a whole or not at all.
 */
export function readSheets(directory: string, without: readonly TableName[] = []): ContentSheets {
  for (let reading = 1; ; reading++) {
    const mark = markOf(directory);
    const sheets = readOnce(directory, without);
    if (reading === mostReadings || markOf(directory) === mark) return sheets;
  }
}

function readOnce(directory: string, without: readonly TableName[]): ContentSheets {
  const entries = Object.values(tables).map((schema) => [
    schema.name,
    without.includes(schema.name)
      ? []
      : listTableFiles(directory, schema).map((file) => readSheet(directory, file)),
  ]);
  return Object.fromEntries(entries) as ContentSheets;
}

function markOf(directory: string): string {
  const files = Object.values(tables).flatMap((schema) => listTableFiles(directory, schema));
  const stamps = files.map((file) => {
    const stat = statSync(path.join(directory, file), { throwIfNoEntry: false });
    return `${file} ${stat?.mtimeMs} ${stat?.size} ${stat?.ino}`;
  });
  return [switchMark(directory), ...stamps].join('\n');
}

/** The files of a table below the content folder, in the order of their names. */
export function listTableFiles(directory: string, schema: TableSchema): string[] {
  const location = schema.location;
  const full = path.join(directory, location.path);
  const isMeant = (file: string) =>
    location.kind === 'file' ? file === location.path : path.posix.dirname(file) === location.path;
  return withStandingFiles(directory, listFilesAt(full, location), isMeant).sort();
}

function listFilesAt(full: string, location: TableSchema['location']): string[] {
  if (!existsSync(full)) return [];
  if (location.kind === 'file') return [location.path];
  return readdirSync(full)
    .filter((name) => name.toLowerCase().endsWith('.csv') && !name.startsWith('.'))
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
