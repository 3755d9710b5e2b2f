import type { Archive } from '../../archive/archive.ts';
import { mapWords as words } from '../../i18n/map.ts';
import { findCrowdedPart } from '../../maps/crowded-part.ts';
import { boundsOf, type Bounds } from '../../maps/degrees.ts';
import { toDistrictMap } from '../../maps/district-map.ts';
import { drawDistrictMap, type DistrictDrawing } from '../../maps/draw-district-map.ts';
import type { GatheredMark, MapMark } from '../../maps/gather-marks.ts';
import { pageStyle } from '../../maps/map-style.ts';
import { links } from '../../site.ts';
import { listOutlines, listPlacesOfFacilities, type PlaceOfFacilities } from './map-places.ts';

/** The map as drawings that need no script: SVG texts, for wide screens and print, for narrow ones, and of the crowded part. */
export interface MapDrawings {
  wide: string;
  narrow: string;
  crowded: string | undefined;
}

const sizes = {
  wide: { width: 720, gatherWithin: 24 },
  narrow: { width: 340, gatherWithin: 30 },
  crowded: { width: 340, gatherWithin: 24 },
} as const;

/** Undefined where there are no outlines, or nothing to show on them. */
export function toMapDrawings(archive: Archive): MapDrawings | undefined {
  const outlines = listOutlines(archive);
  const places = listPlacesOfFacilities(archive);
  if (outlines.length === 0 || places.length === 0) return undefined;
  const bounds = toMapBounds(archive);
  const marks = places.map(toMark);
  const draw = (size: keyof typeof sizes, part = bounds): string => {
    const { width, gatherWithin } = sizes[size];
    return drawDistrictMap({
      map: toDistrictMap(outlines, cornerOf(part, width)),
      width,
      bounds: part,
      style: { ...pageStyle, line: size === 'wide' ? 1 : 0.9 },
      marks,
      gatherWithin,
      title: words.drawings[size],
      note: words.schematic,
      labelOf: labelOfGathered,
      hrefOf: hrefOfGathered,
    } satisfies DistrictDrawing);
  };
  const crowded = findCrowdedPart(marks, { bounds, ...sizes.wide });
  return {
    wide: draw('wide'),
    narrow: draw('narrow'),
    crowded: crowded === undefined ? undefined : draw('crowded', crowded),
  };
}

/** The corner that is too small to see: a square unit of the drawing, in square degrees. */
function cornerOf(bounds: Bounds, width: number): number {
  return ((bounds.east - bounds.west) / width) ** 2;
}

/** The whole, or the part with facilities where that is small: an office of one county shows its county. */
export function toMapBounds(archive: Archive): Bounds {
  const outlines = listOutlines(archive);
  const used = new Set(listPlacesOfFacilities(archive).map(({ outlineCode }) => outlineCode));
  const whole = boundsOf(outlines.flatMap(({ polygons }) => polygons.flat(2)));
  const shown = outlines.filter(({ code }) => used.has(code));
  if (shown.length === 0) return whole;
  const part = boundsOf(shown.flatMap(({ polygons }) => polygons.flat(2)));
  if (part.east - part.west > (whole.east - whole.west) / 2) return whole;
  const margin = (part.east - part.west) * 0.08;
  return {
    west: part.west - margin,
    east: part.east + margin,
    south: part.south - margin,
    north: part.north + margin,
  };
}

function toMark({ at, isMeasured, outlineCode, outlineName, facilities }: PlaceOfFacilities): MapMark {
  const [only] = facilities;
  const isOne = facilities.length === 1 && only !== undefined;
  return {
    at,
    isPlaced: isMeasured,
    count: facilities.length,
    label: isMeasured && isOne ? only.name : words.districtMark(outlineName, facilities.length),
    href: isMeasured && isOne ? links.facility(only.id) : `#d${outlineCode}`,
  };
}

function labelOfGathered({ marks, count }: GatheredMark): string {
  return words.gathered(
    count,
    marks.map(({ label }) => label),
  );
}

/** To the fullest of the districts; the others stand beside it in the list. */
function hrefOfGathered({ marks }: GatheredMark): string | undefined {
  return marks[0]?.href;
}
