import type { SetText } from '../media/set-text.ts';
import { drawMark, drawSeal, frame, ink, line, type Sheet } from './drawing-sheet.ts';
import { centred } from './likeness-drawing.ts';
import { toDocument, type Document } from './written-document.ts';

/** What is written on paper. */

/** A letter on ruled paper, column by column from the right. */
export function drawLetter(columns: readonly string[], page: string): Document {
  const [pitch, size, right] = [92, 54, 1010];
  const rules = Array.from({ length: 11 }, (_, index) =>
    line(`M${right + pitch * 0.9 - 16 - index * pitch} 110V1290`, 2, ink.ruling),
  );
  const written = columns.map((column, index): SetText => {
    const text = column.trimStart();
    const indent = Array.from(column).length - Array.from(text).length;
    return {
      text,
      x: right - index * pitch,
      y: 138 + indent * size * 1.08,
      size,
      direction: 'down',
      colour: '#33302a',
      pitch: 1.08,
      waver: 4,
    };
  });
  const sheet: Sheet = {
    width: 1140,
    height: 1400,
    ground: '#efe6d0',
    parts: [
      frame({ x: 54, y: 110, width: 1032, height: 1180 }, { stroke: ink.ruling, weight: 5 }),
      ...rules,
      drawMark({ x: 60, y: 1316, size: 48 }),
    ],
    texts: [centred({ text: page, x: 570, y: 1326, size: 30 })],
  };
  return toDocument(
    sheet,
    written.map((run) => [run]),
  );
}

/** A page of a register: a heading, a head of columns, a ruled line for each row of three cells; at most 16 rows. */
export function drawRegisterPage({ heading, page, rows }: RegisterPage): Document {
  const [top, pitch, columns] = [210, 78, [90, 350, 660] as const];
  const parts = [
    frame({ x: 60, y: top, width: 1080, height: pitch * 17 }, { stroke: ink.cut, weight: 4 }),
    ...Array.from({ length: 16 }, (_, index) => line(`M60 ${top + (index + 1) * pitch}H1140`, 2)),
    ...[330, 640].map((x) => line(`M${x} ${top}V${top + pitch * 17}`, 2)),
    drawSeal({ x: 940, y: 1540, size: 120 }),
  ];
  const written = rows.map((cells, index) =>
    cells.map((text, column): SetText => {
      const [x, right] = [columns[column] ?? 0, columns[column + 1] ?? 1140];
      const size = Math.min(36, (right - x - 30) / Math.max(1, Array.from(text).length));
      const y = top + index * pitch + (pitch - size) / 2;
      return { text, x, y, size, direction: 'across', colour: ink.black, waver: index === 0 ? 0 : 1.5 };
    }),
  );
  const sheet: Sheet = {
    width: 1200,
    height: 1700,
    ground: '#ece5d3',
    parts,
    texts: [centred({ text: page, x: 600, y: 1630, size: 28 })],
  };
  return toDocument(sheet, [[centred({ text: heading, x: 600, y: 110, size: 54 })], ...written]);
}

export interface RegisterPage {
  heading: string;
  page: string;
  rows: readonly (readonly string[])[];
}

export function drawCertificate(lines: readonly string[], heading: string): Document {
  const title = centred({ text: heading, x: 700, y: 170, size: 84 });
  const written = lines.map((text, index): SetText => ({
    text,
    x: index === 0 ? 270 : 190,
    y: 350 + index * 82,
    size: 44,
    direction: 'across',
    colour: ink.black,
  }));
  const sheet: Sheet = {
    width: 1400,
    height: 1000,
    ground: '#f1e7cf',
    parts: [
      frame({ x: 60, y: 60, width: 1280, height: 880 }, { stroke: '#b57f4a', weight: 14 }),
      frame({ x: 96, y: 96, width: 1208, height: 808 }, { stroke: '#b57f4a', weight: 3 }),
      drawSeal({ x: 1010, y: 690, size: 180 }),
    ],
    texts: [],
  };
  return toDocument(
    sheet,
    [title, ...written].map((run) => [run]),
  );
}

/** A notice or report, typed across. */
export function drawNotice(heading: string, lines: readonly string[]): Document {
  const title = centred({ text: heading, x: 500, y: 140, size: 50 });
  const written = lines.map((text, index): SetText => ({
    text,
    x: index === 0 ? 164 : 100,
    y: 270 + index * 62,
    size: 32,
    direction: 'across',
    colour: ink.black,
  }));
  const sheet: Sheet = {
    width: 1000,
    height: 1400,
    ground: '#f0ebdf',
    parts: [line('M100 225H900', 4, ink.seal), drawMark({ x: 100, y: 1300, size: 44 })],
    texts: [],
  };
  return toDocument(
    sheet,
    [title, ...written].map((run) => [run]),
  );
}
