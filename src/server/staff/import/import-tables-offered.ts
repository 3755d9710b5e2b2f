import type { TableName } from '../../../domain/table.ts';
import { tables } from '../../../domain/tables.ts';

/** Written by the archive itself, or settings of the site: no sheet is taken for one of these. */
const closed: readonly TableName[] = ['corrections', 'quality', 'headings', 'site', 'redirects', 'glyphs'];

/** Said of a sheet instead of a table. */
export const passedOver = 'passed-over';

export const importTables = Object.values(tables).filter(({ name }) => !closed.includes(name));

export function isImportTable(text: string): text is TableName {
  return importTables.some(({ name }) => name === text);
}
