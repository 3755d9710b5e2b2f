/** Tables as text for other programs. */
import { toSheetText } from '../domain/sheet-text.ts';
import type { ExportSheet } from './export-sheet.ts';

/** CSV as the content folder has it: UTF-8 with a byte order mark, CRLF, RFC 4180. */
export function toCsv({ columns, rows }: Pick<ExportSheet, 'columns' | 'rows'>): string {
  return toSheetText(
    columns.map(({ heading }) => heading),
    rows,
  );
}

/**
 * The rows of a table over all its files, as JSON: one object a row under the headings of the form, a line each. Empty
 * cells are left out; `文件` says where the row stands, since a table may have several files.
 */
export function toJson(sheets: readonly ExportSheet[]): string {
  const rows = sheets.flatMap(({ file, columns, rows: own }) =>
    own.map((row) => {
      const cells: Record<string, string> = { 文件: file };
      columns.forEach(({ heading }, at) => {
        const cell = row[at] ?? '';
        if (cell !== '') cells[heading] = cell;
      });
      return JSON.stringify(cells);
    }),
  );
  return rows.length === 0 ? '[]\n' : `[\n${rows.join(',\n')}\n]\n`;
}
