import type { Archive } from '../../archive/archive.ts';
import type { WrittenOutlines } from '../../domain/places/written-outlines.ts';
import type { Bounds, Degrees } from '../../maps/degrees.ts';
import { toDistrictMap } from '../../maps/district-map.ts';
import { toShortName } from '../../maps/short-name.ts';
import { toMapBounds } from './map-drawings.ts';
import { listOutlines } from './map-places.ts';

/** Units of a screen on which the whole is drawn; what is finer shows only as one zooms in. */
const wholeWidth = 1200;

/** The outlines for the browser: lines in steps of a ten-thousandth of a degree. Empty where there are none. */
export function toMapOutlines(archive: Archive): WrittenOutlines {
  const outlines = listOutlines(archive);
  if (outlines.length === 0) return { bounds: [0, 0, 0, 0], lines: [], outer: [], inner: [], districts: [] };
  const bounds = toMapBounds(archive);
  const map = toDistrictMap(outlines, 0.5 * ((bounds.east - bounds.west) / wholeWidth) ** 2);
  return {
    bounds: toList(bounds),
    lines: map.lines.map(toSteps),
    outer: map.outer,
    inner: map.inner,
    districts: map.districts.map(({ code, name, inside, rings }) => ({
      code,
      name,
      short: toShortName(name),
      at: [toUnit(inside[0]) / 1e4, toUnit(inside[1]) / 1e4],
      rings,
    })),
  };
}

function toList({ west, south, east, north }: Bounds): [number, number, number, number] {
  return [toUnit(west) / 1e4, toUnit(south) / 1e4, toUnit(east) / 1e4, toUnit(north) / 1e4];
}

function toUnit(degrees: number): number {
  return Math.round(degrees * 1e4);
}

function toSteps(line: readonly Degrees[]): number[] {
  const units = line.map(([longitude, latitude]): Degrees => [toUnit(longitude), toUnit(latitude)]);
  return units.flatMap(([x, y], index) => {
    const [x0, y0] = units[index - 1] ?? [0, 0];
    return [x - x0, y - y0];
  });
}
