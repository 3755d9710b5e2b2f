import type { SetText } from '../media/set-text.ts';
import { block, drawMark, frame, ink, line, type Sheet } from './drawing-sheet.ts';
import { centred } from './likeness-drawing.ts';
import { toDocument, type Document } from './written-document.ts';

/** What is cut in stone: inscriptions and walls of names. */

/** An inscription, column by column from the right; the first is cut large. */
export function drawInscription(columns: readonly string[]): Document {
  const [pitch, size] = [88, 50];
  const written = columns.map((text, index): SetText => ({
    text,
    x: 700 - index * pitch,
    y: 260,
    size,
    direction: 'down',
    colour: '#3b372f',
    pitch: 1.12,
  }));
  const sheet: Sheet = {
    width: 900,
    height: 1400,
    ground: '#d9d4c6',
    parts: [
      block('M90 1290V240Q100 110 450 90Q800 110 810 240V1290Z', '#b9b3a4'),
      line('M126 1270V260Q134 146 450 128Q766 146 774 260V1270Z', 2, ink.cut),
      block('M40 1290H860V1370H40Z', ink.stone),
      drawMark({ x: 400, y: 180, size: 44 }),
    ],
    texts: [],
  };
  return toDocument(
    sheet,
    written.map((run) => [run]),
  );
}

/** A panel of a wall of names: columns from the right, names from the top. */
export function drawWallPanel(heading: string, names: readonly string[]): Document {
  const [perColumn, pitch, size] = [10, 108, 44];
  const title = centred({ text: heading, x: 600, y: 70, size: 52 });
  const written = Array.from({ length: Math.ceil(names.length / perColumn) }, (_, column) =>
    names.slice(column * perColumn, (column + 1) * perColumn).map((name, row): SetText => {
      const length = Array.from(name).length;
      const fitted = Math.min(size, (pitch - 12) / length);
      return {
        text: name,
        x: 1090 - column * 68 - fitted / 2,
        y: 170 + row * pitch,
        size: fitted,
        direction: 'down',
        colour: '#3b372f',
      };
    }),
  ).flat();
  const sheet: Sheet = {
    width: 1200,
    height: 1320,
    ground: '#c6c0b1',
    parts: [
      frame({ x: 40, y: 40, width: 1120, height: 1240 }, { stroke: ink.cut, weight: 6 }),
      drawMark({ x: 64, y: 1220, size: 44 }),
    ],
    texts: [],
  };
  return toDocument(
    sheet,
    [title, ...written].map((run) => [run]),
  );
}
