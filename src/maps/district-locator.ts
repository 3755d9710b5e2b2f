import type { District } from '../domain/places/places.ts';
import type { DistrictLocator } from '../domain/places/district-locator.ts';
import { boundsOf, type Bounds, type Degrees } from './degrees.ts';
import type { DistrictOutline } from './district-outlines.ts';
import { findOutline, matchOutlines } from './match-outlines.ts';
import { distanceToRing, isInPolygon } from './place-in-polygon.ts';

interface BoxedOutline extends DistrictOutline {
  bounds: Bounds;
}

/**
 * Finds the gazetteer's district of a place by the outlines: good to a kilometre, not to a street. Outlines are read when
 * the first place is looked for.
 */
export function createDistrictLocator(districts: readonly District[]): DistrictLocator {
  let read: readonly BoxedOutline[] | undefined;
  const outlines = (): readonly BoxedOutline[] => {
    read ??= matchOutlines(districts).outlines.map((outline) => ({
      ...outline,
      bounds: boundsOf(outline.polygons.flat(2)),
    }));
    return read;
  };
  return {
    districtAt: (longitude, latitude) =>
      outlines().find((outline) => holds(outline, [longitude, latitude]))?.code,
    metresOutside(code, longitude, latitude) {
      const outline = findOutline(outlines(), code);
      if (outline === undefined) return undefined;
      if (holds(outline, [longitude, latitude])) return 0;
      const distances = outline.polygons.flat().map((ring) => distanceToRing(ring, [longitude, latitude]));
      return Math.min(...distances);
    },
  };
}

function holds({ bounds, polygons }: BoxedOutline, place: Degrees): boolean {
  const [east, north] = place;
  if (east < bounds.west || east > bounds.east || north < bounds.south || north > bounds.north) return false;
  return polygons.some((polygon) => isInPolygon(polygon, place));
}
