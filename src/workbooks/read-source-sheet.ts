import { toColumnNumber } from '../domain/imports/column-letters.ts';
import type { MergedArea, SourceCell, SourceRow, SourceSheet } from '../domain/imports/source-book.ts';
import { readXml } from './read-xml.ts';
import { emptyCell, toSourceCell, type CellContext, type WrittenCell } from './to-source-cell.ts';
import { WorkbookError } from './workbook-error.ts';

/** A sheet of one cell may claim a billion; ours have a hundred thousand rows at most. */
const limits = { cells: 20_000_000, rows: 1_048_576, columns: 16_384 };

export type SheetContent = Pick<SourceSheet, 'rows' | 'merged' | 'hiddenColumns'>;

/** Reads the part of one sheet. Rows without any text are left out. */
export function readSourceSheet(part: Uint8Array, context: CellContext): SheetContent {
  const reader = new SheetReader(context);
  readXml(part, {
    open: (name, attributes) => {
      reader.open(name, attributes);
    },
    text: (text) => {
      reader.text(text);
    },
    close: (name) => {
      reader.close(name);
    },
  });
  return reader.content;
}

type Attributes = () => Readonly<Record<string, string>>;

class SheetReader {
  readonly content: { rows: SourceRow[]; merged: MergedArea[]; hiddenColumns: number[] } = {
    rows: [],
    merged: [],
    hiddenColumns: [],
  };
  readonly #context: CellContext;
  #row: { number: number; isHidden: boolean; cells: SourceCell[] } = {
    number: 0,
    isHidden: false,
    cells: [],
  };
  #column = 0;
  #cell: WrittenCell | undefined;
  #textIn: 'value' | 'inline' | 'reading' | undefined;
  #cells = 0;

  constructor(context: CellContext) {
    this.#context = context;
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'row':
        this.#openRow(attributes());
        break;
      case 'c':
        this.#openCell(attributes());
        break;
      case 'f':
        if (this.#cell !== undefined) this.#cell.isFormula = true;
        break;
      case 'v':
        if (this.#cell !== undefined) this.#cell.value = '';
        this.#textIn = 'value';
        break;
      case 't':
        this.#textIn ??= 'inline';
        break;
      case 'rPh':
        this.#textIn = 'reading';
        break;
      case 'col':
        this.#addColumn(attributes());
        break;
      case 'mergeCell':
        this.#addMerged(attributes()['ref'] ?? '');
        break;
    }
  }

  text(text: string): void {
    if (this.#cell === undefined || this.#textIn === undefined) return;
    if (this.#textIn === 'inline') this.#cell.inlineText += text;
    else if (this.#textIn === 'value') this.#cell.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't' || name === 'rPh') this.#textIn = undefined;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row' && this.#row.cells.length > 0) this.content.rows.push(this.#row);
  }

  #openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    const number = r === undefined ? this.#row.number + 1 : Number(r);
    if (!(number >= 1 && number <= limits.rows)) this.#refuse(number, 1);
    this.#row = { number, isHidden: isTrue(hidden), cells: [] };
    this.#column = 0;
  }

  #openCell({ r, t = 'n', s }: Readonly<Record<string, string>>): void {
    const column = r === undefined ? this.#column + 1 : toColumnNumber(r.replace(/\d+$/u, ''));
    if (!(column >= 1 && column <= limits.columns)) this.#refuse(this.#row.number, column);
    this.#column = column;
    this.#cell = { type: t, style: Number(s ?? 0), isFormula: false, value: undefined, inlineText: '' };
  }

  #closeCell(): void {
    if (this.#cell === undefined) return;
    const cell = toSourceCell(this.#cell, this.#context);
    this.#cell = undefined;
    if (cell.text === '' && cell.kind !== 'error') return;
    const { cells, number } = this.#row;
    this.#cells += Math.max(0, this.#column - cells.length);
    if (this.#cells > limits.cells) this.#refuse(number, this.#column);
    while (cells.length < this.#column - 1) cells.push(emptyCell);
    cells[this.#column - 1] = cell;
  }

  #addColumn({ min, max, hidden }: Readonly<Record<string, string>>): void {
    if (!isTrue(hidden)) return;
    const last = Math.min(Number(max), limits.columns);
    for (let column = Number(min); column <= last; column++) this.content.hiddenColumns.push(column);
  }

  #addMerged(reference: string): void {
    const [, left = '', top = '', right = '', bottom = ''] =
      /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/u.exec(reference) ?? [];
    if (left === '') return;
    const [first, last] = [toColumnNumber(left), toColumnNumber(right)];
    this.content.merged.push({ top: Number(top), left: first, bottom: Number(bottom), right: last });
  }

  #refuse(rows: number, columns: number): never {
    throw new WorkbookError({ kind: 'sheet-too-wide', rows, columns });
  }
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}
