import { mediaTable } from '../../domain/media-tables.ts';
import { locateCells } from '../../domain/sheet-cells.ts';
import { findColumnKey } from '../../domain/table.ts';
import { appendRows } from '../../domain/append-rows.ts';
import type { MediaCells, MediaSheetFault } from '../intake/media-sheet.ts';

export type WithPoster =
  | { kind: 'written'; text: string }
  | { kind: 'refused'; fault: MediaSheetFault }
  /** No row of that film, or it has a poster already: somebody saved the table meanwhile. */
  | { kind: 'overtaken' };

/**
 * The text of the table with a row for the poster, named in the row of its film. Every other character stays as it is.
 *
 * @param bytes of `media/media.csv`
 */
export function withPoster(
  bytes: Uint8Array,
  filmId: string,
  poster: MediaCells & { id: string },
): WithPoster {
  const text = decode(bytes);
  if (text === undefined) return { kind: 'refused', fault: { kind: 'not-utf8' } };
  const appended = appendRows(text, { schema: mediaTable, rows: [poster], wanted: ['poster'] });
  if (appended.kind === 'refused') return appended;
  const [headings = [], ...records] = locateCells(appended.text);
  const keys = headings.map(({ value }) => findColumnKey(mediaTable, value.trim()));
  const [idAt, posterAt] = [keys.indexOf('id'), keys.indexOf('poster')];
  const cell = records.find((record) => record[idAt]?.value.trim() === filmId)?.[posterAt];
  if (cell === undefined || cell.value.trim() !== '') return { kind: 'overtaken' };
  const { start, end } = cell;
  return { kind: 'written', text: appended.text.slice(0, start) + poster.id + appended.text.slice(end) };
}

/** With its byte order mark. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
