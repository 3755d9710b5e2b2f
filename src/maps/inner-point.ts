import { distanceToRing, isInPolygon } from './place-in-polygon.ts';
import { areaOf, boundsOf, type Degrees, type Polygon, type Ring } from './degrees.ts';

const steps = 16;
/** Corners that tell well enough where the middle is. */
const enoughCorners = 160;

/**
 * A place well inside a district's largest part, for its name and for what is only known to lie in the district. It is
 * no place in the world: neither seat nor centre.
 */
export function innerPointOf(polygons: readonly Polygon[]): Degrees {
  const largest = polygons.reduce<Polygon>(
    (most, polygon) => (areaOf(polygon[0] ?? []) > areaOf(most[0] ?? []) ? polygon : most),
    [[]],
  );
  const bounds = boundsOf(largest[0] ?? []);
  const coarse = largest.map(thinned);
  let size: Degrees = [bounds.east - bounds.west, bounds.north - bounds.south];
  let best: Degrees = [bounds.west + size[0] / 2, bounds.south + size[1] / 2];
  for (let round = 0; round < 3; round += 1) {
    best = innermost(coarse, best, size);
    size = [size[0] / 6, size[1] / 6];
  }
  return best;
}

function thinned(ring: Ring): Ring {
  const stride = Math.ceil(ring.length / enoughCorners);
  return ring.filter((_, index) => index % stride === 0 || index === ring.length - 1);
}

/** The place of a grid around `middle` that lies deepest in the polygon; `middle` where none lies in it. */
function innermost(polygon: Polygon, middle: Degrees, [width, height]: Degrees): Degrees {
  let deepest = middle;
  let depth = isInPolygon(polygon, middle) ? depthOf(polygon, middle, 0) : 0;
  for (let column = 0; column <= steps; column += 1) {
    for (let row = 0; row <= steps; row += 1) {
      const place: Degrees = [
        middle[0] + width * (column / steps - 0.5),
        middle[1] + height * (row / steps - 0.5),
      ];
      const found = depthOf(polygon, place, depth);
      if (found > depth && isInPolygon(polygon, place)) [deepest, depth] = [place, found];
    }
  }
  return deepest;
}

function depthOf(polygon: Polygon, place: Degrees, atLeast: number): number {
  return Math.min(...polygon.map((ring) => distanceToRing(ring, place, atLeast)));
}
