import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { locateCells } from '../../domain/sheet-cells.ts';
import { findColumnKey } from '../../domain/table.ts';
import { mediaTable } from '../../domain/media-tables.ts';
import type { MediaRow } from '../../domain/tables.ts';
import { replaceFile } from '../../files/replace-file.ts';
import { appendRows, type SheetFault } from '../../domain/append-rows.ts';

export type MediaCells = Partial<MediaRow>;

export type MediaSheetFault = SheetFault | { kind: 'not-utf8' };

/** What one row says of its files; row numbers as Excel has them. */
export interface MediaEntry extends Pick<MediaRow, 'id' | 'file' | 'captions' | 'original'> {
  row: number;
}

/** Columns that the registrar fills next, so that the table has them even where no file filled one. */
const wanted = [
  ...(['id', 'file', 'kind', 'caption', 'alt', 'date', 'creator', 'rights'] as const),
  ...(['people', 'unidentified', 'facility', 'sourceIds'] as const),
];

export function mediaSheetOf(content: string): string {
  return path.join(content, mediaTable.location.path);
}

/** The rows of the table, or why nothing can be added to it. A table that isn't there has no rows. */
export function readMediaSheet(
  sheet: string,
): { kind: 'read'; entries: MediaEntry[] } | { kind: 'refused'; fault: MediaSheetFault } {
  const text = readText(sheet);
  if (text === undefined) return { kind: 'refused', fault: { kind: 'not-utf8' } };
  const trial = appendRows(text, { schema: mediaTable, rows: [], wanted });
  if (trial.kind === 'refused') return trial;
  const [headings = [], ...records] = locateCells(text);
  const keys = headings.map(({ value }) => findColumnKey(mediaTable, value.trim()));
  const entries = records.map((record, index) => {
    const cellOf = (key: keyof MediaRow) => record[keys.indexOf(key)]?.value.trim() ?? '';
    const [id, file] = [cellOf('id'), cellOf('file')];
    return { id, file, captions: cellOf('captions'), original: cellOf('original'), row: index + 2 };
  });
  return { kind: 'read', entries: entries.filter(({ id, file }) => id !== '' || file !== '') };
}

export type AppendedRows =
  { kind: 'appended'; firstRow: number; newHeadings: string[] } | { kind: 'refused'; fault: MediaSheetFault };

/** Adds rows to the table as it stands now, which somebody may have saved a moment ago; all at once or not at all. */
export async function appendToMediaSheet(file: string, rows: readonly MediaCells[]): Promise<AppendedRows> {
  const text = readText(file);
  if (text === undefined) return { kind: 'refused', fault: { kind: 'not-utf8' } };
  const appended = appendRows(text, { schema: mediaTable, rows, wanted });
  if (appended.kind === 'refused') return appended;
  await replaceFile(file, appended.text);
  const { firstRow, newHeadings } = appended;
  return { kind: 'appended', firstRow, newHeadings };
}

/** With its byte order mark; undefined where the bytes are no UTF-8. */
function readText(file: string): string | undefined {
  if (!existsSync(file)) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch {
    return undefined;
  }
}
