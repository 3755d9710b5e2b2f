import { isPersonalHeading } from './personal-columns.ts';
import { toPlainHeading } from './plain-heading.ts';
import type { MergedArea, SourceRow, SourceSheet } from './source-book.ts';

/** One way to read the headings of a sheet: the row, or the row and the next together. */
export interface HeadingLine {
  row: number;
  lastRow: number;
  /** By column from A on: the wordings to try, the fullest first; none where nothing stands. */
  headings: readonly (readonly Wording[])[];
}

/** A heading with what many tables ask of it. */
export interface Wording {
  text: string;
  plain: string;
  isPersonal: boolean;
}

/** Titles, stamps and notes to the form stand above headings, seldom more than a dozen rows. */
const looked = 30;
/** A life is no heading. */
const longest = 60;

/** All rows that could be headings, from the top; two rows together only come after, where one alone tells as much. */
export function listHeadingLines(sheet: SourceSheet): HeadingLine[] {
  const rows = sheet.rows.filter(({ number }) => number <= looked);
  const singles: HeadingLine[] = [];
  const doubles: HeadingLine[] = [];
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    const isNear = next?.number === row.number + 1 && countTexts(row) > 1;
    if (next !== undefined && isNear) doubles.push(toDoubleLine(row, next, sheet.merged));
    if (next === undefined || !isNear || !isParted(row, next, sheet.merged)) singles.push(toSingleLine(row));
  });
  return [...singles, ...doubles];
}

function countTexts({ cells }: SourceRow): number {
  return cells.filter(({ text }) => text.trim() !== '').length;
}

function toSingleLine(row: SourceRow): HeadingLine {
  const headings = row.cells.map(({ text }) => (text.trim() === '' ? [] : [toWording(text)]));
  return { row: row.number, lastRow: row.number, headings };
}

function toDoubleLine(row: SourceRow, next: SourceRow, merged: readonly MergedArea[]): HeadingLine {
  const width = Math.max(row.cells.length, next.cells.length);
  const headings = Array.from({ length: width }, (_, index) => {
    const upper = upperText(row, index + 1, merged);
    const lower = textAt(next, index + 1);
    if (lower === '') return upper === '' ? [] : [toWording(upper)];
    if (upper === '') return [toWording(lower)];
    const stem = upper.replace(/(?:基本)?(?:情况|信息|时间|日期)\s*$/u, '');
    return [...new Set([upper + lower, stem + lower, lower])].map(toWording);
  });
  return { row: row.number, lastRow: next.number, headings };
}

function toWording(text: string): Wording {
  const plain = text.length > longest ? '' : toPlainHeading(text);
  return { text, plain, isPersonal: plain !== '' && isPersonalHeading(plain) };
}

/** What stands above: the cell's own text, or that of the merged cell which reaches over it. */
function upperText(row: SourceRow, column: number, merged: readonly MergedArea[]): string {
  const own = textAt(row, column);
  if (own !== '') return own;
  const area = merged.find(
    ({ top, bottom, left, right }) =>
      top === row.number && bottom === row.number && left < column && column <= right,
  );
  return area === undefined ? leftOf(row, column, merged) : textAt(row, area.left);
}

/** A CSV file knows no merged cells: a gap belongs to the heading on its left where the whole file has none. */
function leftOf(row: SourceRow, column: number, merged: readonly MergedArea[]): string {
  if (merged.length > 0) return '';
  for (let at = column - 1; at >= 1; at--) {
    const text = textAt(row, at);
    if (text !== '') return text;
  }
  return '';
}

function textAt(row: SourceRow, column: number): string {
  return row.cells[column - 1]?.text.trim() ?? '';
}

/** Whether the next row stands below merged headings only, and so is no person's. */
function isParted(row: SourceRow, next: SourceRow, merged: readonly MergedArea[]): boolean {
  const wide = merged.filter(
    ({ top, bottom, left, right }) => top === row.number && bottom === row.number && right > left,
  );
  const filled = next.cells.flatMap(({ text }, index) => (text.trim() === '' ? [] : [index + 1]));
  const isBelow = (column: number) => wide.some(({ left, right }) => left <= column && column <= right);
  return countTexts(row) >= 3 && filled.length >= 2 && filled.every(isBelow);
}
