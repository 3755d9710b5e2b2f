/** The drawings of the poster: land, map, the crowded middle enlarged, and the signs of the legend. */
import type { Archive } from '../../archive/archive.ts';
import { facilityTableWords as words } from '../../i18n/facility-table.ts';
import { toDistrictMap, type DistrictMap } from '../../maps/district-map.ts';
import type { DistrictOutline } from '../../maps/district-outlines.ts';
import { toDistrictPath } from '../../maps/draw-borders.ts';
import { drawDistrictMap } from '../../maps/draw-district-map.ts';
import { drawMark } from '../../maps/draw-mark.ts';
import { printStyle } from '../../maps/map-style.ts';
import { toMapFrame, type MapFrame } from '../../maps/web-mercator.ts';
import { findInset, type PosterInset } from './poster-inset.ts';
import { toPosterMarks, type LegendSign } from './poster.ts';

/** A unit of the drawings is a point of type: the map is 380 mm wide. */
const width = 1077;
const detail = 2e-6;
const land = '#f1ece1';
const style = { ...printStyle, paper: land, nameSize: 13, line: 0.7, markSize: 17 };
const gatherWithin = 18;

export interface PosterMaps {
  width: number;
  height: number;
  map: string;
  inset:
    | (PosterInset & { map: string; frame: { x: number; y: number; width: number; height: number } })
    | undefined;
}

export function drawPosterMaps(archive: Archive, outlines: readonly DistrictOutline[]): PosterMaps {
  const map = toDistrictMap(outlines, detail);
  const frame = toMapFrame(map.bounds, width);
  const inset = findInset(outlines, frame);
  const isInInset = (code: string) => inset?.codes.has(code) === true;
  const marksWhere = (isTaken: (code: string) => boolean) =>
    toPosterMarks(
      archive.facilities.filter(({ district }) => isTaken(district)),
      outlines,
    );
  const drawing = { map, style, gatherWithin, title: words.poster.title, note: '' };
  const main = drawDistrictMap({
    ...drawing,
    width,
    map: { ...map, districts: map.districts.filter(({ code }) => !isInInset(code)) },
    marks: marksWhere((code) => !isInInset(code)),
  });
  return {
    width,
    height: frame.height,
    map: onLand(main, map, frame),
    inset: inset === undefined ? undefined : { ...inset, map: drawInset(), frame: toBox(frame, inset) },
  };

  function drawInset(): string {
    if (inset === undefined) return '';
    const { bounds, width: insetWidth } = inset;
    const drawn = drawDistrictMap({ ...drawing, width: insetWidth, bounds, marks: marksWhere(isInInset) });
    return onLand(drawn, map, toMapFrame(bounds, insetWidth));
  }
}

/** The sign of the map by itself. */
export function drawSign(sign: LegendSign): string {
  const mark = { at: [0, 0] as const, isPlaced: sign === 'placed', count: 1, label: '' };
  const isSum = sign === 'several';
  const nowhere = { west: 0, south: 0, east: 1, north: 1 };
  const map = { districts: [], lines: [], outer: [], inner: [], bounds: nowhere };
  const drawn = drawMark(
    { at: [16, 23], marks: isSum ? [mark, mark] : [mark], count: isSum ? 3 : 1 },
    { map, width, style, title: '', note: '' },
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="30" viewBox="0 0 32 30">${drawn}</svg>`;
}

/** The drawing with the land filled beneath its lines. */
function onLand(drawn: string, map: DistrictMap, frame: MapFrame): string {
  const paths = map.districts.map(({ code }) => toDistrictPath(map, code, frame));
  const ground = paths.map((d) => `<path d="${d}" fill="${land}" stroke="${land}" stroke-width="0.5"/>`);
  return drawn.replace('</title>', `</title>${ground.join('')}`);
}

/** Where on the map the inset's part lies. */
function toBox(
  frame: MapFrame,
  { bounds }: PosterInset,
): { x: number; y: number; width: number; height: number } {
  const [x, y] = frame.project([bounds.west, bounds.north]);
  const [right, bottom] = frame.project([bounds.east, bounds.south]);
  return { x, y, width: right - x, height: bottom - y };
}
