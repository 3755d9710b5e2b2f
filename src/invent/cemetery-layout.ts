import {
  listGraves,
  planWing,
  plotOutline,
  pointOn,
  riseTo,
  type GraveOutline,
  type Wing,
} from './cemetery-wing.ts';
import { box, pond } from './cemetery-outlines.ts';
import type { Point } from './convex-hull.ts';
import type { Random } from './random.ts';
import { shareOut } from './share-out.ts';

/** A shape of the drawing, in metres from the main gate; kinds are those of `domain/plans`. */
export interface LaidShape {
  kind: '园界' | '保护范围' | '路' | '入口' | '碑' | '建筑' | '水面' | '树';
  name: string;
  geometry: 'Point' | 'LineString' | 'Polygon';
  points: readonly Point[];
}

export interface LaidPlot {
  name: string;
  outline: readonly Point[];
  graves: readonly GraveOutline[];
}

/** A cemetery up a hill: gate, middle path, monument, plots on terraces to both sides. */
export interface CemeteryLayout {
  plots: readonly LaidPlot[];
  shapes: readonly LaidShape[];
}

const numerals = [...'一二三四五六七八九十'];
/** The first plots are the older and larger ones. */
const plotWeights = [96, 88, 84, 80, 72, 60];
const firstTerrace = 30;
const squareDepth = 30;

export function layCemetery(random: Random, graves: number): CemeteryLayout {
  const plotCount = graves > 900 ? 2 * Math.ceil(graves / 500) : plotWeights.length;
  const weights = Array.from({ length: plotCount }, (_, index) => ({
    weight: plotWeights[index % plotWeights.length] ?? 1,
  }));
  const wings = shareOut(graves, weights).map((share, index) =>
    planWing(random, { side: index % 2 === 0 ? -1 : 1, graves: share, isFlat: index < 2 }),
  );
  const reach = Math.max(...wings.map((wing) => wing.reach)) + 3;
  const junctions = listJunctions(wings, reach);
  const plots = wings.map((wing, index) => ({
    name: `${toNumeral(index + 1)}区`,
    outline: plotOutline(wing, junctions[index] ?? 0),
    graves: listGraves(wing, junctions[index] ?? 0),
  }));
  return { plots, shapes: listShapes(random, { wings, junctions, reach, plots }) };
}

/** 十一, 二十三: below a hundred. */
function toNumeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const one = ones === 0 ? '' : (numerals[ones - 1] ?? '');
  if (tens === 0) return one;
  return `${tens === 1 ? '' : (numerals[tens - 1] ?? '')}十${one}`;
}

/** Where each wing's side path leaves the middle path; two wings share a terrace, and the monument follows the first. */
function listJunctions(wings: readonly Wing[], reach: number): number[] {
  const junctions: number[] = [];
  let north = firstTerrace;
  for (let index = 0; index < wings.length; index += 2) {
    const terrace = wings.slice(index, index + 2);
    junctions.push(...terrace.map(() => north));
    north += Math.max(...terrace.map((wing, side) => riseTo(wings[index + 2 + side], wing, reach)));
    if (index === 0) north += squareDepth;
  }
  return junctions;
}

interface Ground {
  wings: readonly Wing[];
  junctions: readonly number[];
  reach: number;
  plots: readonly LaidPlot[];
}

function listShapes(random: Random, ground: Ground): LaidShape[] {
  const ends = ground.wings.map((wing, index) =>
    pointOn(wing, ground.junctions[index] ?? 0, [ground.reach / Math.cos(wing.slant), 0]),
  );
  const every = [...ground.plots.flatMap(({ outline }) => outline), ...ends];
  const north = Math.max(...every.map(([, y]) => y)) + 6;
  const monument = (ground.junctions[2] ?? north) - squareDepth / 2;
  const paths = listPaths(ground, ends, { north, monument });
  return [
    ...listBounds(ground.reach, north),
    ...paths,
    { kind: '入口', name: '正门', geometry: 'Point', points: [[0, 0]] },
    {
      kind: '碑',
      name: '纪念碑',
      geometry: 'Polygon',
      points: box([-2.5, monument - 2.5], [2.5, monument + 2.5]),
    },
    { kind: '建筑', name: '接待室', geometry: 'Polygon', points: box([9, 5], [21, 13]) },
    { kind: '建筑', name: '纪念堂', geometry: 'Polygon', points: box([-11, north + 2], [11, north + 13]) },
    { kind: '水面', name: '静思池', geometry: 'Polygon', points: pond(random, [-20, 11]) },
    ...listTrees(ground, { north, monument }),
  ];
}

function listPaths(
  { junctions, wings }: Ground,
  ends: readonly Point[],
  { north, monument }: { north: number; monument: number },
): LaidShape[] {
  const line = (name: string, points: readonly Point[]): LaidShape => ({
    kind: '路',
    name,
    geometry: 'LineString',
    points,
  });
  const crossings = [...new Set(junctions)];
  const onAxis = (ys: readonly number[]): Point[] => ys.map((y) => [0, y]);
  const [before, after] = [monument - 9, monument + 9];
  return [
    line('中轴道', onAxis([0, 9, ...crossings.filter((y) => y < before), before])),
    line('环碑道', [
      [0, before],
      [9, monument],
      [0, after],
      [-9, monument],
      [0, before],
    ]),
    line('登山步道', onAxis([after, ...crossings.filter((y) => y > after), north])),
    line('接待室前路', [
      [0, 9],
      [9, 9],
    ]),
    ...ends.map((end, index) =>
      line(`${wings[index]?.side === -1 ? '西' : '东'}${toNumeral(Math.floor(index / 2) + 1)}台路`, [
        [0, junctions[index] ?? 0],
        end,
      ]),
    ),
    ...(['西', '东'] as const).map((name, side) =>
      line(
        `${name}环路`,
        ends.filter((_, index) => index % 2 === side),
      ),
    ),
  ].filter(({ points }) => points.length > 1);
}

function listBounds(reach: number, north: number): LaidShape[] {
  const wide = reach + 9;
  const ring: Point[] = [
    [-wide, 0],
    [wide, 0],
    [wide + 4, north * 0.45],
    [wide - 3, north + 4],
    [0, north + 22],
    [-wide + 2, north + 6],
    [-wide - 5, north * 0.5],
    [-wide, 0],
  ];
  const middle = (north + 22) / 2;
  const wider = ring.map(([x, y]): Point => [x * 1.12, middle + (y - middle) * 1.12]);
  return [
    { kind: '保护范围', name: '保护范围', geometry: 'Polygon', points: wider },
    { kind: '园界', name: '园界', geometry: 'Polygon', points: ring },
  ];
}

/** Two rows of cypresses along the middle path, with gaps where paths cross it and round the monument. */
function listTrees(
  { junctions }: Ground,
  { north, monument }: { north: number; monument: number },
): LaidShape[] {
  const count = Math.floor((north - 14) / 7);
  return Array.from({ length: count }, (_, index) => 14 + index * 7)
    .filter((y) => Math.abs(y - monument) > 13 && junctions.every((crossing) => Math.abs(y - crossing) > 2.5))
    .flatMap((y) =>
      [-3.4, 3.4].map((x): LaidShape => ({ kind: '树', name: '柏', geometry: 'Point', points: [[x, y]] })),
    );
}
