import type { Line } from './stroke-shapes.ts';

/**
 * How much ink runs in each of four directions through each field of a coarse grid: what recognisers of handwriting look
 * at (directional element features), since it forgives strokes that are a little shifted, bent or shortened.
 */
export type CharacterPicture = Float32Array;

const fieldsAcross = 6;
const directions = 4;
const stepsPerSide = 12;

interface Ink {
  x: number;
  y: number;
  /** 0 level, 1 falling to the right, 2 upright, 3 falling to the left. */
  direction: number;
  amount: number;
}

function fieldNear(at: number): number {
  return Math.min(fieldsAcross - 1, Math.max(0, at));
}

/** Spreads a drop over the four nearest fields and the two nearest directions. */
function addInk(picture: CharacterPicture, { x, y, direction, amount }: Ink): void {
  const column = x * fieldsAcross - 0.5;
  const row = y * fieldsAcross - 0.5;
  const firstColumn = Math.floor(column);
  const firstRow = Math.floor(row);
  const firstDirection = Math.floor(direction);
  for (let corner = 0; corner < 8; corner++) {
    const right = corner & 1;
    const down = (corner >> 1) & 1;
    const turn = corner >> 2;
    const share =
      Math.abs(1 - right - (column - firstColumn)) *
      Math.abs(1 - down - (row - firstRow)) *
      Math.abs(1 - turn - (direction - firstDirection));
    const field = fieldNear(firstRow + down) * fieldsAcross + fieldNear(firstColumn + right);
    const place = field * directions + ((firstDirection + turn) % directions);
    picture[place] = (picture[place] ?? 0) + amount * share;
  }
}

function addLine(picture: CharacterPicture, line: Line): void {
  for (let index = 0; index + 3 < line.length; index += 2) {
    const [x = 0, y = 0, nextX = 0, nextY = 0] = line.slice(index, index + 4);
    const length = Math.hypot(nextX - x, nextY - y);
    const turned = (Math.atan2(nextY - y, nextX - x) / Math.PI) * directions;
    const direction = (turned + directions) % directions;
    const steps = Math.ceil(length * stepsPerSide);
    for (let step = 0; step < steps; step++) {
      const share = (step + 0.5) / steps;
      const amount = length / steps;
      addInk(picture, { x: x + (nextX - x) * share, y: y + (nextY - y) * share, direction, amount });
    }
  }
}

/** The square root keeps one long stroke from outweighing all others; the length of every picture is 1. */
export function toPicture(lines: readonly Line[]): CharacterPicture {
  const picture = new Float32Array(fieldsAcross * fieldsAcross * directions);
  for (const line of lines) addLine(picture, line);
  const total = picture.reduce((sum, ink) => sum + ink, 0);
  return picture.map((ink) => Math.sqrt(ink / total));
}

/** 0 where nothing lies alike, 1 for the same picture. */
export function comparePictures(a: CharacterPicture, b: CharacterPicture): number {
  let likeness = 0;
  for (let place = 0; place < a.length; place++) likeness += (a[place] ?? 0) * (b[place] ?? 0);
  return Math.min(1, likeness);
}
