/** Drawings of an invented cemetery for tests: an avenue from the gate to a monument, plots on both sides of it. */
import { parsePlan } from './parse-plan.ts';
import type { CemeteryPlan } from './plan.ts';

type Point = [number, number];
export type DrawnGeometry =
  | { type: 'Point'; coordinates: Point }
  | { type: 'LineString'; coordinates: Point[] }
  | { type: 'Polygon'; coordinates: Point[][] };

export interface DrawnFeature {
  type: 'Feature';
  properties: Record<string, string | number>;
  geometry: DrawnGeometry;
}

export interface Drawing {
  type: 'FeatureCollection';
  坐标系: string;
  features: DrawnFeature[];
}

/** Row of `graves/<facility>.csv`. */
export interface DrawnGrave extends Record<string, string> {
  id: string;
  plot: string;
  row: string;
  number: string;
}

export interface CemeterySize {
  plots?: number;
  rows?: number;
  /** In each row. */
  graves?: number;
}

const rowGap = 3;
const graveGap = 1.6;
const pathWidth = 4;

export function drawCemetery({ plots = 2, rows = 2, graves = 3 }: CemeterySize = {}): {
  drawing: Drawing;
  ledger: DrawnGrave[];
} {
  const [depth, width] = [rows * rowGap + pathWidth, graves * graveGap + pathWidth];
  const length = Math.ceil(plots / 2) * depth + 20;
  const features: DrawnFeature[] = [
    shape('园界', boxOf(-width - 10, 0, width + 10, length + 20)),
    shape('入口', { type: 'Point', coordinates: [0, 0] }, { 名称: '正门' }),
    shape('路', lineOf([0, 0], [0, length]), { 名称: '中轴路' }),
    shape('碑', boxOf(-3, length + 2, 3, length + 8), { 名称: '纪念碑' }),
  ];
  const ledger: DrawnGrave[] = [];
  for (let plot = 0; plot < plots; plot += 1) {
    const side = plot % 2 === 0 ? 1 : -1;
    const south = 10 + Math.floor(plot / 2) * depth;
    const name = `${plot + 1}区`;
    const [inner, outer] = [side * 2, side * (width + 2)];
    features.push(shape('路', lineOf([0, south], [outer, south]), { 名称: `${name}路` }));
    const box = boxOf(Math.min(inner, outer), south + 1, Math.max(inner, outer), south + depth - 1);
    features.push(shape('墓区', box, { 墓区: name }));
    for (let row = 0; row < rows; row += 1) {
      for (let number = 0; number < graves; number += 1) {
        const place = { plot: name, row: `${row + 1}`, number: `${number + 1}` };
        const id = `g-${plot + 1}-${row + 1}-${number + 1}`;
        const east = inner + side * (1 + number * graveGap);
        const north = south + 2.5 + row * rowGap;
        const outline = boxOf(east - 0.4, north - 0.9, east + 0.4, north + 0.9);
        features.push(shape('墓', outline, { 墓区: place.plot, 排: place.row, 号: place.number, 编号: id }));
        ledger.push({ id, ...place });
      }
    }
  }
  return { drawing: { type: 'FeatureCollection', 坐标系: '本地米', features }, ledger };
}

export function shape(
  kind: string,
  geometry: DrawnGeometry,
  properties: Record<string, string | number> = {},
): DrawnFeature {
  return { type: 'Feature', properties: { 类别: kind, ...properties }, geometry };
}

export function lineOf(...points: Point[]): DrawnGeometry {
  return { type: 'LineString', coordinates: points };
}

/** A closed box, against the clock as RFC 7946 has it. */
export function boxOf(west: number, south: number, east: number, north: number): DrawnGeometry {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

/** Every point of a drawing put somewhere else. */
export function moved(drawing: Drawing, move: (point: Point) => Point): Drawing {
  const features = drawing.features.map(({ geometry, ...rest }) => ({
    ...rest,
    geometry: movedGeometry(geometry, move),
  }));
  return { ...drawing, features };
}

function movedGeometry(geometry: DrawnGeometry, move: (point: Point) => Point): DrawnGeometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: move(geometry.coordinates) };
    case 'LineString':
      return { type: 'LineString', coordinates: geometry.coordinates.map(move) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(move)) };
  }
}

/** The drawing in degrees, its zero point at the place given. */
export function inDegrees(drawing: Drawing, at: { longitude: number; latitude: number }): Drawing {
  const shrink = Math.cos((at.latitude * Math.PI) / 180);
  const placed = moved(drawing, ([east, north]) => [
    at.longitude + east / (111_320 * shrink),
    at.latitude + north / 110_900,
  ]);
  return { ...placed, 坐标系: 'WGS-84' };
}

export function planOf(drawing: Drawing): CemeteryPlan {
  const { plan, problems } = parsePlan('f-one', JSON.stringify(drawing));
  if (plan === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  return plan;
}

/** A plan of paths alone, with its gate where the first begins. */
export function planOfPaths(...paths: { name?: string; points: Point[] }[]): CemeteryPlan {
  const gate = paths[0]?.points[0] ?? [0, 0];
  const features = paths.map(({ name = '', points }) => shape('路', lineOf(...points), { 名称: name }));
  const entrance = shape('入口', { type: 'Point', coordinates: gate }, { 名称: '大门' });
  return planOf({ type: 'FeatureCollection', 坐标系: '本地米', features: [...features, entrance] });
}
