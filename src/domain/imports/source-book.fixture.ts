import type { SourceBook, SourceCell, SourceSheet } from './source-book.ts';

/** A sheet of texts, from row 1 and column A on. */
export function toSheet(name: string, rows: readonly (readonly (string | SourceCell)[])[]): SourceSheet {
  return {
    name,
    isHidden: false,
    rows: rows.flatMap((cells, index) =>
      cells.length === 0 ? [] : [{ number: index + 1, isHidden: false, cells: cells.map(toCell) }],
    ),
    merged: [],
    hiddenColumns: [],
  };
}

function toCell(cell: string | SourceCell): SourceCell {
  return typeof cell === 'string' ? { text: cell, kind: 'text' } : cell;
}

export function toBook(sheets: readonly SourceSheet[], fileName = '册.xlsx'): SourceBook {
  return { fileName, format: 'xlsx', sheets };
}
