import type { Archive } from '../../archive/archive.ts';
import type { Grave } from '../../domain/graves/grave.ts';
import { toWalker, type PlanWalker } from '../../domain/plans/find-way.ts';
import { listGravePlaces, type GravePlace } from '../../domain/plans/grave-places.ts';
import type { CemeteryPlan, PlanPoint } from '../../domain/plans/plan.ts';
import { graveWords as words } from '../../i18n/graves.ts';
import { describeWay, roundMetres, stepsOf } from '../../i18n/way.ts';
import { links } from '../../site.ts';
import { createPlanDrawer, type PlanDrawer, type PlanDrawing } from '../plan/plan-drawing.ts';

/** The grave on the plan of its cemetery, and the way there. */
export interface GraveWay {
  drawing: PlanDrawing;
  label: string;
  planHref: string;
  /** From the gate on, one sentence a stretch; none where the plan draws no way. */
  sentences: string[];
  /** The whole way in metres and steps; empty without a way. */
  length: string;
}

interface PreparedPlan {
  facilityId: string;
  places: ReadonlyMap<string, GravePlace>;
  walker: PlanWalker;
  draw: PlanDrawer;
  ways: Map<string, GraveWay>;
}

const prepared = new WeakMap<CemeteryPlan, PreparedPlan>();

/** Undefined where there is no plan, or the plan doesn't show the grave. Page and slip share the answer. */
export function findGraveWay(grave: Grave, archive: Archive): GraveWay | undefined {
  const plan = grave.facilityId === undefined ? undefined : archive.findPlan(grave.facilityId);
  if (plan === undefined) return undefined;
  const known = prepare(plan, archive);
  const place = known.places.get(grave.id);
  if (place === undefined) return undefined;
  const made = known.ways.get(grave.id) ?? toGraveWay(grave, place.at, known);
  known.ways.set(grave.id, made);
  return made;
}

/** Whether the plan of its cemetery shows the grave. */
export function hasPlaceOnPlan(grave: Grave, archive: Archive): boolean {
  const plan = grave.facilityId === undefined ? undefined : archive.findPlan(grave.facilityId);
  return plan !== undefined && prepare(plan, archive).places.has(grave.id);
}

function prepare(plan: CemeteryPlan, archive: Archive): PreparedPlan {
  const known = prepared.get(plan) ?? {
    facilityId: plan.facilityId,
    places: listGravePlaces(plan),
    walker: toWalker(plan),
    draw: createPlanDrawer(plan, archive.graves.listAt(plan.facilityId)),
    ways: new Map(),
  };
  prepared.set(plan, known);
  return known;
}

function toGraveWay(grave: Grave, at: PlanPoint, { facilityId, walker, draw }: PreparedPlan): GraveWay {
  const way = walker.findWay(at);
  const position = words.position(grave);
  return {
    drawing: draw({ lit: grave.id, way: way?.points, isLight: true }),
    label: words.planLabel(words.label(grave)),
    planHref: links.plan(facilityId, grave.id),
    sentences: way === undefined ? [] : describeWay(way, position),
    length: way === undefined ? '' : words.wayFrom(roundMetres(way.metres), stepsOf(way.metres)),
  };
}
