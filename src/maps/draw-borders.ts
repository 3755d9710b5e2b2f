import { placesOf, type DistrictMap } from './district-map.ts';
import type { MapFrame, Point } from './web-mercator.ts';

/** Outlines as the text of SVG paths: each border once. */
export interface BorderPaths {
  outer: string;
  inner: string;
}

export function toBorderPaths({ lines, outer, inner }: DistrictMap, frame: MapFrame): BorderPaths {
  const pathOf = (numbers: readonly number[]) =>
    numbers
      .flatMap((number) => partsOnSheet((lines[number] ?? []).map(frame.project), frame))
      .map(linePath)
      .join('');
  return { outer: pathOf(outer), inner: pathOf(inner) };
}

/** The closed shape of a district; empty where the map has none of that code. */
export function toDistrictPath({ districts, lines }: DistrictMap, code: string, frame: MapFrame): string {
  const rings = districts.find((candidate) => candidate.code === code)?.rings ?? [];
  return rings.map((ring) => `${linePath(placesOf(lines, ring).map(frame.project))}z`).join('');
}

/** The parts of a line that can be seen: a drawing of a small part would else hold all the rest. */
function partsOnSheet(line: readonly Point[], { width, height }: MapFrame): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  line.forEach((to, index) => {
    const from = line[index - 1];
    if (from === undefined) return;
    const isSeen =
      Math.max(from[0], to[0]) >= 0 &&
      Math.min(from[0], to[0]) <= width &&
      Math.max(from[1], to[1]) >= 0 &&
      Math.min(from[1], to[1]) <= height;
    if (isSeen) part.push(...(part.length === 0 ? [from, to] : [to]));
    if (!isSeen && part.length > 0) {
      parts.push(part);
      part = [];
    }
  });
  return part.length > 0 ? [...parts, part] : parts;
}

/** Steps between tenths of a unit, so that nothing adds up along the line. */
function linePath(points: readonly Point[]): string {
  const tenths = points.map(([x, y]): Point => [Math.round(x * 10), Math.round(y * 10)]);
  const [start, ...rest] = tenths.map(([x, y], index) => {
    const [x0, y0] = tenths[index - 1] ?? [0, 0];
    return `${numberText(x - x0)} ${numberText(y - y0)}`;
  });
  const steps = rest.filter((step) => step !== '0 0');
  return start === undefined || steps.length === 0 ? '' : `M${start}l${steps.join(' ')}`.replace(/ -/gu, '-');
}

function numberText(tenths: number): string {
  return (tenths / 10).toString().replace(/^(-?)0\./u, '$1.');
}
