import type { Point } from './convex-hull.ts';
import type { Random } from './random.ts';

/** Closed rings in metres. */

export function box([west, south]: Point, [east, north]: Point): Point[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

export function pond(random: Random, [x, y]: Point): Point[] {
  const ring = Array.from({ length: 14 }, (_, index): Point => {
    const angle = (index / 14) * 2 * Math.PI;
    const size = 0.85 + random.next() * 0.3;
    return [x + Math.cos(angle) * 9 * size, y + Math.sin(angle) * 5.5 * size];
  });
  const [first] = ring;
  return first === undefined ? [] : [...ring, first];
}
