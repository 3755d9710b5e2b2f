import type { Archive } from '../../archive/archive.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import type { FacilityEvidence } from '../../domain/verification/facility-evidence.ts';

/** Gathers what the archive holds that bears on a facility's form. */
export function toFacilityEvidence(archive: Archive, facility: Facility): FacilityEvidence {
  const { id } = facility;
  const shapes = archive.findPlan(id)?.features ?? [];
  return {
    facility,
    citations: archive.listCitations(id),
    corrections: archive.listCorrections(id),
    findSource: archive.findSource,
    graves: archive.graves,
    carvedNames: archive.walls.listAt(id).length,
    readHistory: () => archive.findStory('facilities', id)?.text ?? '',
    hasScopeDrawing: shapes.some(({ kind }) => kind === '保护范围'),
  };
}
