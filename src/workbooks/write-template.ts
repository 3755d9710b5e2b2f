import { mostCharacters, toCellText } from '../domain/cell-text.ts';
import { toValidations, type ColumnHelp } from './cell-choices.ts';
import { styles, toRowElements } from './template-rows.ts';
import { WorkbookError } from './workbook-error.ts';
import { withoutZipTimes } from './without-zip-times.ts';

export interface TemplateColumn extends ColumnHelp {
  /** Must be filled in; its heading is tinted. */
  isRequired?: boolean;
  /** In characters of the default font; by the texts unless told. */
  width?: number;
  /** Long texts are broken into lines. */
  isWrapped?: boolean;
}

export interface TemplateSheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  name: string;
  columns: readonly TemplateColumn[];
  /** As wide as the headings or less. */
  rows: readonly (readonly string[])[];
  /** Columns from the left that stay in view. */
  frozenColumns?: number;
}

const mostRows = 1_048_576;
const mostColumns = 16_384;
const width = { least: 8, most: 48, looked: 200 };
const tint = '#E7E1D5';

const heading = { type: String, format: '@', fontWeight: 'bold', alignVertical: 'top' } as const;
const requiredHeading = { ...heading, backgroundColor: tint } as const;
const body = { type: String, format: '@', alignVertical: 'top' } as const;
const lines = { ...body, wrap: true } as const;

/**
 * A workbook to work on: headings bold, tinted where a cell must be filled in, and frozen; every cell text, also those
 * that are still empty; words of a list to choose from; no formula. The same sheets give the same bytes. The first
 * sheet has a row and two columns, none of them required.
 *
 * @throws WorkbookError where a cell, or the number of rows or columns, is beyond what a spreadsheet holds.
 */
export async function writeTemplate(sheets: readonly TemplateSheet[]): Promise<Uint8Array> {
  for (const sheet of sheets) requireWithinLimits(sheet);
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const written = await writeXlsxFile(
    sheets.map(({ name, columns, rows, frozenColumns = 0 }, index) => ({
      sheet: name,
      data: [columns.map(toHeadingCell), ...(index === 0 ? rows.map(toStyledRow) : [])],
      columns: columns.map((column, at) => ({ width: column.width ?? widthOf(column, rows, at) })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      ...(frozenColumns > 0 ? { stickyColumnsCount: frozenColumns } : {}),
    })),
    { features: [textColumns, filling(sheets)] },
  ).toBuffer();
  return withoutZipTimes(new Uint8Array(written));
}

/**
 * The rows of the first sheet go through the writer, which numbers styles as it meets them: headings 1, then those of
 * `template-rows.ts`.
 */
function toStyledRow(row: readonly string[]) {
  return row.map((text, at) => ({ ...(at === 1 ? lines : body), value: toCellText(text) }));
}

const textColumns = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (tag: string, attributes: Record<string, string | number>) =>
          tag === 'col' ? { ...attributes, style: styles.body } : attributes,
      },
    },
  },
};

/** Puts rows and choices into the sheets: the writer takes five times as long for a row, and knows no choices. */
function filling(sheets: readonly TemplateSheet[]) {
  const transform = (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }): string => {
    const { columns = [], rows = [] } = sheets[sheetIndex] ?? {};
    const further = sheetIndex === 0 ? '' : toRowElements(rows, columns);
    return xml.replace('</sheetData>', () => `${further}</sheetData>${toValidations(columns)}`);
  };
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
}

function toHeadingCell({ heading: text, isRequired = false }: TemplateColumn) {
  return { ...(isRequired ? requiredHeading : heading), value: toCellText(text) };
}

function requireWithinLimits({ name, columns, rows }: TemplateSheet): void {
  if (rows.length >= mostRows)
    throw new WorkbookError({ kind: 'too-many-rows', sheet: name, rows: rows.length });
  if (columns.length > mostColumns)
    throw new WorkbookError({ kind: 'too-many-columns', sheet: name, columns: columns.length });
  rows.forEach((row, index) => {
    // Escaping makes seven characters of one at most.
    const at = row.findIndex(
      (text) => text.length * 7 > mostCharacters && toCellText(text).length > mostCharacters,
    );
    if (at === -1) return;
    const column = columns[at]?.heading ?? String(at + 1);
    const length = row[at]?.length ?? 0;
    throw new WorkbookError({ kind: 'cell-too-long', sheet: name, row: index + 2, column, length });
  });
}

function widthOf({ heading: text }: TemplateColumn, rows: TemplateSheet['rows'], at: number): number {
  const texts = [text, ...rows.slice(0, width.looked).map((row) => row[at] ?? '')];
  const longest = Math.max(...texts.map(measure));
  return Math.min(width.most, Math.max(width.least, longest + 2));
}

/** Chinese characters take two. */
function measure(text: string): number {
  let length = 0;
  for (const character of text) length += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return length;
}
