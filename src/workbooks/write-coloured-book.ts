import { toCellText } from '../domain/cell-text.ts';
import type { MergedArea } from '../domain/imports/source-book.ts';

export type CellTint = 'error' | 'warning' | 'heading';

export interface ColouredCell {
  text: string;
  /** Written as a number, where it was one. */
  isNumber?: boolean;
  tint?: CellTint;
  /** Shown whole, over several lines. */
  isWrapped?: true;
}

export interface ColouredSheet {
  name: string;
  /** From row 1 and column A on; missing cells are empty. */
  rows: readonly (readonly (ColouredCell | undefined)[])[];
  merged: readonly MergedArea[];
  isHidden: boolean;
  /** Rows that stay when one scrolls. */
  frozenRows: number;
}

/** Cinnabar and ochre, light enough for black text on paper too. */
const tints: Readonly<Record<CellTint, string>> = {
  error: '#f4c9c1',
  warning: '#f3e2b3',
  heading: '#ece8df',
};
const width = { least: 8, most: 48, looked: 100 };

/** Looks as much like a sheet that was handed in as is needed to mend it there: same places, tints where something is wrong. */
export async function writeColouredBook(sheets: readonly ColouredSheet[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const hidden = new Set(sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name));
  const written = await writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: toData(sheet),
      columns: listWidths(sheet).map((measure) => ({ width: measure })),
      stickyRowsCount: sheet.frozenRows,
    })),
    { features: [{ files: { transform: { 'xl/workbook.xml': hideSheets(hidden) } } }] },
  ).toBuffer();
  return new Uint8Array(written);
}

function hideSheets(hidden: ReadonlySet<string>) {
  return {
    transformElementAttributes: (tag: string, attributes: Record<string, string | number>) =>
      tag === 'sheet' && hidden.has(String(attributes['name']))
        ? { ...attributes, state: 'hidden' }
        : attributes,
  };
}

type Written = ReturnType<typeof toWrittenCell> & { columnSpan?: number; rowSpan?: number };

function toData({ rows, merged }: ColouredSheet): (Written | null)[][] {
  const data = rows.map((row) =>
    Array.from(row, (cell): Written | null => (cell === undefined ? null : toWrittenCell(cell))),
  );
  for (const { top, left, bottom, right } of merged) {
    const row = data[top - 1];
    const first = row?.[left - 1];
    if (row === undefined || first === null || first === undefined) continue;
    row[left - 1] = { ...first, columnSpan: right - left + 1, rowSpan: bottom - top + 1 };
    padCovered(data, { top, left, bottom, right });
  }
  return data;
}

/** The writer wants empty cells where a merged one reaches. */
function padCovered(data: (Written | null)[][], { top, left, bottom, right }: MergedArea): void {
  for (let at = top; at <= bottom; at++) {
    const row = (data[at - 1] ??= []);
    for (let column = left; column <= right; column++) {
      if (at === top && column === left) continue;
      while (row.length < column) row.push(null);
      row[column - 1] = null;
    }
  }
}

function toWrittenCell({ text, isNumber = false, tint, isWrapped }: ColouredCell) {
  const look = {
    alignVertical: 'top' as const,
    ...(tint === undefined ? {} : { backgroundColor: tints[tint] }),
    ...(tint === 'heading' ? { fontWeight: 'bold' as const } : {}),
    ...(isWrapped === true || text.includes('\n') ? { wrap: true } : {}),
  };
  return isNumber
    ? { ...look, type: Number, value: Number(text) }
    : { ...look, type: String, format: '@', value: toCellText(text) };
}

/** In characters of the default font; Chinese ones take two. */
function listWidths({ rows, merged }: ColouredSheet): number[] {
  const widths: number[] = [];
  // A title over the whole sheet needs no wide column.
  const wide = new Set(
    merged.filter(({ left, right }) => right > left).map(({ top, left }) => `${top} ${left}`),
  );
  rows.slice(0, width.looked).forEach((row, at) => {
    row.forEach((cell, index) => {
      if (wide.has(`${at + 1} ${index + 1}`)) return;
      const lines = (cell?.text ?? '').split('\n').map((line) => measure(line) + 2);
      widths[index] = Math.min(width.most, Math.max(widths[index] ?? width.least, ...lines));
    });
  });
  return Array.from(widths, (measured) => measured ?? width.least);
}

function measure(text: string): number {
  let length = 0;
  for (const character of text) length += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return length;
}
