import { tables } from '../tables.ts';
import type { TableName, TableSchema } from '../table.ts';

/** Kept by the programs alone: nobody hands in what was corrected, remembered or counted. */
const closed: ReadonlySet<TableName> = new Set(['corrections', 'headings', 'quality']);

/** Known by their file or by what the staff say, never by a guess at headings. */
const namedOnly: ReadonlySet<TableName> = new Set(['redirects', 'site']);

export function isImportable(table: TableName): boolean {
  return !closed.has(table);
}

/** Whether a sheet is called as our own exports call such a table. */
export function isNamedAsClosed(sheet: string): boolean {
  return Object.values(tables).some(({ name, title }) => closed.has(name) && sheet === title);
}

/** Tables that headings alone can tell. */
export const recognisedTables: readonly TableSchema[] = Object.values(tables).filter(
  ({ name }) => !closed.has(name) && !namedOnly.has(name),
);

/** The table of a file below the content folder, such as `roll/500101.csv`. */
export function findTableOfFile(file: string): TableName | undefined {
  const found = Object.values(tables).find(({ location }) =>
    location.kind === 'file' ? location.path === file : isDirectlyIn(location.path, file),
  );
  return found?.name;
}

function isDirectlyIn(folder: string, file: string): boolean {
  const name = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : '';
  return /^[^/\\:*?"<>|.][^/\\:*?"<>|]*\.csv$/u.test(name);
}
