import { toTextColumn, toWideColumns, type ColumnReader } from './index-columns.ts';

/**
 * A column of texts that repeat but for their numbers, as units do: 第45军第183师第246团. The texts without numbers stand
 * once, each row names its text, and the numbers follow slot by slot. At most 65,535 texts.
 */
const number = /[1-9]\d{0,3}/gu;
const slot = '\u0001';
const between = '\n';

export function toNumberedColumns(texts: readonly string[]): Uint8Array[] {
  const numbers = new Map<string, number>([['', 0]]);
  const rows: number[] = [];
  const slots: number[][] = [];
  for (const text of texts) {
    const plain = text.replaceAll(between, ' ').replaceAll(slot, '');
    const found = plain.match(number) ?? [];
    const frame = plain.replace(number, slot);
    const known = numbers.get(frame) ?? numbers.size;
    numbers.set(frame, known);
    rows.push(known);
    for (const [position, digits] of found.entries()) (slots[position] ??= []).push(Number(digits));
  }
  const frames = [...numbers.keys()].join(between);
  return [toTextColumn(frames), ...toWideColumns(rows), ...toWideColumns(slots.flat())];
}

export function readNumberedColumns(reader: ColumnReader): string[] {
  const frames = reader.text().split(between);
  const rows = reader.wide();
  const values = reader.wide();
  const chosen = rows.map((row) => frames[row] ?? '');
  const counts = chosen.map((frame) => frame.split(slot).length - 1);
  const starts: number[] = [];
  let start = 0;
  for (let position = 0; position < Math.max(0, ...counts); position += 1) {
    starts.push(start);
    start += counts.filter((count) => count > position).length;
  }
  return chosen.map((frame) => fill(frame, values, starts));
}

/** Takes the next number of each slot; `starts` moves on. */
function fill(frame: string, values: readonly number[], starts: number[]): string {
  const pieces = frame.split(slot);
  return pieces.reduce((text, piece, position) => {
    const at = starts[position - 1] ?? 0;
    starts[position - 1] = at + 1;
    return text + String(values[at] ?? '') + piece;
  });
}
