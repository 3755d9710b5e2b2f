import { convexHull, turn, type Point } from './convex-hull.ts';
import type { Random } from './random.ts';

/** Metres. Graves stand in rows along the terrace; rows follow each other up the hill. */
const graveWidth = 1;
const graveDepth = 2;
const alongRow = 1.7;
const betweenRows = 3.2;
const fromPath = 2.5;
const fromAxis = 6;

/** A place for one grave. */
export interface GraveOutline {
  row: number;
  number: number;
  /** Closed, counter-clockwise. */
  outline: readonly Point[];
}

/** One plot on one side of the middle path: which way its rows run and how many graves each has. */
export interface Wing {
  side: -1 | 1;
  /** Radians by which rows climb away from the middle path. */
  slant: number;
  rows: readonly number[];
  depth: number;
  /** Metres along the first row from the middle path to the first grave. */
  start: number;
  /** How far from the middle path the plot reaches. */
  reach: number;
}

export function planWing(random: Random, { side, graves, isFlat }: WingTask): Wing {
  const slant = isFlat ? 0 : (random.between(6, 17) * Math.PI) / 180;
  const count = Math.max(1, Math.round(Math.sqrt(graves * 0.38)));
  const rows = rowLengths(graves, count, random.pick([-0.5, 0, 0, 0.6]));
  const depth = fromPath + rows.length * betweenRows;
  const start = (fromAxis + depth * Math.sin(slant)) / Math.cos(slant);
  const reach = (start + Math.max(...rows) * alongRow) * Math.cos(slant);
  return { side, slant, rows, depth, start, reach };
}

export interface WingTask {
  side: -1 | 1;
  graves: number;
  /** Rows stand square to the middle path. */
  isFlat: boolean;
}

/** Rows that grow, or shrink, evenly up the hill. */
function rowLengths(graves: number, count: number, taper: number): number[] {
  let before = 0;
  let givenOut = 0;
  return Array.from({ length: count }, (_, index) => {
    before += 1 + taper * (count === 1 ? 0 : index / (count - 1) - 0.5);
    const upTo = Math.round((graves * before) / count);
    const length = upTo - givenOut;
    givenOut = upTo;
    return length;
  });
}

/** The point so far along the rows from the middle path, and so far up the hill from the side path. */
export function pointOn(wing: Wing, junction: number, [along, up]: Point): Point {
  const { side, slant } = wing;
  return [
    side * (along * Math.cos(slant) - up * Math.sin(slant)),
    junction + along * Math.sin(slant) + up * Math.cos(slant),
  ];
}

export function listGraves(wing: Wing, junction: number): GraveOutline[] {
  return wing.rows.flatMap((length, row) =>
    Array.from({ length }, (_, number) => ({
      row: row + 1,
      number: number + 1,
      outline: outlineOf(wing, junction, {
        along: wing.start + number * alongRow,
        up: fromPath + row * betweenRows,
        margin: 0,
      }),
    })),
  );
}

export function plotOutline(wing: Wing, junction: number): Point[] {
  const corners = wing.rows.flatMap((length, row) =>
    [0, Math.max(length - 1, 0)].flatMap((number) =>
      outlineOf(wing, junction, {
        along: wing.start + number * alongRow,
        up: fromPath + row * betweenRows,
        margin: 0.8,
      }),
    ),
  );
  return convexHull(corners);
}

interface Corner {
  along: number;
  up: number;
  margin: number;
}

function outlineOf(wing: Wing, junction: number, { along, up, margin }: Corner): Point[] {
  const [west, east] = [along - margin, along + graveWidth + margin];
  const [south, north] = [up - margin, up + graveDepth + margin];
  const corners: Point[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  const ring = corners.map((corner) => pointOn(wing, junction, corner));
  const [first, second, third] = ring;
  if (first === undefined || second === undefined || third === undefined) return [];
  const closed = [...ring, first];
  return turn(first, second, third) > 0 ? closed : closed.reverse();
}

/** How much higher the next terrace must begin so that its side path clears this plot all the way. */
export function riseTo(next: Wing | undefined, wing: Wing, reach: number): number {
  const climb = Math.tan(wing.slant) - Math.tan(next?.slant ?? 0);
  const clear = (wing.depth + 2) / Math.cos(wing.slant);
  return clear + Math.max(0, climb * reach);
}
