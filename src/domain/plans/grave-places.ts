import type { CemeteryPlan, PlanFeature, PlanPoint } from './plan.ts';
import { middleOf } from './plan-measures.ts';

/** Where a grave of the ledger is drawn. */
export interface GravePlace {
  /** Its middle. */
  at: PlanPoint;
  feature: PlanFeature;
}

/** The drawn graves by their ids in the ledger, in the order of the drawing; of two with one id the first counts. */
export function listGravePlaces({ features }: Pick<CemeteryPlan, 'features'>): Map<string, GravePlace> {
  const places = new Map<string, GravePlace>();
  for (const feature of features) {
    if (feature.kind !== '墓' || feature.graveId === '' || places.has(feature.graveId)) continue;
    places.set(feature.graveId, { at: middleOf(feature.geometry), feature });
  }
  return places;
}
