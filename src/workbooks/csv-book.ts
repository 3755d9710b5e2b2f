/** A workbook of several CSV files and back again: every cell comes back as it went. */
import Papa from 'papaparse';
import { toSheetText } from '../domain/sheet-text.ts';
import { readWorkbook, type CellNote, type ReadSheet } from './read-workbook.ts';
import { indexHeadings, indexSheet, nameSheets } from './sheet-names.ts';
import { WorkbookError } from './workbook-error.ts';
import { writeWorkbook, type WorkbookSheet } from './write-workbook.ts';

export interface CsvFile {
  /** With `/` between folders. */
  file: string;
  bytes: Uint8Array;
}

export interface CsvFromBook {
  file: string;
  /** UTF-8 with a byte order mark, as Excel and WPS write it. */
  text: string;
  /** Rows without the heading. */
  rows: number;
  notes: (CellNote & { heading: string })[];
}

/**
 * One sheet a file, after an index that says which is which.
 *
 * @throws WorkbookError where a file is no UTF-8 CSV, or a cell is longer than a spreadsheet holds.
 */
export async function toBook(files: readonly CsvFile[]): Promise<Uint8Array> {
  const names = nameSheets(files.map(({ file }) => file));
  const sheets = files.map(({ file, bytes }): WorkbookSheet => {
    const [headings = [], ...rows] = parseCsv(file, bytes);
    const width = headings.length;
    return { name: names.get(file) ?? '', headings, rows: rows.map((row) => padded(row, width)) };
  });
  const index = files.map(({ file }, at) => [
    names.get(file) ?? '',
    file,
    String(sheets[at]?.rows.length ?? 0),
  ]);
  return writeWorkbook([{ name: indexSheet, headings: indexHeadings, rows: index }, ...sheets]);
}

/**
 * The files of a book that `toBook` made, as they stand in it now.
 *
 * @throws WorkbookError where it is none, where sheets and index don't agree, or where a file would lie outside.
 */
export async function fromBook(book: Uint8Array): Promise<CsvFromBook[]> {
  const sheets = await readWorkbook(book);
  const index = sheets.find(({ name }) => name === indexSheet);
  if (index === undefined) throw new WorkbookError({ kind: 'no-index' });
  const fileOf = readIndex(index);
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const stray = sheets.find(({ name }) => name !== indexSheet && !fileOf.has(name));
  if (stray !== undefined) throw new WorkbookError({ kind: 'sheet-not-in-index', sheet: stray.name });
  return [...fileOf].map(([name, file]) => {
    const sheet = byName.get(name);
    if (sheet === undefined) throw new WorkbookError({ kind: 'sheet-missing', sheet: name, file });
    return toCsv(file, sheet);
  });
}

function readIndex({ rows }: ReadSheet): Map<string, string> {
  const fileOf = new Map<string, string>();
  const files = new Set<string>();
  for (const [name = '', file = ''] of rows.slice(1)) {
    if (name === '' && file === '') continue;
    if (!/^(?:[^/\\:*?"<>|.][^/\\:*?"<>|]*\/)*[^/\\:*?"<>|.][^/\\:*?"<>|]*\.csv$/iu.test(file)) {
      throw new WorkbookError({ kind: 'file-outside', file });
    }
    const key = file.toLowerCase();
    if (files.has(key) || fileOf.has(name)) throw new WorkbookError({ kind: 'file-twice', file });
    files.add(key);
    fileOf.set(name, file);
  }
  return fileOf;
}

function toCsv(file: string, { rows, notes }: ReadSheet): CsvFromBook {
  const [headings = [], ...records] = rows;
  const named = notes.map((note) => ({ ...note, heading: headings[note.column - 1] ?? '' }));
  return { file, text: toSheetText(headings, records), rows: records.length, notes: named };
}

function parseCsv(file: string, bytes: Uint8Array): string[][] {
  const { data, errors } = Papa.parse<string[]>(decode(file, bytes), {
    delimiter: ',',
    skipEmptyLines: false,
  });
  const open = errors.find(({ type }) => type === 'Quotes');
  if (open !== undefined) throw new WorkbookError({ kind: 'quote-open', file, row: (open.row ?? 0) + 1 });
  while (data.length > 0 && (data.at(-1) ?? []).every((cell) => cell === '')) data.pop();
  return data;
}

/** Only UTF-8: a guess at another encoding could change characters without anybody noticing. */
function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new WorkbookError({ kind: 'not-utf-8', file }, cause);
  }
}

/** Every column of the form is there to be typed into, also where a row ends before it. */
function padded(row: readonly string[], width: number): string[] {
  return [...row, ...Array.from({ length: Math.max(0, width - row.length) }, () => '')];
}
