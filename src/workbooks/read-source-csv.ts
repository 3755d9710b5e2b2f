import Papa from 'papaparse';
import type { SourceBook, SourceCell, SourceRow } from '../domain/imports/source-book.ts';
import { emptyCell } from './to-source-cell.ts';
import { WorkbookError } from './workbook-error.ts';

const limits = { rows: 1_048_576, columns: 16_384 };
const delimiters = [',', '\t', ';', '|'] as const;
const looked = 50;

/**
 * A CSV file in UTF-8, GBK or UTF-16, divided by commas, semicolons or tabs.
 *
 * @throws WorkbookError where bytes are no text, or a quotation mark opens and never closes.
 */
export function readSourceCsv(bytes: Uint8Array, fileName: string): SourceBook {
  const { text, encoding } = decode(bytes, fileName);
  const [, declared] = /^sep=([,;\t|])\r?\n/u.exec(text) ?? [];
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: declared ?? findDelimiter(text),
    skipEmptyLines: false,
  });
  const open = errors.find(({ type, code }) => type === 'Quotes' && code === 'MissingQuotes');
  if (open !== undefined)
    throw new WorkbookError({ kind: 'quote-open', file: fileName, row: (open.row ?? 0) + 1 });
  const rows = (declared === undefined ? data : data.slice(1)).flatMap((record, index) =>
    toRow(record, index + 1),
  );
  const sheet = { name: fileName, isHidden: false, rows, merged: [], hiddenColumns: [] };
  return { fileName, format: 'csv', encoding, sheets: [sheet] };
}

function toRow(record: readonly string[], number: number): SourceRow[] {
  const isTooFar = number > limits.rows || record.length > limits.columns;
  if (isTooFar) throw new WorkbookError({ kind: 'sheet-too-wide', rows: number, columns: record.length });
  let width = record.length;
  while (width > 0 && record[width - 1] === '') width -= 1;
  if (width === 0) return [];
  return [{ number, isHidden: false, cells: record.slice(0, width).map(toCell) }];
}

function toCell(text: string): SourceCell {
  if (text === '') return emptyCell;
  // ="001" keeps a spreadsheet from making a number of it.
  const kept = /^="([^"]*)"$/u.exec(text)?.[1];
  return { text: (kept ?? text).replaceAll('\r\n', '\n'), kind: 'text' };
}

function decode(
  bytes: Uint8Array,
  file: string,
): { text: string; encoding: SourceBook['encoding'] & string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' };
  }
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const gb = tryDecode(bytes, 'gb18030');
  if (gb !== undefined) return { text: gb, encoding: 'gb18030' };
  throw new WorkbookError({ kind: 'text-unreadable', file });
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The sign that divides most of the first lines into the same number of cells. */
function findDelimiter(text: string): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: looked });
    const widths = Map.groupBy(
      data.map(({ length }) => length).filter((length) => length > 1),
      (width) => width,
    );
    const score = Math.max(0, ...Array.from(widths, ([width, { length }]) => (width - 1) * length));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
