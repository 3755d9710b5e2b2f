import { boundsOf, type Bounds } from './degrees.ts';
import { placesOf, type DistrictMap } from './district-map.ts';
import { toBorderPaths, toDistrictPath } from './draw-borders.ts';
import { boxOfMark, drawMark } from './draw-mark.ts';
import { gatherMarks, type GatheredMark, type MapMark } from './gather-marks.ts';
import type { MapStyle } from './map-style.ts';
import { placeNames, type NameToPlace, type PlacedName } from './place-names.ts';
import { toShortName } from './short-name.ts';
import { element, text } from './svg.ts';
import { toMapFrame, type MapFrame } from './web-mercator.ts';

export interface DistrictDrawing {
  map: DistrictMap;
  /** Units of the drawing; its height follows from what is shown. */
  width: number;
  style: MapStyle;
  /** What is shown; the whole map unless told. */
  bounds?: Bounds;
  marks?: readonly MapMark[];
  /** Marks closer than this become one with their sum. */
  gatherWithin?: number;
  /** Codes of districts drawn in cinnabar. */
  chosen?: readonly string[];
  /** Name of the drawing, read aloud. */
  title: string;
  /** The words 示意图, in the corner: the outlines are no surveyed map. */
  note: string;
  /** What a mark of several is called: 12处，在这几个区县：…. */
  labelOf?: (gathered: GatheredMark) => string;
  /** Where a mark of several leads. */
  hrefOf?: (gathered: GatheredMark) => string | undefined;
}

/** A map of districts in Web Mercator as an SVG text: outlines, names, marks, and the words that say it is schematic. */
export function drawDistrictMap(drawing: DistrictDrawing): string {
  const { map, style, title, note, width } = drawing;
  const frame = toMapFrame(drawing.bounds ?? map.bounds, width);
  const gathered = gatherMarks(drawing.marks ?? [], frame, drawing.gatherWithin ?? 0).filter((mark) =>
    isOnSheet(mark, frame),
  );
  const size = { width, height: frame.height, viewBox: `0 0 ${width} ${frame.height}` };
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, class: 'district-map' }, [
    element('title', {}, [text(title)]),
    drawOutlines(drawing, frame),
    element(
      'g',
      { class: 'district-map__names', 'aria-hidden': 'true' },
      drawNames(drawing, frame, gathered),
    ),
    element(
      'g',
      { class: 'district-map__marks' },
      gathered.map((mark) => drawMark(mark, drawing)),
    ),
    element(
      'text',
      { x: width - 6, y: frame.height - 6, 'text-anchor': 'end', ...faceOf(style), fill: style.stone },
      [text(note)],
    ),
  ]);
}

function isOnSheet({ at: [x, y] }: GatheredMark, { width, height }: MapFrame): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

function drawOutlines({ map, style, chosen = [] }: DistrictDrawing, frame: MapFrame): string {
  const { outer, inner } = toBorderPaths(map, frame);
  const line = { fill: 'none', 'stroke-linejoin': 'round', 'vector-effect': 'non-scaling-stroke' };
  const paths = [
    { d: inner, stroke: style.border, 'stroke-width': style.line * 0.75 },
    { d: outer, stroke: style.stone, 'stroke-width': style.line },
    ...chosen.map((code) => ({
      d: toDistrictPath(map, code, frame),
      stroke: style.cinnabar,
      'stroke-width': style.line * 1.6,
    })),
  ];
  return element(
    'g',
    { class: 'district-map__borders' },
    paths.filter(({ d }) => d !== '').map((path) => element('path', { ...path, ...line })),
  );
}

/**
 * Chosen districts are named first, then those with a mark of their own, then the larger ones; what has no room stays
 * unnamed, and so do districts whose marks were gathered with others.
 */
function drawNames(drawing: DistrictDrawing, frame: MapFrame, gathered: readonly GatheredMark[]): string[] {
  const { map, style, chosen = [] } = drawing;
  const names = map.districts.flatMap(({ code, name, inside, rings }): NameToPlace[] => {
    const mark = gathered.find(({ marks }) =>
      marks.some(({ at }) => at[0] === inside[0] && at[1] === inside[1]),
    );
    if (mark !== undefined && mark.marks.length > 1) return [];
    const { west, east } = boundsOf(rings.flatMap((ring) => placesOf(map.lines, ring)));
    const weight =
      (east - west) * frame.scale + (mark === undefined ? 0 : 1000) + (chosen.includes(code) ? 2000 : 0);
    const standing = mark === undefined ? {} : { mark: boxOfMark(mark, style) };
    return [{ text: toShortName(name), at: frame.project(inside), weight, ...standing }];
  });
  const boxes = gathered.map((mark) => boxOfMark(mark, style));
  const space = { width: frame.width, height: frame.height, size: style.nameSize };
  return placeNames(names, boxes, space).map((name) => drawName(name, style));
}

function drawName({ text: name, at: [x, y] }: PlacedName, style: MapStyle): string {
  const halo = {
    stroke: style.paper,
    'stroke-width': 3,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  return element(
    'text',
    { x: rounded(x), y: rounded(y), 'text-anchor': 'middle', ...faceOf(style), fill: style.stone, ...halo },
    [text(name)],
  );
}

function faceOf({ face, nameSize }: MapStyle): { 'font-family': string; 'font-size': number } {
  return { 'font-family': face, 'font-size': nameSize };
}

function rounded(units: number): number {
  return Math.round(units * 10) / 10;
}
