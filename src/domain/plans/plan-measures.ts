/** Measuring on a plan: metres, in the plane. */
import type { PlanGeometry, PlanPoint } from './plan.ts';

export function distanceBetween([east, north]: PlanPoint, [otherEast, otherNorth]: PlanPoint): number {
  return Math.hypot(otherEast - east, otherNorth - north);
}

export interface PointOnSegment {
  at: PlanPoint;
  /** Part of the segment that lies before the point, 0–1. */
  part: number;
  /** From the point that was asked about. */
  distance: number;
}

/** The point of the segment that lies nearest. */
export function nearestOnSegment(point: PlanPoint, from: PlanPoint, to: PlanPoint): PointOnSegment {
  const [east, north] = [to[0] - from[0], to[1] - from[1]];
  const squared = east * east + north * north;
  const along = (point[0] - from[0]) * east + (point[1] - from[1]) * north;
  const part = squared === 0 ? 0 : Math.min(1, Math.max(0, along / squared));
  const at: PlanPoint = part === 0 ? from : part === 1 ? to : [from[0] + part * east, from[1] + part * north];
  return { at, part, distance: distanceBetween(point, at) };
}

/** By the rule of crossings; points on the edge may count as either. */
export function isInRing([east, north]: PlanPoint, ring: readonly PlanPoint[]): boolean {
  let isInside = false;
  let before = ring.at(-1);
  for (const corner of ring) {
    if (before !== undefined && corner[1] > north !== before[1] > north) {
      const crossing = corner[0] + ((north - corner[1]) / (before[1] - corner[1])) * (before[0] - corner[0]);
      if (east < crossing) isInside = !isInside;
    }
    before = corner;
  }
  return isInside;
}

/** How far a point is from a shape; 0 within an area. */
export function distanceToGeometry(point: PlanPoint, geometry: PlanGeometry): number {
  switch (geometry.kind) {
    case 'point':
      return distanceBetween(point, geometry.at);
    case 'line':
      return distanceToLine(point, geometry.points);
    case 'area':
      return isInArea(point, geometry.rings)
        ? 0
        : Math.min(...geometry.rings.map((ring) => distanceToLine(point, ring)));
  }
}

export function isInArea(point: PlanPoint, rings: readonly (readonly PlanPoint[])[]): boolean {
  const [outer, ...holes] = rings;
  return outer !== undefined && isInRing(point, outer) && !holes.some((hole) => isInRing(point, hole));
}

export function distanceToLine(point: PlanPoint, line: readonly PlanPoint[]): number {
  let least = Infinity;
  let from = line[0];
  for (const to of line) {
    if (from !== undefined) least = Math.min(least, nearestOnSegment(point, from, to).distance);
    from = to;
  }
  return least;
}

/** Square metres; positive where the ring runs against the clock. */
export function signedAreaOf(ring: readonly PlanPoint[]): number {
  const [origin] = ring;
  if (origin === undefined) return 0;
  let doubled = 0;
  let before = ring.at(-1) ?? origin;
  for (const corner of ring) {
    doubled += crossOf(origin, before, corner);
    before = corner;
  }
  return doubled / 2;
}

/** Twice the signed area of a triangle: positive where `right` lies to the left of the line from `origin` to `left`. */
export function crossOf(origin: PlanPoint, first: PlanPoint, second: PlanPoint): number {
  return (first[0] - origin[0]) * (second[1] - origin[1]) - (first[1] - origin[1]) * (second[0] - origin[0]);
}

/** The centre of gravity of an area, the half-way point of a line. */
export function middleOf(geometry: PlanGeometry): PlanPoint {
  switch (geometry.kind) {
    case 'point':
      return geometry.at;
    case 'line':
      return halfWayAlong(geometry.points);
    case 'area':
      return centreOf(geometry.rings[0] ?? []);
  }
}

function halfWayAlong(points: readonly PlanPoint[]): PlanPoint {
  const lengths = points.slice(1).map((point, index) => distanceBetween(points[index] ?? point, point));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [points[index], points[index + 1]];
    if (from === undefined || to === undefined) break;
    if (left <= length && length > 0) {
      return [from[0] + ((to[0] - from[0]) * left) / length, from[1] + ((to[1] - from[1]) * left) / length];
    }
    left -= length;
  }
  return points[0] ?? [0, 0];
}

/** A ring that encloses nothing has the mean of its corners for a centre. */
function centreOf(ring: readonly PlanPoint[]): PlanPoint {
  const [origin = [0, 0]] = ring;
  const area = signedAreaOf(ring);
  let [east, north] = [0, 0];
  let before = ring.at(-1) ?? origin;
  for (const corner of ring) {
    const weight = area === 0 ? 1 / ring.length : crossOf(origin, before, corner) / (6 * area);
    const parts = area === 0 ? [corner] : [before, corner];
    for (const part of parts) {
      east += (part[0] - origin[0]) * weight;
      north += (part[1] - origin[1]) * weight;
    }
    before = corner;
  }
  return [origin[0] + east, origin[1] + north];
}
