import type { MultiPolygon } from 'geojson';
import { presimplify, simplify } from 'topojson-simplify';
import { topology } from 'topojson-server';
import { areaOf, boundsOf, type Bounds, type Degrees } from './degrees.ts';
import type { DistrictOutline } from './district-outlines.ts';

/** Districts as lines that neighbours share, simplified for drawing. */
export interface DistrictMap {
  districts: readonly MappedDistrict[];
  lines: readonly (readonly Degrees[])[];
  /** Numbers of the lines along the edge of the whole, and of those between districts. */
  outer: readonly number[];
  inner: readonly number[];
  bounds: Bounds;
}

export interface MappedDistrict extends Pick<DistrictOutline, 'code' | 'name' | 'inside'> {
  /** Rings as numbers of lines; `~n` is line n the other way round. */
  rings: readonly (readonly number[])[];
}

/** What is smaller than half a square kilometre is a dot at any scale that the map is good for; in square degrees. */
const speck = 5e-5;

/**
 * Corners that make less than `detail` square degrees are left out, of a border for both neighbours alike; so are specks
 * of land and slivers between borders. Throws where there are no outlines.
 */
export function toDistrictMap(outlines: readonly DistrictOutline[], detail: number): DistrictMap {
  const whole = topology(Object.fromEntries(outlines.map(toShape)));
  // The two packages' types disagree on whether properties may be null.
  const simple = simplify(presimplify(whole as Parameters<typeof presimplify>[0]), detail);
  const lines = simple.arcs.map((line) =>
    line.map(([longitude = 0, latitude = 0]): Degrees => [longitude, latitude]),
  );
  const all = outlines.map(({ code }) => ringsOf(simple.objects[code]));
  const least = Math.max(detail, speck);
  const rings = all.map((ofDistrict) => ofDistrict.filter((ring) => areaOf(placesOf(lines, ring)) >= least));
  const uses = countUses(all.flat(2));
  const drawn = [...countUses(rings.flat(2)).keys()].sort((a, b) => a - b);
  const single = drawn.filter((number) => uses.get(number) === 1);
  const twins = findTwins(single, lines, least);
  return {
    districts: outlines.map(({ code, name, inside }, index) => ({
      code,
      name,
      inside,
      rings: rings[index] ?? [],
    })),
    lines,
    outer: single.filter((number) => !twins.has(number)),
    inner: drawn.filter((number) => uses.get(number) !== 1 || twins.get(number) === 'first'),
    bounds: boundsOf(outlines.flatMap(({ polygons }) => polygons.flat(2))),
  };
}

/** Lines between the same two places with next to nothing between them: a border that its two neighbours draw apart. */
function findTwins(
  numbers: readonly number[],
  lines: DistrictMap['lines'],
  least: number,
): Map<number, 'first' | 'second'> {
  const twins = new Map<number, 'first' | 'second'>();
  const byEnds = Map.groupBy(numbers, (number) => {
    const line = lines[number] ?? [];
    return [line[0], line.at(-1)].map(String).sort().join(' ');
  });
  for (const [first, second, ...others] of byEnds.values()) {
    if (first === undefined || second === undefined || others.length > 0) continue;
    const isReversed = String(lines[first]?.[0]) === String(lines[second]?.[0]);
    if (areaOf(placesOf(lines, [first, isReversed ? ~second : second])) >= least) continue;
    twins.set(first, 'first').set(second, 'second');
  }
  return twins;
}

/** The places along a ring, or along any lines one after the other. */
export function placesOf(lines: DistrictMap['lines'], references: readonly number[]): Degrees[] {
  return references.flatMap((reference) =>
    reference >= 0 ? (lines[reference] ?? []) : (lines[~reference] ?? []).toReversed(),
  );
}

function toShape({ code, polygons }: DistrictOutline): [code: string, shape: MultiPolygon] {
  const coordinates = polygons.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x, y])));
  return [code, { type: 'MultiPolygon', coordinates }];
}

function ringsOf(
  geometry: ReturnType<typeof topology>['objects'][string] | { type: null } | undefined,
): number[][] {
  if (geometry?.type === 'Polygon') return geometry.arcs;
  return geometry?.type === 'MultiPolygon' ? geometry.arcs.flat() : [];
}

function countUses(references: readonly number[]): Map<number, number> {
  const uses = new Map<number, number>();
  for (const reference of references) {
    const number = reference < 0 ? ~reference : reference;
    uses.set(number, (uses.get(number) ?? 0) + 1);
  }
  return uses;
}
