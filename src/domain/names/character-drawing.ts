import { findComposition } from './character-parts.ts';
import { type Box, type PlacedPart, placeParts } from './part-places.ts';
import { type Line, strokeShapes } from './stroke-shapes.ts';

/** A character as lines in a square, and every part at every depth in its place; the character itself comes first. */
interface CharacterDrawing {
  lines: Line[];
  parts: PlacedPart[];
}

/** White between a part and its neighbours. */
const margin = 0.04;

function fillsAll(box: Box): boolean {
  return box.every((edge, index) => edge === (index < 2 ? 0 : 1));
}

function boxWithin(outer: Box, inner: Box): Box {
  const space = fillsAll(inner) ? 0 : margin;
  const [left, top, right, bottom] = outer;
  const along = (from: number, to: number, share: number): number => from + (to - from) * share;
  const width = inner[2] - inner[0];
  const height = inner[3] - inner[1];
  return [
    along(left, right, inner[0] + width * space),
    along(top, bottom, inner[1] + height * space),
    along(left, right, inner[2] - width * space),
    along(top, bottom, inner[3] - height * space),
  ];
}

function lineWithin([left, top, right, bottom]: Box, line: Line): Line {
  return line.map((at, index) => (index % 2 === 0 ? left + (right - left) * at : top + (bottom - top) * at));
}

function drawPart(placed: PlacedPart, drawing: CharacterDrawing, around: readonly string[]): void {
  const { part, box } = placed;
  // A few parts of the table are described by themselves.
  if (around.includes(part)) return;
  drawing.parts.push(placed);
  for (const line of strokeShapes[part] ?? []) drawing.lines.push(lineWithin(box, line));
  const composition = findComposition(part);
  if (composition === undefined) return;
  const path = [...around, part];
  for (const inner of placeParts(composition)) {
    drawPart({ part: inner.part, box: boxWithin(box, inner.box) }, drawing, path);
  }
}

/** Nothing for a character whose parts are not known. */
export function findDrawing(character: string): CharacterDrawing | undefined {
  const drawing: CharacterDrawing = { lines: [], parts: [] };
  drawPart({ part: character, box: [0, 0, 1, 1] }, drawing, []);
  return drawing.lines.length === 0 ? undefined : drawing;
}
