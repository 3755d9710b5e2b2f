import { z } from 'zod';
import { toMetresFrom, type Degrees } from './local-metres.ts';
import { readFrame } from './plan-frame.ts';
import type { CemeteryPlan, PlanFrame, PlanGeometry, PlanPoint } from './plan.ts';
import {
  readPlanFeature,
  type RawFeature,
  type RawGeometry,
  type RawPosition,
  type ShapeProblem,
} from './read-plan-feature.ts';

/** What keeps a drawing, or one shape of it, from being read. `position` counts the shapes from 1. */
export type PlanReadingProblem =
  /** `detail` is the number of the line, where the reader tells it. */
  | { kind: 'plan-json-broken'; detail: string }
  /** `value` is the type of the file's object. */
  | { kind: 'plan-not-collection'; value: string }
  | { kind: 'plan-frame-unknown'; value: string }
  | { kind: 'plan-frame-shifted'; value: string }
  /** Of one shape, or of the whole drawing; `value` is one of its places as written. */
  | { kind: 'plan-numbers-not-degrees'; position?: number; value: string }
  | { kind: 'plan-numbers-swapped'; value: string }
  | { kind: 'plan-numbers-not-metres'; value: string }
  | ShapeProblem;

export interface ParsedPlan {
  /** Every shape that could be read; undefined where nothing could. */
  plan: CemeteryPlan | undefined;
  problems: PlanReadingProblem[];
}

const file = z.looseObject({
  type: z.literal('FeatureCollection'),
  坐标系: z.unknown().optional(),
  features: z.array(z.unknown()),
});

/**
 * Reads a cemetery's drawing: GeoJSON (RFC 7946) whose foreign member 坐标系 says whether the numbers are metres of the
 * office's own or degrees. Without it they are degrees, as the standard has it. Degrees become metres around the middle
 * of the drawing. Never throws: what can't be read is told, and the rest is kept.
 */
export function parsePlan(facilityId: string, text: string): ParsedPlan {
  const json = parseJson(text);
  if (json.kind === 'broken') return unreadable({ kind: 'plan-json-broken', detail: json.line });
  const parsed = file.safeParse(json.value);
  if (!parsed.success) return unreadable({ kind: 'plan-not-collection', value: typeOf(json.value) });
  const { 坐标系: named, features } = parsed.data;
  const written = typeof named === 'string' || named === undefined ? named : JSON.stringify(named);
  const reading = readFrame(written);
  if (reading.kind === 'shifted') return unreadable({ kind: 'plan-frame-shifted', value: reading.datum });
  if (reading.kind === 'unknown') return unreadable({ kind: 'plan-frame-unknown', value: written ?? '' });
  const problems: PlanReadingProblem[] = [];
  const tell = (problem: PlanReadingProblem) => problems.push(problem);
  const read = features.flatMap((raw, index) => readPlanFeature(raw, index + 1, tell) ?? []);
  const misread = findMisreadNumbers(reading.frame, read);
  if (misread !== undefined) return { plan: undefined, problems: [...problems, misread] };
  const kept = reading.frame === '本地米' ? read : read.filter((shape) => isOnEarth(shape, tell));
  return { plan: toPlan(facilityId, reading.frame, kept), problems };
}

function unreadable(problem: PlanReadingProblem): ParsedPlan {
  return { plan: undefined, problems: [problem] };
}

function parseJson(text: string): { kind: 'read'; value: unknown } | { kind: 'broken'; line: string } {
  try {
    return { kind: 'read', value: JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown };
  } catch (error) {
    return { kind: 'broken', line: /line (\d+)/u.exec(String(error))?.[1] ?? '' };
  }
}

function typeOf(value: unknown): string {
  const parsed = z.looseObject({ type: z.string() }).safeParse(value);
  return parsed.success ? parsed.data.type : '';
}

/** Degrees of China: longitudes, latitudes. */
const isLongitude = (degrees: number) => degrees >= 73 && degrees <= 136;
const isLatitude = (degrees: number) => degrees >= 3 && degrees <= 54;

/** Numbers that can't be what the member 坐标系 says of them, where that holds of the whole drawing. */
function findMisreadNumbers(frame: PlanFrame, shapes: readonly RawFeature[]): PlanReadingProblem | undefined {
  const positions = shapes.flatMap(({ raw }) => listPositions(raw));
  const [first] = positions;
  if (first === undefined) return undefined;
  const value = `${first[0]}，${first[1]}`;
  if (frame === '本地米') {
    const isInDegrees = positions.every(([east, north]) => isLongitude(east) && isLatitude(north));
    return isInDegrees && isWithinOne(positions) ? { kind: 'plan-numbers-not-metres', value } : undefined;
  }
  if (positions.every(([east, north]) => isLatitude(east) && isLongitude(north))) {
    return { kind: 'plan-numbers-swapped', value };
  }
  const isInDegrees = shapes.some(({ raw }) => listPositions(raw).every(isDegrees)) && !isTooWide(positions);
  return isInDegrees ? undefined : { kind: 'plan-numbers-not-degrees', value };
}

/** Degrees over which no cemetery reaches; half of the places may be astray without deceiving. */
const widest = 0.2;

function isTooWide(positions: readonly RawPosition[]): boolean {
  return [0, 1].some((axis) => {
    const sorted = positions.map((place) => place[axis] ?? 0).sort((a, b) => a - b);
    const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
    return at(0.75) - at(0.25) > widest;
  });
}

/** No cemetery is smaller than a metre either way. */
function isWithinOne(positions: readonly RawPosition[]): boolean {
  const [east = 0, north = 0] = positions[0] ?? [];
  return positions.every(([x, y]) => Math.abs(x - east) < 1 && Math.abs(y - north) < 1);
}

function isDegrees([longitude, latitude]: RawPosition): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

function isOnEarth({ position, raw }: RawFeature, tell: (problem: PlanReadingProblem) => void): boolean {
  const stray = listPositions(raw).find((place) => !isDegrees(place));
  if (stray === undefined) return true;
  tell({ kind: 'plan-numbers-not-degrees', position, value: `${stray[0]}，${stray[1]}` });
  return false;
}

function toPlan(facilityId: string, frame: PlanFrame, raw: readonly RawFeature[]): CemeteryPlan {
  const origin = frame === '本地米' ? undefined : middleOfAll(raw);
  const toMetres = origin === undefined ? undefined : toMetresFrom(origin);
  const toPoint = ([east, north]: RawPosition): PlanPoint =>
    toMetres === undefined ? [east, north] : toMetres({ longitude: east, latitude: north });
  const features = raw.map(({ raw: shape, ...rest }) => ({ ...rest, geometry: toGeometry(shape, toPoint) }));
  return { facilityId, frame, origin, features };
}

function middleOfAll(raw: readonly RawFeature[]): Degrees {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { raw: shape } of raw) {
    for (const [longitude, latitude] of listPositions(shape)) {
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
      south = Math.min(south, latitude);
      north = Math.max(north, latitude);
    }
  }
  if (raw.length === 0) return { longitude: 0, latitude: 0 };
  return { longitude: (west + east) / 2, latitude: (south + north) / 2 };
}

function listPositions(shape: RawGeometry): readonly RawPosition[] {
  if (shape.type === 'Point') return [shape.coordinates];
  return shape.type === 'LineString' ? shape.coordinates : shape.coordinates.flat();
}

function toGeometry(shape: RawGeometry, toPoint: (position: RawPosition) => PlanPoint): PlanGeometry {
  switch (shape.type) {
    case 'Point':
      return { kind: 'point', at: toPoint(shape.coordinates) };
    case 'LineString':
      return { kind: 'line', points: shape.coordinates.map(toPoint) };
    case 'Polygon':
      return { kind: 'area', rings: shape.coordinates.map((ring) => ring.map(toPoint)) };
  }
}
