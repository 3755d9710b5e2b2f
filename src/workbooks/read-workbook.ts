import { toColumnNumber } from '../domain/imports/column-letters.ts';
import { openWorkbook, type CellMark } from './open-workbook.ts';
import { WorkbookError } from './workbook-error.ts';

export interface ReadSheet {
  name: string;
  /** All rows, the headings first, each as wide as the widest; empty ones at the end are left out. */
  rows: string[][];
  notes: CellNote[];
}

/** A cell that was not text, so that somebody should look whether it still says what it said. Rows count from 1. */
export interface CellNote {
  kind: 'number' | 'date' | 'boolean' | CellMark['kind'];
  row: number;
  column: number;
  text: string;
}

/**
 * The sheets of a workbook as text. Numbers are written as they are, dates as 2026-05-01, and each is noted: of a cell
 * that Excel has made a date nobody can tell any more what was typed.
 *
 * @throws WorkbookError where it is no workbook, or beyond the limits of `openWorkbook`.
 */
export async function readWorkbook(file: Uint8Array): Promise<ReadSheet[]> {
  const { bytes, marks } = openWorkbook(file);
  const { default: readXlsxFile } = await import('read-excel-file/node');
  const sheets = await readSheets(() => readXlsxFile(Buffer.from(bytes), { trim: false }));
  return sheets.map(({ sheet, data }, index) => {
    const notes: CellNote[] = [];
    const rows = data.map((cells, row) =>
      cells.map((value, column) => {
        const { text, kind } = toText(value);
        if (kind !== undefined) notes.push({ kind, row: row + 1, column: column + 1, text });
        return text;
      }),
    );
    const own = (marks[index] ?? []).map((mark) => toMarkNote(mark, rows));
    return { name: sheet, rows, notes: [...notes, ...own] };
  });
}

async function readSheets<Sheets>(read: () => Promise<Sheets>): Promise<Sheets> {
  try {
    return await read();
  } catch (cause) {
    throw new WorkbookError({ kind: 'not-a-workbook' }, cause);
  }
}

function toText(value: unknown): { text: string; kind?: CellNote['kind'] } {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string') return { text: value };
  if (value instanceof Date) return { text: toDay(value), kind: 'date' };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'boolean' };
  return { text: String(value), kind: 'number' };
}

/** Spreadsheet dates are days without a zone, which the reader puts into UTC. */
function toDay(date: Date): string {
  const [day = '', time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`;
}

function toMarkNote({ kind, cell }: CellMark, rows: readonly string[][]): CellNote {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(cell) ?? [];
  const [row, column] = [Number(digits), toColumnNumber(letters)];
  return { kind, row, column, text: rows[row - 1]?.[column - 1] ?? '' };
}
