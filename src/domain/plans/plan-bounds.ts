import type { CemeteryPlan, PlanGeometry, PlanPoint } from './plan.ts';

/** Metres, as the plan counts them. */
export interface PlanBounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The box around everything drawn; of an empty plan a box without size at the zero point. */
export function boundsOf({ features }: Pick<CemeteryPlan, 'features'>): PlanBounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of features) {
    for (const [x, y] of listPoints(geometry)) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  return west === Infinity ? { west: 0, south: 0, east: 0, north: 0 } : { west, south, east, north };
}

function listPoints(geometry: PlanGeometry): readonly PlanPoint[] {
  if (geometry.kind === 'point') return [geometry.at];
  return geometry.kind === 'line' ? geometry.points : geometry.rings.flat();
}
