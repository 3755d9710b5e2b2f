import { findColumnKey, type Column, type TableSchema } from './table.ts';
import { text } from './table-values.ts';

/** No key of a table begins so. */
const keptPrefix = 'kept:';

/** The table with columns that an office keeps for itself, so that they can be written like its own. */
export function withKeptColumns(schema: TableSchema, headings: readonly string[]): TableSchema {
  const kept = headings.filter((heading) => findColumnKey(schema, heading) === undefined);
  if (kept.length === 0) return schema;
  const columns: Record<string, Column> = { ...schema.columns };
  for (const heading of kept) columns[keptKeyOf(heading)] = { heading, note: '', value: text };
  return { ...schema, columns };
}

/** `findColumnKey` compares headings without white space; a kept heading is found by what remains of it. */
export function keptKeyOf(heading: string): string {
  return `${keptPrefix}${heading}`;
}
