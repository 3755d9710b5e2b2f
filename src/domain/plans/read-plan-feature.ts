import { z } from 'zod';
import { planFeatureKinds, type PlanFeature } from './plan.ts';

/** East or longitude first; further numbers, such as a height, are let pass. */
export type RawPosition = readonly [number, number, ...number[]];

/** A geometry in the numbers of the file; rings are closed. */
export type RawGeometry =
  | { type: 'Point'; coordinates: RawPosition }
  | { type: 'LineString'; coordinates: readonly RawPosition[] }
  | { type: 'Polygon'; coordinates: readonly (readonly RawPosition[])[] };

export type RawFeature = Omit<PlanFeature, 'geometry'> & { raw: RawGeometry };

/** What is wrong with one shape; `position` counts the shapes of the file from 1. */
export type ShapeProblem =
  /** `detail` is the member that can't be read, as a path. */
  | { kind: 'plan-feature-unread'; position: number; detail: string }
  /** `value` is the type of geometry, such as MultiPolygon; empty where the shape has none. */
  | { kind: 'plan-geometry-unknown'; position: number; value: string }
  /** The ring has been closed. */
  | { kind: 'plan-ring-open'; position: number }
  | { kind: 'plan-ring-short'; position: number }
  | { kind: 'plan-kind-unknown'; position: number; value: string };

const position = z.tuple([z.number(), z.number()], z.number());
const knownGeometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: position }),
  z.object({ type: z.literal('LineString'), coordinates: z.array(position).min(2) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)).min(1) }),
]);
const word = z
  .union([z.string(), z.number(), z.null()])
  .optional()
  .transform((value) => (value === undefined || value === null ? '' : String(value).trim()));
const properties = z.object({ 类别: word, 名称: word, 墓区: word, 排: word, 号: word, 编号: word });
const feature = z.object({
  type: z.literal('Feature'),
  properties: properties.or(z.null().transform(() => properties.parse({}))),
  geometry: z.object({ type: z.string(), coordinates: z.unknown().optional() }).nullable(),
});
type GivenGeometry = NonNullable<z.infer<typeof feature>['geometry']>;

/** A shape of the file; undefined where it can't be read. Members beyond those of a drawing do no harm. */
export function readPlanFeature(
  raw: unknown,
  place: number,
  tell: (problem: ShapeProblem) => void,
): RawFeature | undefined {
  const parsed = feature.safeParse(raw);
  if (!parsed.success) {
    tell({ kind: 'plan-feature-unread', position: place, detail: pathOf(parsed.error) });
    return undefined;
  }
  const { properties: said, geometry } = parsed.data;
  const kind = planFeatureKinds.find((known) => known === said.类别);
  if (kind === undefined) {
    tell({ kind: 'plan-kind-unknown', position: place, value: said.类别 });
    return undefined;
  }
  const shape = readGeometry(geometry, place, tell);
  if (shape === undefined) return undefined;
  return {
    position: place,
    kind,
    name: said.名称,
    plot: said.墓区,
    row: said.排,
    number: said.号,
    graveId: said.编号,
    raw: shape,
  };
}

function readGeometry(
  given: GivenGeometry | null,
  place: number,
  tell: (problem: ShapeProblem) => void,
): RawGeometry | undefined {
  const single = given === null ? { type: '' } : toSinglePart(given);
  if (!['Point', 'LineString', 'Polygon'].includes(single.type)) {
    tell({ kind: 'plan-geometry-unknown', position: place, value: single.type });
    return undefined;
  }
  const parsed = knownGeometry.safeParse(single);
  if (!parsed.success) {
    tell({ kind: 'plan-feature-unread', position: place, detail: `geometry.${pathOf(parsed.error)}` });
    return undefined;
  }
  if (parsed.data.type !== 'Polygon') return parsed.data;
  const rings = parsed.data.coordinates;
  const closed = rings.map(toClosedRing);
  if (closed.some(({ length }) => length < 4)) {
    tell({ kind: 'plan-ring-short', position: place });
    return undefined;
  }
  if (closed.some((ring, index) => ring !== rings[index])) tell({ kind: 'plan-ring-open', position: place });
  return { type: 'Polygon', coordinates: closed };
}

/** Drawing programs write a single polygon as a MultiPolygon of one where the layer allows several. */
function toSinglePart(given: GivenGeometry): GivenGeometry {
  const { type, coordinates } = given;
  if (!type.startsWith('Multi') || !Array.isArray(coordinates) || coordinates.length !== 1) return given;
  const [part]: unknown[] = coordinates;
  return { type: type.slice('Multi'.length), coordinates: part };
}

/** The ring itself where it is closed. */
function toClosedRing(ring: readonly RawPosition[]): readonly RawPosition[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || (first[0] === last?.[0] && first[1] === last[1])) return ring;
  return [...ring, first];
}

function pathOf(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') ?? '';
}
