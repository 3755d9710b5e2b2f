import { findSerialDay, toSerialTime } from '../domain/imports/excel-serial.ts';
import type { SourceCell } from '../domain/imports/source-book.ts';
import type { CellStyle } from './read-cell-styles.ts';
import { fromCellText } from './read-xml.ts';

/** A cell as its XML says it. */
export interface WrittenCell {
  type: string;
  style: number;
  isFormula: boolean;
  /** Undefined where there is none, as after programs that don't reckon formulas out. */
  value: string | undefined;
  inlineText: string;
}

/** What cells of a workbook refer to. */
export interface CellContext {
  strings: readonly string[];
  styles: readonly CellStyle[];
  countsFrom1904: boolean;
}

export const emptyCell: SourceCell = { text: '', kind: 'text' };

export function toSourceCell(cell: WrittenCell, context: CellContext): SourceCell {
  if (cell.type === 'inlineStr') return toText(fromCellText(cell.inlineText));
  if (cell.isFormula) {
    if (cell.value === undefined) return { text: '', kind: 'error' };
    const result = toPlainCell(cell, cell.value, context);
    return result.kind === 'error' ? result : { text: result.text, kind: 'formula' };
  }
  return cell.value === undefined || cell.value === '' ? emptyCell : toPlainCell(cell, cell.value, context);
}

function toText(text: string): SourceCell {
  return text === '' ? emptyCell : { text, kind: 'text' };
}

function toPlainCell({ type, style }: WrittenCell, value: string, context: CellContext): SourceCell {
  switch (type) {
    case 's':
      return toText(context.strings[Number(value)] ?? '');
    case 'str':
      return toText(fromCellText(value));
    case 'b':
      return { text: value === '0' ? 'FALSE' : 'TRUE', kind: 'boolean' };
    case 'e':
      return { text: value, kind: 'error' };
    case 'd':
      return { text: value.replace(/T00:00.*$/u, ''), kind: 'date' };
    default:
      return toNumberCell(value, context.styles[style], context.countsFrom1904);
  }
}

function toNumberCell(value: string, style: CellStyle | undefined, countsFrom1904: boolean): SourceCell {
  const number = Number(value);
  if (Number.isNaN(number)) return toText(value);
  // What Excel reckons in binary, 1.1000000000000001, is not what anybody wrote.
  const text = /^-?\d+$/u.test(value) ? value : String(number);
  if (style?.kind === 'padded') return { text: text.padStart(style.digits, '0'), kind: 'number' };
  if (style?.kind !== 'date') return { text, kind: 'number' };
  const shown = toShownDate(number, style.shows, countsFrom1904);
  return shown === undefined ? { text, kind: 'number' } : { text: shown, kind: 'date' };
}

/** No more of the date than the cell shows: 1949年11月 is stored as its first day. */
function toShownDate(
  serial: number,
  shows: Extract<CellStyle, { kind: 'date' }>['shows'],
  countsFrom1904: boolean,
): string | undefined {
  if (shows === 'time') return toSerialTime(serial);
  const day = findSerialDay(serial, countsFrom1904);
  if (day === undefined) return undefined;
  switch (shows) {
    case 'year':
      return day.slice(0, 4);
    case 'month':
      return day.slice(0, 7);
    case 'day':
      return day;
    case 'day-of-year':
      return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
    case 'day-and-time':
      return `${day} ${toSerialTime(serial)}`;
  }
}
