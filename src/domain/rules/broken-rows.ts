import { isBlankRecord, type Sheet } from '../sheet.ts';
import type { TableSchema } from '../table.ts';
import { findShift } from './row-shift.ts';

export type BrokenRow =
  | { kind: 'quote'; code: string }
  /** More cells than headings; the first that stands beyond them. */
  | { kind: 'too-long'; value: string }
  /** A row that a line break cut in two: `isFirst` for its beginning. */
  | { kind: 'broken'; isFirst: boolean }
  | { kind: 'shifted'; position: number; value: string };

/** Rows whose cells can't be trusted to stand under their headings. What such a row says is not checked any further. */
export function findBrokenRows(
  schema: TableSchema,
  sheet: Sheet,
  positions: ReadonlyMap<string, number>,
): Map<number, BrokenRow> {
  const broken = new Map<number, BrokenRow>();
  for (const { row, message } of sheet.quoteErrors) {
    if (!broken.has(row)) broken.set(row, { kind: 'quote', code: message });
  }
  const width = sheet.headings.length;
  const shiftOf = findShift(schema, positions);
  sheet.records.forEach((record, index) => {
    const row = index + 2;
    if (broken.has(row)) return;
    const beyond = record.slice(width).find((cell) => cell.trim() !== '');
    if (beyond !== undefined) {
      broken.set(row, { kind: 'too-long', value: beyond });
      return;
    }
    const next = sheet.records[index + 1];
    if (next !== undefined && isCutInTwo(record, next, width)) {
      broken.set(row, { kind: 'broken', isFirst: true });
      broken.set(row + 1, { kind: 'broken', isFirst: false });
      return;
    }
    const shift = shiftOf(record);
    if (shift !== undefined) broken.set(row, { kind: 'shifted', ...shift });
  });
  return broken;
}

/** Two short rows that make one when the last cell of the first and the first of the second are joined. */
function isCutInTwo(record: readonly string[], next: readonly string[], width: number): boolean {
  if (record.length >= width || next.length >= width || isBlankRecord(record) || isBlankRecord(next))
    return false;
  return record.length + next.length - 1 === width;
}
