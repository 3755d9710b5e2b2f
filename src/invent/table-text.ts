import { toRecordLine, toSheetText } from '../domain/sheet-text.ts';
import { listHeadings, type TableSchema } from '../domain/table.ts';

export function toHeadingLine(schema: TableSchema): string {
  return toSheetText(listHeadings(schema), []);
}

/** One record in the order of the schema's columns. */
export function toRowLine(schema: TableSchema, cells: Readonly<Record<string, string>>): string {
  return toRecordLine(Object.keys(schema.columns).map((key) => cells[key] ?? ''));
}
