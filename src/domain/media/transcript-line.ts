import type { TranscriptRow } from '../tables.ts';

/** Where a line stands on its picture: pixels of the upright master, from the left and the top. */
export interface LineBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** One line of a document as it is written there. */
export interface TranscriptLine {
  line: number;
  text: string;
  /** Undefined where it was not measured. */
  box: LineBox | undefined;
  note: string;
}

export function toTranscriptLine(row: TranscriptRow): TranscriptLine {
  const sides = [row.left, row.top, row.width, row.height];
  const [left = 0, top = 0, width = 0, height = 0] = sides.map(Number);
  const isMeasured = sides.every((side) => side !== '') && width > 0 && height > 0;
  return {
    line: Number(row.line),
    text: row.text,
    box: isMeasured ? { left, top, width, height } : undefined,
    note: row.note,
  };
}
