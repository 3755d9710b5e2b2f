import type { WrittenOutlines } from '../../domain/places/written-outlines.ts';

/** Latitude first, as Leaflet takes them. */
export type MapPoint = [latitude: number, longitude: number];

export interface ReadOutlines {
  bounds: [southWest: MapPoint, northEast: MapPoint];
  outer: MapPoint[][];
  inner: MapPoint[][];
  districts: ReadDistrict[];
}

export interface ReadDistrict {
  code: string;
  name: string;
  short: string;
  at: MapPoint;
  rings: MapPoint[][];
}

export function readOutlines(written: WrittenOutlines): ReadOutlines {
  const lines = written.lines.map(toLine);
  const [west, south, east, north] = written.bounds;
  const lineOf = (reference: number): MapPoint[] =>
    reference >= 0 ? (lines[reference] ?? []) : (lines[~reference] ?? []).toReversed();
  return {
    bounds: [
      [south, west],
      [north, east],
    ],
    outer: written.outer.map(lineOf),
    inner: written.inner.map(lineOf),
    districts: written.districts.map(({ code, name, short, at, rings }) => ({
      code,
      name,
      short,
      at: [at[1], at[0]],
      rings: rings.map((ring) => ring.flatMap(lineOf)),
    })),
  };
}

function toLine(steps: readonly number[]): MapPoint[] {
  const line: MapPoint[] = [];
  let [east, north] = [0, 0];
  for (let index = 0; index + 1 < steps.length; index += 2) {
    east += steps[index] ?? 0;
    north += steps[index + 1] ?? 0;
    line.push([north / 1e4, east / 1e4]);
  }
  return line;
}
