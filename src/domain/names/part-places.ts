import { countRepeats, countStrokes, type Composition } from './character-parts.ts';

/** Left, top, right, bottom of a part in the square of its character. Left above right: mirrored. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

export interface PlacedPart {
  part: string;
  box: Box;
}

const whole: Box = [0, 0, 1, 1];

/** Where the second part stands when the first surrounds it or holds it. */
const innerPlaces: Readonly<Record<string, Box>> = {
  s: [0.2, 0.2, 0.8, 0.8],
  sl: [0.25, 0.2, 1, 0.8],
  sr: [0, 0.2, 0.75, 0.8],
  st: [0.2, 0.3, 0.8, 1],
  sb: [0.2, 0, 0.8, 0.75],
  stl: [0.3, 0.3, 1, 1],
  str: [0, 0.35, 0.65, 1],
  sbl: [0.3, 0, 1, 0.75],
  sbr: [0, 0, 0.7, 0.7],
  w: [0.15, 0.3, 0.85, 0.7],
  wt: [0.2, 0, 0.8, 0.35],
  wb: [0.1, 0.5, 0.9, 1],
  wl: [0, 0.2, 0.45, 0.8],
  wr: [0.55, 0.2, 1, 0.8],
  wtl: [0, 0, 0.45, 0.45],
  wtr: [0.55, 0, 1, 0.45],
  wbl: [0, 0.5, 0.45, 1],
  wbr: [0.5, 0.5, 1, 1],
  split: [0.1, 0.33, 0.9, 0.67],
  bd: [0.1, 0.33, 0.9, 0.67],
  ba: [0.33, 0.1, 0.67, 0.9],
};

const left: Box = [0, 0, 0.5, 1];
const right: Box = [0.5, 0, 1, 1];
const upper: Box = [0, 0, 1, 0.5];
const lower: Box = [0, 0.5, 1, 1];
const upperLeft: Box = [0, 0, 0.5, 0.5];
const upperRight: Box = [0.5, 0, 1, 0.5];
const lowerLeft: Box = [0, 0.5, 0.5, 1];
const lowerRight: Box = [0.5, 0.5, 1, 1];

/** Where one part stands that is repeated, mirrored or turned. */
const repeatedPlaces: Readonly<Record<string, readonly Box[]>> = {
  ra: [left, right],
  rd: [upper, lower],
  rs: [whole, [0.25, 0.25, 0.75, 0.75]],
  rst: [whole, [0.25, 0.3, 0.75, 1]],
  rstl: [whole, [0.3, 0.3, 1, 1]],
  rsb: [whole, [0.2, 0, 0.8, 0.7]],
  rsbr: [whole, [0, 0, 0.7, 0.7]],
  r3tr: [[0.25, 0, 0.75, 0.5], lowerLeft, lowerRight],
  r3gw: [upperLeft, upperRight, [0.25, 0.5, 0.75, 1]],
  r4sq: [upperLeft, upperRight, lowerLeft, lowerRight],
  r4dia: [
    [0.33, 0, 0.67, 0.33],
    [0, 0.33, 0.33, 0.67],
    [0.67, 0.33, 1, 0.67],
    [0.33, 0.67, 0.67, 1],
  ],
  r5x: [
    [0, 0, 0.35, 0.35],
    [0.65, 0, 1, 0.35],
    [0.33, 0.33, 0.67, 0.67],
    [0, 0.65, 0.35, 1],
    [0.65, 0.65, 1, 1],
  ],
  rrefr: [left, [1, 0, 0.5, 1]],
  rrefl: [right, [0.5, 0, 0, 1]],
  rrefd: [upper, [0, 1, 1, 0.5]],
  rrotr: [left, [1, 1, 0.5, 0]],
  rrotu: [lower, [1, 0.5, 0, 0]],
  rrotd: [upper, [1, 1, 0, 0.5]],
  refh: [[1, 0, 0, 1]],
  refv: [[0, 1, 1, 0]],
  rot: [[1, 1, 0, 0]],
};

/** Parts with many strokes take more room, though not in proportion: 氵 has three strokes of eleven in 清. */
const roomOfStrokes = 0.6;

/** A lone stroke along the other parts takes little room between them: 一 in 旦. */
const roomOfLoneStroke = 0.5;

function placeInRow(parts: readonly string[], direction: 'a' | 'd'): Box[] {
  const thin = direction === 'a' ? '丨' : '一';
  const rooms = parts.map((part) => (part === thin ? roomOfLoneStroke : countStrokes(part) ** roomOfStrokes));
  const total = rooms.reduce((sum, room) => sum + room, 0);
  let from = 0;
  return rooms.map((room) => {
    const start = from;
    from += room / total;
    return direction === 'a' ? [start, 0, from, 1] : [0, start, 1, from];
  });
}

/** The parts of a character in their places; those that cross or lock take the whole square each. */
export function placeParts({ arrangement, parts }: Composition): PlacedPart[] {
  const repeats = countRepeats(arrangement);
  const [first = ''] = parts;
  const places = repeatedPlaces[arrangement];
  if (places !== undefined) return places.map((box) => ({ part: first, box }));
  if (/^r\d[ad]$/u.test(arrangement)) {
    const row = Array.from({ length: repeats }, () => first);
    const boxes = placeInRow(row, arrangement.endsWith('a') ? 'a' : 'd');
    return boxes.map((box) => ({ part: first, box }));
  }
  if (arrangement === 'a' || arrangement === 'd') {
    const boxes = placeInRow(parts, arrangement);
    return parts.map((part, index) => ({ part, box: boxes[index] ?? whole }));
  }
  const inner = innerPlaces[arrangement] ?? whole;
  return parts.map((part, index) => ({ part, box: index === 0 ? whole : inner }));
}
