import type { SourceBook } from './source-book.ts';

/** Name of the first sheet of our own exports, and the heading of the day in it. */
const [contents, heading] = ['目录', '导出日期'];

/** The day on which a workbook was taken from the archive, as `2026-11-27`; undefined where it does not say. */
export function findExportDate({ sheets }: SourceBook): string | undefined {
  const sheet = sheets.find(({ name }) => name === contents);
  for (const [index, { cells }] of (sheet?.rows ?? []).entries()) {
    const column = cells.findIndex(({ text }) => text.trim() === heading);
    if (column === -1) continue;
    const below = sheet?.rows[index + 1]?.cells[column]?.text.trim() ?? '';
    return /^\d{4}-\d{2}-\d{2}/u.exec(below)?.[0];
  }
  return undefined;
}
