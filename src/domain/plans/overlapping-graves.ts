import type { PlanFeature, PlanPoint } from './plan.ts';
import { distanceBetween, isInArea, middleOf, signedAreaOf } from './plan-measures.ts';

/** Two drawn graves in one place, the earlier first. */
export interface GraveOverlap {
  first: PlanFeature;
  second: PlanFeature;
}

/** Metres between two middles below which the graves are in one place. */
const nearest = 0.3;
/** Part of the smaller grave that may lie within another: neighbours share an edge, and hands shake. */
const sliver = 0.1;
/** Metres of the squares by which neighbours are found; about a grave. */
const square = 3;
/** Points along each side by which the part is estimated. */
const sampled = 20;

/** Every pair of graves that cannot both lie where they are drawn, in the order of the drawing. */
export function listGraveOverlaps(graves: readonly PlanFeature[]): GraveOverlap[] {
  const squares = new Map<string, PlacedGrave[]>();
  const overlaps: GraveOverlap[] = [];
  for (const grave of graves.map(toPlaced)) {
    const near = new Set<PlacedGrave>();
    for (const key of listSquares(grave)) {
      const there = squares.get(key) ?? [];
      for (const other of there) near.add(other);
      squares.set(key, [...there, grave]);
    }
    for (const other of near) {
      if (isOnePlace(other, grave)) overlaps.push({ first: other.feature, second: grave.feature });
    }
  }
  return overlaps;
}

interface PlacedGrave {
  feature: PlanFeature;
  middle: PlanPoint;
  /** Square metres. */
  area: number;
  west: number;
  south: number;
  east: number;
  north: number;
}

function toPlaced(feature: PlanFeature): PlacedGrave {
  const { geometry } = feature;
  const middle = middleOf(geometry);
  const corners = geometry.kind === 'area' ? geometry.rings.flat() : [middle];
  const [easts, norths] = [corners.map(([east]) => east), corners.map(([, north]) => north)];
  return {
    feature,
    middle,
    area: geometry.kind === 'area' ? Math.abs(signedAreaOf(geometry.rings[0] ?? [])) : 0,
    west: Math.min(...easts),
    south: Math.min(...norths),
    east: Math.max(...easts),
    north: Math.max(...norths),
  };
}

/** Metres from its middle in which the neighbours of a grave are looked for; none is that large. */
const widest = 100;

/** The squares that the grave touches, a little beyond its edge. */
function listSquares({ middle, west, south, east, north }: PlacedGrave): string[] {
  const keys: string[] = [];
  const from = (edge: number, centre: number) =>
    Math.floor(Math.max(edge - nearest, centre - widest) / square);
  const until = (edge: number, centre: number) =>
    Math.floor(Math.min(edge + nearest, centre + widest) / square);
  const [lastColumn, lastRow] = [until(east, middle[0]), until(north, middle[1])];
  for (let column = from(west, middle[0]); column <= lastColumn; column += 1) {
    for (let row = from(south, middle[1]); row <= lastRow; row += 1) keys.push(`${column} ${row}`);
  }
  return keys;
}

function isOnePlace(first: PlacedGrave, second: PlacedGrave): boolean {
  if (distanceBetween(first.middle, second.middle) < nearest) return true;
  const [smaller, larger] = first.area <= second.area ? [first, second] : [second, first];
  return sharedBox(first, second) >= sliver * smaller.area && shareWithin(smaller, larger) > sliver;
}

/** Square metres of the box in which both may lie: most neighbours need no closer look. Below zero where they are apart. */
function sharedBox(first: PlacedGrave, second: PlacedGrave): number {
  const width = Math.min(first.east, second.east) - Math.max(first.west, second.west);
  const depth = Math.min(first.north, second.north) - Math.max(first.south, second.south);
  return width < 0 || depth < 0 ? -1 : width * depth;
}

/** The part of a grave that lies within another, 0–1; of a point all or nothing. */
function shareWithin(grave: PlacedGrave, other: PlacedGrave): number {
  const area = other.feature.geometry;
  if (area.kind !== 'area') return 0;
  const own = grave.feature.geometry;
  if (own.kind !== 'area') return isInArea(grave.middle, area.rings) ? 1 : 0;
  let [inside, shared] = [0, 0];
  for (let column = 0; column < sampled; column += 1) {
    for (let row = 0; row < sampled; row += 1) {
      const point: PlanPoint = [
        grave.west + ((grave.east - grave.west) * (column + 0.5)) / sampled,
        grave.south + ((grave.north - grave.south) * (row + 0.5)) / sampled,
      ];
      if (!isInArea(point, own.rings)) continue;
      inside += 1;
      if (isInArea(point, area.rings)) shared += 1;
    }
  }
  return inside === 0 ? 0 : shared / inside;
}
