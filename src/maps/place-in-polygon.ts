import type { Degrees, Polygon, Ring } from './degrees.ts';

/** Metres of one degree of latitude. */
const metresPerDegree = 111_320;

export function isInPolygon([outer = [], ...holes]: Polygon, place: Degrees): boolean {
  return isInRing(outer, place) && !holes.some((hole) => isInRing(hole, place));
}

function isInRing(ring: Ring, [east, north]: Degrees): boolean {
  let isIn = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [[x0, y0], [x1, y1]] = [ring[index - 1] ?? [0, 0], ring[index] ?? [0, 0]];
    if (y0 > north !== y1 > north && east < ((x1 - x0) * (north - y0)) / (y1 - y0) + x0) isIn = !isIn;
  }
  return isIn;
}

/**
 * Metres from a place to the nearest part of a ring's line, right to a few in a thousand over tens of kilometres. Looks no
 * further once they are fewer than `enough`.
 */
export function distanceToRing(ring: Ring, [east, north]: Degrees, enough = 0): number {
  const narrowing = Math.cos((north * Math.PI) / 180);
  let least = Infinity;
  for (let index = 1; index < ring.length && least * metresPerDegree >= enough; index += 1) {
    const [from, to] = [ring[index - 1] ?? [0, 0], ring[index] ?? [0, 0]];
    const [x0, y0] = [(from[0] - east) * narrowing, from[1] - north];
    const [x1, y1] = [(to[0] - from[0]) * narrowing, to[1] - from[1]];
    const along = -(x0 * x1 + y0 * y1) / (x1 * x1 + y1 * y1 || 1);
    const part = Math.max(0, Math.min(1, along));
    least = Math.min(least, Math.hypot(x0 + x1 * part, y0 + y1 * part));
  }
  return least * metresPerDegree;
}
