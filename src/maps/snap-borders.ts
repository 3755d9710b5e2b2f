import type { PackagedDistrict } from './province-file.ts';
import type { Degrees, Polygon, Ring } from './degrees.ts';

/** Degrees within which two corners are one, and a corner lies on a border: one and a half steps of the package. */
const reach = 1.5 / 1024;

/**
 * Neighbours of the package draw three borders in ten with corners of their own, a step apart. Corners are drawn together
 * and put into the neighbour's border, so that one border is one line.
 */
export function snapBorders(districts: readonly PackagedDistrict[]): PackagedDistrict[] {
  const corners = new CornerGrid();
  const snapped = mapRings(districts, (ring) => withoutSpikes(ring.map((corner) => corners.snap(corner))));
  return mapRings(snapped, (ring) => withoutSpikes(withCornersBetween(ring, corners)));
}

function mapRings(districts: readonly PackagedDistrict[], change: (ring: Ring) => Ring): PackagedDistrict[] {
  return districts.map((district) => ({
    ...district,
    polygons: district.polygons
      .map((polygon) => toPolygon(polygon, change))
      .filter(({ length }) => length > 0),
  }));
}

/** What is left of a polygon: specks whose corners fall together enclose nothing. */
function toPolygon([outer = [], ...holes]: Polygon, change: (ring: Ring) => Ring): Polygon {
  const changed = change(outer);
  if (changed.length < 4) return [];
  return [changed, ...holes.map(change).filter((hole) => hole.length >= 4)];
}

/** The ring without corners that stand twice, and without lines that go out and come back the same way. */
function withoutSpikes(ring: Ring): Ring {
  const kept: Degrees[] = [];
  for (const corner of ring) {
    if (isSame(corner, kept.at(-1))) continue;
    if (isSame(corner, kept.at(-2))) kept.pop();
    else kept.push(corner);
  }
  return kept;
}

function isSame(a: Degrees, b: Degrees | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** The ring with every corner that lies on one of its edges. */
function withCornersBetween(ring: Ring, corners: CornerGrid): Ring {
  return ring.flatMap((to, index) => {
    const from = ring[index - 1];
    return from === undefined ? [to] : [...corners.between(from, to), to];
  });
}

class CornerGrid {
  readonly #cells = new Map<string, Degrees[]>();

  /** The corner known within reach, or this one, known from now on. */
  snap(corner: Degrees): Degrees {
    let nearest: Degrees | undefined;
    let least = reach;
    for (const known of this.#near(corner)) {
      const distance = Math.hypot(known[0] - corner[0], known[1] - corner[1]);
      if (distance <= least) [nearest, least] = [known, distance];
    }
    if (nearest !== undefined) return nearest;
    const key = keyOf(cellOf(corner[0]), cellOf(corner[1]));
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), corner]);
    return corner;
  }

  /** Corners within reach of an edge, in its direction, without its ends. */
  between(from: Degrees, to: Degrees): Degrees[] {
    const [east, north] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(east, north);
    const found: { corner: Degrees; along: number }[] = [];
    for (const corner of this.#around(from, to)) {
      const [x, y] = [corner[0] - from[0], corner[1] - from[1]];
      const along = (x * east + y * north) / length;
      const aside = Math.abs(x * north - y * east) / length;
      if (along > 0 && along < length && aside <= reach && !isSame(corner, from) && !isSame(corner, to))
        found.push({ corner, along });
    }
    return found.sort((a, b) => a.along - b.along).map(({ corner }) => corner);
  }

  #near([east, north]: Degrees): Degrees[] {
    return this.#within(cellOf(east) - 1, cellOf(east) + 1, [cellOf(north) - 1, cellOf(north) + 1]);
  }

  #around(from: Degrees, to: Degrees): Degrees[] {
    const cells = ([a, b]: [number, number]): [number, number] => [
      cellOf(Math.min(a, b)) - 1,
      cellOf(Math.max(a, b)) + 1,
    ];
    return this.#within(...cells([from[0], to[0]]), cells([from[1], to[1]]));
  }

  #within(west: number, east: number, [south, north]: readonly [number, number]): Degrees[] {
    const found: Degrees[] = [];
    for (let x = west; x <= east; x += 1)
      for (let y = south; y <= north; y += 1) found.push(...(this.#cells.get(keyOf(x, y)) ?? []));
    return found;
  }
}

/** Cells of ten times the reach. */
function cellOf(degrees: number): number {
  return Math.floor(degrees / (reach * 10));
}

function keyOf(x: number, y: number): string {
  return `${x},${y}`;
}
