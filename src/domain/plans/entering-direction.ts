import type { CemeteryPlan, PlanPoint } from './plan.ts';
import { isInRing, nearestOnSegment } from './plan-measures.ts';

/** Metres from the boundary within which a gate stands in it. */
const boundaryReach = 10;

/**
 * The direction in which one comes through a gate: square to the boundary (园界), inwards. Degrees against the clock from
 * east; undefined where no boundary is drawn, or none near the gate.
 */
export function enteringDirection(features: CemeteryPlan['features'], gate: PlanPoint): number | undefined {
  let nearest:
    | { distance: number; from: PlanPoint; to: PlanPoint; at: PlanPoint; ring: readonly PlanPoint[] }
    | undefined;
  for (const { kind, geometry } of features) {
    const ring = kind === '园界' && geometry.kind === 'area' ? (geometry.rings[0] ?? []) : [];
    for (const [index, to] of ring.entries()) {
      const from = ring[index - 1];
      if (from === undefined) continue;
      const { distance, at } = nearestOnSegment(gate, from, to);
      if (distance <= (nearest?.distance ?? boundaryReach)) nearest = { distance, from, to, at, ring };
    }
  }
  if (nearest === undefined) return undefined;
  const { from, to, at, ring } = nearest;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length === 0) return undefined;
  const [east, north] = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  const inwards = isInRing([at[0] + east / 2, at[1] + north / 2], ring) ? 1 : -1;
  return (Math.atan2(north * inwards, east * inwards) * 180) / Math.PI;
}
