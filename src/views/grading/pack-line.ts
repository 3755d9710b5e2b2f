import { toMarkRuns } from '../mark-runs.ts';
import type { Statement } from '../source-marks.ts';

/** A line of text with the numbers of its sources, `1—3`, and whether it only says that nothing is known. */
export interface PackLine {
  text: string;
  marks: string;
  isUnknown?: boolean;
}

export function toPackLine({ text, note, marks }: Statement, before = ''): PackLine {
  return { text: `${before}${text}${note === undefined ? '' : `（${note}）`}`, marks: marksText(marks) };
}

export function marksText(marks: readonly number[]): string {
  return toMarkRuns(marks)
    .map(({ first, last }) => (first === last ? String(first) : `${first}—${last}`))
    .join(' ');
}
