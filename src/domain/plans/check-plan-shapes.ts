import { kinks } from '@turf/kinks';
import type { PlanCheck } from './plan-check.ts';
import { distanceBetween, middleOf, signedAreaOf } from './plan-measures.ts';
import type { PlanFeatureKind, PlanGeometry, PlanPoint } from './plan.ts';

/** Square metres that a shape has to cover to be seen. */
const leastArea = 0.01;
const leastLength = 0.1;
/** Metres from the middle of everything drawn beyond which a shape belongs to another place. */
const farthest = 5000;

/** How each kind may be drawn. */
const geometriesOf: Readonly<Record<PlanFeatureKind, readonly PlanGeometry['kind'][]>> = {
  园界: ['area', 'line'],
  保护范围: ['area', 'line'],
  墓区: ['area'],
  墓: ['area', 'point'],
  路: ['line', 'area'],
  入口: ['point', 'line', 'area'],
  碑: ['point', 'line', 'area'],
  建筑: ['point', 'line', 'area'],
  水面: ['line', 'area'],
  树: ['point', 'line', 'area'],
};

/** Each shape for itself: drawn as its kind is drawn, with an outline that does not cross itself, where the others are. */
export function checkPlanShapes({ plan: { features }, tell }: PlanCheck): void {
  const middle = medianOf(features.map(({ geometry }) => middleOf(geometry)));
  for (const { position, kind, geometry } of features) {
    if (!geometriesOf[kind].includes(geometry.kind)) {
      tell({ level: 'error', kind: 'plan-kind-misfit', position, value: kind, detail: geometry.kind });
    }
    if (isEmpty(geometry)) tell({ level: 'error', kind: 'plan-shape-empty', position, value: kind });
    else if (isCrossed(geometry)) {
      tell({ level: 'error', kind: 'plan-polygon-crossed', position, value: kind });
    }
    const distance = Math.round(distanceBetween(middle, middleOf(geometry)));
    if (distance > farthest) {
      tell({ level: 'error', kind: 'plan-shape-far', position, value: `${distance}` });
    }
  }
}

function medianOf(points: readonly PlanPoint[]): PlanPoint {
  const half = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
  return [half(points.map(([east]) => east)), half(points.map(([, north]) => north))];
}

function isEmpty(geometry: PlanGeometry): boolean {
  switch (geometry.kind) {
    case 'point':
      return false;
    case 'line': {
      const [first = [0, 0]] = geometry.points;
      return geometry.points.every((point) => distanceBetween(first, point) < leastLength);
    }
    case 'area':
      return isFlat(geometry.rings[0] ?? []);
  }
}

/** A crossed outline may weigh up to nothing; its corners still span an area. */
function isFlat(ring: readonly PlanPoint[]): boolean {
  if (Math.abs(signedAreaOf(ring)) >= leastArea) return false;
  const [first = [0, 0]] = ring;
  return ring.every((second) =>
    ring.every((third) => Math.abs(signedAreaOf([first, second, third])) < leastArea),
  );
}

function isCrossed(geometry: PlanGeometry): boolean {
  if (geometry.kind !== 'area') return false;
  return geometry.rings.some((ring) => {
    const coordinates = ring
      .filter((point, index) => index === 0 || distanceBetween(point, ring[index - 1] ?? point) > 0)
      .map(([east, north]) => [east, north]);
    return kinks({ type: 'Polygon', coordinates: [coordinates] }).features.length > 0;
  });
}
