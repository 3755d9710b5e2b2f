import type { Archive } from '../../archive/archive.ts';
import { links } from '../../site.ts';
import { SourceMarks, type SourceEntry } from '../source-marks.ts';
import { toFacilityEvidence } from '../verification/facility-evidence.ts';
import { listMissing, toSelfCheck, type SelfCheck } from './self-check.ts';

interface SelfCheckPage extends SelfCheck {
  id: string;
  name: string;
  href: string;
  /** Everything wanted, each once. */
  missing: string[];
  sources: SourceEntry[];
}

export function toSelfCheckPage(archive: Archive, id: string): SelfCheckPage {
  const facility = archive.findFacility(id);
  if (facility === undefined)
    throw new Error(`facilities/${id}/grading: facilities.csv has no such facility.`);
  const marks = new SourceMarks(archive, id, facility.sourceIds);
  const check = toSelfCheck({ archive, evidence: toFacilityEvidence(archive, facility), marks });
  return {
    id,
    name: facility.name,
    href: links.facility(id),
    ...check,
    missing: listMissing(check),
    sources: marks.entries,
  };
}
