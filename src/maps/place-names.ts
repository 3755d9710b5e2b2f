import type { Point } from './web-mercator.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface NameToPlace {
  text: string;
  /** The middle of the district. */
  at: Point;
  /** The mark that stands there. */
  mark?: Box;
  /** Names placed first keep their place. */
  weight: number;
}

export interface PlacedName {
  text: string;
  /** Middle of the text, on its base line. */
  at: Point;
}

export interface NameSpace {
  width: number;
  height: number;
  /** Height of the letters. */
  size: number;
}

/** Places as many names as stand clear of marks, edges and each other; the weightier first. */
export function placeNames(
  names: readonly NameToPlace[],
  marks: readonly Box[],
  space: NameSpace,
): PlacedName[] {
  const taken = [...marks];
  const placed: PlacedName[] = [];
  for (const name of names.toSorted((a, b) => b.weight - a.weight)) {
    const at = candidatesFor(name, space).find((candidate) => {
      const box = boxOfText(name.text, candidate, space);
      return isOnSheet(box, space) && !taken.some((other) => meets(box, other));
    });
    if (at === undefined) continue;
    taken.push(boxOfText(name.text, at, space));
    placed.push({ text: name.text, at });
  }
  return placed;
}

/** Below the mark, above it, to its right, to its left; without a mark in the middle, or a line up or down. */
function candidatesFor({ text, at: [x, y], mark }: NameToPlace, { size }: NameSpace): Point[] {
  const half = (text.length * size) / 2 + 2;
  if (mark === undefined) {
    const middle = y + size * 0.38;
    return [middle, middle - size, middle + size].map((line): Point => [x, line]);
  }
  const centre = (mark.left + mark.right) / 2;
  const beside = (mark.top + mark.bottom) / 2 + size * 0.38;
  return [
    [centre, mark.bottom + size],
    [centre, mark.top - size * 0.25],
    [mark.right + half, beside],
    [mark.left - half, beside],
  ];
}

function boxOfText(text: string, [x, y]: Point, { size }: NameSpace): Box {
  const half = (text.length * size) / 2 + 1;
  return { left: x - half, right: x + half, top: y - size * 0.9, bottom: y + size * 0.2 };
}

function isOnSheet(box: Box, { width, height }: NameSpace): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
