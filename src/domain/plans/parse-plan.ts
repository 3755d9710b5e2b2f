import { z } from 'zod';
import {
  planFeatureKinds,
  planFrames,
  type CemeteryPlan,
  type PlanFeature,
  type PlanFrame,
  type PlanGeometry,
  type PlanPoint,
} from './plan.ts';

/** What keeps a drawing, or one shape of it, from being read. `position` counts features from 1. */
export type PlanReadingProblem =
  | { kind: 'plan-unreadable'; detail: string }
  | { kind: 'plan-frame-unknown'; value: string }
  | { kind: 'plan-feature-unread'; position: number; detail: string }
  | { kind: 'plan-kind-unknown'; position: number; value: string };

export interface ParsedPlan {
  /** Every shape that could be read; undefined where nothing could. */
  plan: CemeteryPlan | undefined;
  problems: PlanReadingProblem[];
}

const position = z.tuple([z.number(), z.number()], z.number());
const ring = z.array(position).min(4);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: position }),
  z.object({ type: z.literal('LineString'), coordinates: z.array(position).min(2) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
]);
const word = z
  .union([z.string(), z.number(), z.null()])
  .optional()
  .transform((value) => (value === undefined || value === null ? '' : String(value).trim()));
const feature = z.object({
  type: z.literal('Feature'),
  properties: z.object({ 类别: word, 名称: word, 墓区: word, 排: word, 号: word, 编号: word }),
  geometry,
});
const file = z.object({
  type: z.literal('FeatureCollection'),
  坐标系: z.string().optional(),
  features: z.array(z.unknown()),
});
type Geometry = z.infer<typeof geometry>;

/**
 * Reads a cemetery's drawing: GeoJSON (RFC 7946) whose foreign member 坐标系 says whether the numbers are metres of the
 * office's own or degrees. Without it they are degrees, as the standard has it. Degrees become metres around the middle
 * of the drawing. Never throws: what can't be read is told, and the rest is kept.
 */
export function parsePlan(facilityId: string, text: string): ParsedPlan {
  const parsed = file.safeParse(parseJson(text));
  if (!parsed.success) return unreadable(describe(parsed.error));
  const { 坐标系: named = 'WGS-84', features } = parsed.data;
  const frame = planFrames.find((known) => known === named);
  if (frame === undefined) {
    return { plan: undefined, problems: [{ kind: 'plan-frame-unknown', value: named }] };
  }
  const problems: PlanReadingProblem[] = [];
  const read = features.flatMap((raw, index) => readFeature(raw, index + 1, problems) ?? []);
  return { plan: toPlan(facilityId, frame, read), problems };
}

function unreadable(detail: string): ParsedPlan {
  return { plan: undefined, problems: [{ kind: 'plan-unreadable', detail }] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown;
  } catch {
    return undefined;
  }
}

function describe(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') ?? '';
}

type RawFeature = Omit<PlanFeature, 'geometry'> & { raw: Geometry };

function readFeature(raw: unknown, place: number, problems: PlanReadingProblem[]): RawFeature | undefined {
  const parsed = feature.safeParse(raw);
  if (!parsed.success) {
    problems.push({ kind: 'plan-feature-unread', position: place, detail: describe(parsed.error) });
    return undefined;
  }
  const { properties } = parsed.data;
  const kind = planFeatureKinds.find((known) => known === properties.类别);
  if (kind === undefined) {
    problems.push({ kind: 'plan-kind-unknown', position: place, value: properties.类别 });
    return undefined;
  }
  return {
    position: place,
    kind,
    name: properties.名称,
    plot: properties.墓区,
    row: properties.排,
    number: properties.号,
    graveId: properties.编号,
    raw: parsed.data.geometry,
  };
}

function toPlan(facilityId: string, frame: PlanFrame, raw: readonly RawFeature[]): CemeteryPlan {
  const origin = frame === '本地米' ? undefined : middleOf(raw);
  const toPoint = origin === undefined ? asGiven : toMetresFrom(origin);
  const features = raw.map(({ raw: shape, ...rest }) => ({ ...rest, geometry: toGeometry(shape, toPoint) }));
  return { facilityId, frame, origin, features };
}

type Position = readonly [number, number, ...number[]];
type ToPoint = (position: Position) => PlanPoint;

const asGiven: ToPoint = ([east, north]) => [east, north];

/** Metres a degree of latitude, on the sphere that fits the ellipsoid at the latitudes of China; a park is small. */
const metresPerDegree = 111_000;

function toMetresFrom({ longitude, latitude }: { longitude: number; latitude: number }): ToPoint {
  const shrink = Math.cos((latitude * Math.PI) / 180);
  return ([east, north]) => [
    (east - longitude) * metresPerDegree * shrink,
    (north - latitude) * metresPerDegree,
  ];
}

function middleOf(raw: readonly RawFeature[]): { longitude: number; latitude: number } {
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

function listPositions(shape: Geometry): readonly Position[] {
  if (shape.type === 'Point') return [shape.coordinates];
  return shape.type === 'LineString' ? shape.coordinates : shape.coordinates.flat();
}

function toGeometry(shape: Geometry, toPoint: ToPoint): PlanGeometry {
  switch (shape.type) {
    case 'Point':
      return { kind: 'point', at: toPoint(shape.coordinates) };
    case 'LineString':
      return { kind: 'line', points: shape.coordinates.map(toPoint) };
    case 'Polygon':
      return { kind: 'area', rings: shape.coordinates.map((ringOf) => ringOf.map(toPoint)) };
  }
}
