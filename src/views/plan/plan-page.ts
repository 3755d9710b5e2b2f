import type { Archive } from '../../archive/archive.ts';
import { comparePositions } from '../../domain/graves/grave-position.ts';
import type { Grave } from '../../domain/graves/grave.ts';
import { listGravePlaces } from '../../domain/plans/grave-places.ts';
import { graveStates, type GraveState } from '../../domain/words.ts';
import { planWords as words } from '../../i18n/plan.ts';
import { links } from '../../site.ts';
import { plotHref } from '../grave/grave-list.ts';
import { toGraveSlip, type GraveSlip } from '../grave/grave-slip.ts';
import { toPlanDrawing, type PlanDrawing } from './plan-drawing.ts';

/** Everything the page of a cemetery's plan shows before any script runs. */
export interface PlanPage {
  id: string;
  facility: string;
  drawing: PlanDrawing;
  /** Graves drawn. */
  drawn: number;
  /** Graves of the ledger that the drawing leaves out. */
  undrawn: number;
  /** The states that are drawn, in the order of the form. */
  legend: { state: GraveState | undefined; count: number }[];
  plots: { name: string; count: number; href: string }[];
  /** To be filled in for whichever grave is lit; undefined without a ledger. */
  slip: GraveSlip | undefined;
  href: { facility: string; graves: string; data: string; people: string | undefined };
}

/** Facilities with a drawing, for which there is a page. */
export function listPlannedFacilities(archive: Archive): string[] {
  return archive.facilities.map(({ id }) => id).filter((id) => archive.findPlan(id) !== undefined);
}

export function toPlanPage(archive: Archive, id: string): PlanPage {
  const plan = archive.findPlan(id);
  const facility = archive.findFacility(id);
  if (plan === undefined || facility === undefined) {
    throw new Error(`facilities/${id}.geojson: there is no such drawing of a facility.`);
  }
  const graves = archive.graves.listAt(id);
  const places = listGravePlaces(plan);
  const drawn = plan.features.filter(({ kind }) => kind === '墓');
  const ledger = new Map(graves.map((grave) => [grave.id, grave]));
  const counts = Map.groupBy(drawn, ({ graveId }) => ledger.get(graveId)?.state);
  const hasBuried = (archive.peopleBy.burial.get(id)?.length ?? 0) > 0;
  return {
    id,
    facility: facility.name,
    drawing: toPlanDrawing(plan, graves, { plotHref: (plot) => plotHref(archive, id, plot) }),
    drawn: drawn.length,
    undrawn: graves.filter((grave) => !places.has(grave.id)).length,
    legend: [...graveStates, undefined]
      .map((state) => ({ state, count: counts.get(state)?.length ?? 0 }))
      .filter(({ count }) => count > 0),
    plots: listPlots(archive, id),
    slip: toBlankSlip(archive, graves[0]),
    href: {
      facility: links.facility(id),
      graves: links.graves(id),
      data: links.planData(id),
      people: hasBuried ? links.rollList('burial', id) : undefined,
    },
  };
}

/** The head and foot that all slips of a facility share. */
function toBlankSlip(archive: Archive, grave: Grave | undefined): GraveSlip | undefined {
  if (grave === undefined) return undefined;
  return { ...toGraveSlip(archive, grave.id), id: '', title: '', position: '', moved: '', way: undefined };
}

function listPlots(archive: Archive, id: string): PlanPage['plots'] {
  const byPlot = Map.groupBy([...archive.graves.listAt(id)].sort(comparePositions), ({ plot }) => plot);
  return [...byPlot].flatMap(([plot, graves]) => {
    const href = plotHref(archive, id, plot);
    const name = plot === '' ? words.noPlot : plot;
    return href === undefined ? [] : [{ name, count: graves.length, href }];
  });
}
