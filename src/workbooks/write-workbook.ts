import { unzipSync, zipSync } from 'fflate';
import { mostCharacters, toCellText } from '../domain/cell-text.ts';
import { WorkbookError } from './workbook-error.ts';

/** A table on a sheet of its own. Rows may be shorter or longer than the headings. */
export interface WorkbookSheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  name: string;
  headings: readonly string[];
  rows: readonly (readonly string[])[];
}

const mostRows = 1_048_576;
const mostColumns = 16_384;
/** Widths in characters of the default font; Chinese ones take two. */
const width = { least: 8, most: 48, looked: 200 };

const heading = { type: String, format: '@', fontWeight: 'bold', alignVertical: 'top' } as const;
const body = { type: String, format: '@', alignVertical: 'top' } as const;
const lines = { ...body, wrap: true } as const;
/** The second style that the writer meets, after that of the headings. */
const bodyStyle = 2;

/**
 * An XLSX workbook in which every cell is text and stays text: heading row bold and frozen, columns formatted as text
 * also below the last row, so that Excel makes no date of 1-2 typed there. The same sheets give the same bytes.
 *
 * @throws WorkbookError where a cell, or the number of rows or columns, is beyond what a spreadsheet holds.
 */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  for (const sheet of sheets) requireWithinLimits(sheet);
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const isStyled = (sheets[0]?.headings.length ?? 0) > 0 && (sheets[0]?.rows.length ?? 0) > 0;
  const features = isStyled
    ? [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': columnsAsText } } }]
    : [];
  const written = await writeXlsxFile(
    sheets.map(({ name, headings, rows }) => ({
      sheet: name,
      data: [headings.map(toHeadingCell), ...rows.map((row) => row.map(toBodyCell))],
      columns: headings.map((_, index) => ({ width: widthOf(headings, rows, index) })),
      stickyRowsCount: 1,
    })),
    { features },
  ).toBuffer();
  // The writer stamps the parts with the time.
  return zipSync(unzipSync(new Uint8Array(written)), { mtime: new Date(1980, 0, 1) });
}

const columnsAsText = {
  transformElementAttributes: (tag: string, attributes: Record<string, string | number>) =>
    tag === 'col' ? { ...attributes, style: bodyStyle } : attributes,
};

function toHeadingCell(text: string): typeof heading & { value: string } {
  return { ...heading, value: toCellText(text) };
}

function toBodyCell(text: string): typeof body & { value: string } {
  return { ...(text.includes('\n') ? lines : body), value: toCellText(text) };
}

function requireWithinLimits({ name, headings, rows }: WorkbookSheet): void {
  if (rows.length >= mostRows)
    throw new WorkbookError({ kind: 'too-many-rows', sheet: name, rows: rows.length });
  for (const [index, row] of [headings, ...rows].entries()) {
    if (row.length > mostColumns) {
      throw new WorkbookError({ kind: 'too-many-columns', sheet: name, columns: row.length });
    }
    const at = row.findIndex((text) => toCellText(text).length > mostCharacters);
    if (at === -1) continue;
    const column = headings[at] ?? String(at + 1);
    const length = row[at]?.length ?? 0;
    throw new WorkbookError({ kind: 'cell-too-long', sheet: name, row: index + 1, column, length });
  }
}

function widthOf(headings: readonly string[], rows: WorkbookSheet['rows'], index: number): number {
  const texts = [headings[index], ...rows.slice(0, width.looked).map((row) => row[index])];
  const longest = Math.max(...texts.map((text = '') => measure(text)));
  return Math.min(width.most, Math.max(width.least, longest + 2));
}

function measure(text: string): number {
  let length = 0;
  for (const character of text) length += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return length;
}
