/** A place in degrees of WGS-84 (or CGCS2000, which agrees with it to centimetres). */
export type Degrees = readonly [longitude: number, latitude: number];

/** Closed: first and last place are the same. */
export type Ring = readonly Degrees[];

/** The outer ring first, then holes. */
export type Polygon = readonly Ring[];

export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The box around places; throws where there are none. */
export function boundsOf(places: Iterable<Degrees>): Bounds {
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [longitude, latitude] of places) {
    bounds.west = Math.min(bounds.west, longitude);
    bounds.east = Math.max(bounds.east, longitude);
    bounds.south = Math.min(bounds.south, latitude);
    bounds.north = Math.max(bounds.north, latitude);
  }
  if (bounds.west > bounds.east) throw new RangeError('boundsOf: no places to draw a box around.');
  return bounds;
}

/** Square degrees within a ring. */
export function areaOf(ring: Ring): number {
  let doubled = 0;
  ring.forEach(([east, north], index) => {
    const [east0, north0] = ring[index - 1] ?? [east, north];
    doubled += east0 * north - east * north0;
  });
  return Math.abs(doubled / 2);
}
