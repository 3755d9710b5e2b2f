import { toBox, type SetText, type TextBox } from '../media/set-text.ts';
import type { Sheet } from './drawing-sheet.ts';

/** A line of an invented document, and where it stands in the drawing's units. */
export interface WrittenLine {
  text: string;
  box: TextBox;
}

export interface Document {
  sheet: Sheet;
  lines: WrittenLine[];
}

/** Each line in one run or more. A reader's signs are in the line and not on the paper: there, □ is a gap. */
export function toDocument(sheet: Sheet, written: readonly (readonly SetText[])[]): Document {
  const drawn = written.flat().map((run) => ({ ...run, text: withoutSigns(run.text) }));
  return {
    sheet: { ...sheet, texts: [...sheet.texts, ...drawn] },
    lines: written.map((runs) => ({
      text: runs.map(({ text }) => text).join('　'),
      box: around(runs.map((run) => toBox({ ...run, text: withoutSigns(run.text) }))),
    })),
  };
}

function withoutSigns(text: string): string {
  return text.replace(/[〔〕]|\[\?\]/gu, '').replaceAll('□', '　');
}

function around(boxes: readonly TextBox[]): TextBox {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const foot = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: foot - top };
}
