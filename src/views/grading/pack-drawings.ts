import type { Archive } from '../../archive/archive.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import { gradingPackWords as words } from '../../i18n/grading-pack.ts';
import { toPlanDrawing } from '../plan/plan-drawing.ts';
import type { PackDrawings } from './grading-pack-document.ts';
import type { GradingPack } from './grading-pack.ts';
import { toLocationMap } from './location-map.ts';
import { toPlanSvg } from './plan-svg.ts';

/** The drawings of a facility that there are, with their captions. */
export function toPackDrawings(
  archive: Archive,
  facility: Facility,
): { drawings: PackDrawings; captions: GradingPack['drawings'] } {
  const plan = archive.findPlan(facility.id);
  const map = toLocationMap(archive, facility);
  const drawing = plan === undefined ? undefined : toPlanDrawing(plan, archive.graves.listAt(facility.id));
  return {
    drawings: {
      plan: drawing === undefined ? undefined : toPlanSvg(drawing, words.scale(drawing.scale.metres)),
      map: map?.svg,
    },
    captions: { plan: plan === undefined ? '' : words.plan, map: map?.caption ?? '' },
  };
}
