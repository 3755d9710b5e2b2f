import { boundsOf, type Bounds, type Degrees } from '../../maps/degrees.ts';
import type { DistrictOutline } from '../../maps/district-outlines.ts';
import type { MapFrame } from '../../maps/web-mercator.ts';

/** The crowded middle of a map, drawn larger in an empty corner of it. */
export interface PosterInset {
  bounds: Bounds;
  /** Whose marks and names stand in the inset only. */
  codes: ReadonlySet<string>;
  corner: 'left-top' | 'right-top' | 'left-bottom' | 'right-bottom';
  width: number;
  height: number;
}

/** A district this much smaller than the middle one is too small for its name. */
const smallShare = 1 / 6;
/** The inset must enlarge: what it shows may take up this much of the map's width and height. */
const mostOfMap = 0.3;
const widthOfMap = 0.42;
/** A district stands in the inset alone when this much of its box lies there. */
const ownShare = 0.6;
const margin = 10;

/** Undefined where few districts are small, where they lie far apart, or where no corner is empty. */
export function findInset(outlines: readonly DistrictOutline[], frame: MapFrame): PosterInset | undefined {
  const boxes = outlines.map((outline) => ({ outline, box: boundsOf(placesOf(outline)) }));
  const sizes = boxes.map(({ box }) => sizeOf(box)).sort((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const small = boxes.filter(({ box }) => sizeOf(box) < middle * smallShare);
  if (small.length < 3) return undefined;
  const bounds = withMargin(boundsOf(small.flatMap(({ outline }) => placesOf(outline))));
  const [left, top] = frame.project([bounds.west, bounds.north]);
  const [right, bottom] = frame.project([bounds.east, bounds.south]);
  if (right - left > frame.width * mostOfMap || bottom - top > frame.height * mostOfMap) return undefined;
  const width = frame.width * widthOfMap;
  const height = (width * (bottom - top)) / (right - left);
  const corner = findEmptyCorner(outlines, frame, { width, height });
  if (corner === undefined) return undefined;
  return { bounds, codes: codesOf(boxes, bounds), corner, width, height };
}

function findEmptyCorner(
  outlines: readonly DistrictOutline[],
  frame: MapFrame,
  { width, height }: { width: number; height: number },
): PosterInset['corner'] | undefined {
  const points = outlines.flatMap((outline) => placesOf(outline).map((place) => frame.project(place)));
  const corners = ['left-top', 'right-top', 'left-bottom', 'right-bottom'] as const;
  return corners.find((corner) =>
    points.every(([x, y]) => {
      const across = corner.startsWith('left') ? x : frame.width - x;
      const down = corner.endsWith('top') ? y : frame.height - y;
      return across > width + margin || down > height + margin;
    }),
  );
}

function codesOf(
  boxes: readonly { outline: DistrictOutline; box: Bounds }[],
  bounds: Bounds,
): ReadonlySet<string> {
  const own = boxes.filter(({ box }) => {
    const wide = Math.min(box.east, bounds.east) - Math.max(box.west, bounds.west);
    const high = Math.min(box.north, bounds.north) - Math.max(box.south, bounds.south);
    return wide > 0 && high > 0 && wide * high >= sizeOf(box) * ownShare;
  });
  return new Set(own.map(({ outline }) => outline.code));
}

function placesOf({ polygons }: DistrictOutline): Degrees[] {
  return polygons.flatMap((polygon) => polygon[0] ?? []);
}

function sizeOf({ west, east, south, north }: Bounds): number {
  return (east - west) * (north - south);
}

function withMargin({ west, east, south, north }: Bounds): Bounds {
  const [wide, high] = [(east - west) * 0.04, (north - south) * 0.04];
  return { west: west - wide, east: east + wide, south: south - high, north: north + high };
}
