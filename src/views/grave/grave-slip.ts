import type { Archive } from '../../archive/archive.ts';
import { isUnfilled } from '../../domain/site-settings.ts';
import { graveTitleOf } from '../../i18n/grave-titles.ts';
import { graveWords as words } from '../../i18n/graves.ts';
import { absolute, links } from '../../site.ts';
import { archiveName } from '../person/person-page.ts';
import { occupantsOf, toGraveNames } from './grave-names.ts';
import { toPosition } from './grave-page.ts';
import { findGraveWay, type GraveWay } from './grave-way.ts';
import { toRelocationView } from './relocation-view.ts';
import { SourceMarks } from '../source-marks.ts';

/** The slip that goes along to the cemetery: one side of A6. */
export interface GraveSlip {
  id: string;
  title: string;
  archive: string;
  /** The facility, or nothing for a scattered grave. */
  facility: string;
  position: string;
  /** Where the grave is now, if it was moved. */
  moved: string;
  way: GraveWay | undefined;
  /** Full address of the ledger, for the code. */
  address: string;
  /** Empty where the office has not given it. */
  telephone: string;
}

export function toGraveSlip(archive: Archive, id: string): GraveSlip {
  const grave = archive.graves.findGrave(id);
  if (grave === undefined) throw new Error(`graves/${id}/slip: the ledger has no such grave.`);
  const facility = grave.facilityId === undefined ? undefined : archive.findFacility(grave.facilityId);
  const { notice } = toRelocationView(grave, archive, new SourceMarks(archive, id, []));
  const { telephone } = archive.settings;
  return {
    id,
    title: graveTitleOf(toGraveNames(grave, occupantsOf(grave, archive))),
    archive: archiveName(archive),
    facility: facility?.name ?? '',
    position: toPosition(grave),
    moved:
      notice === undefined
        ? ''
        : `${notice.text}${notice.ends.map(({ text }) => text).join(words.separator)}`,
    way: findGraveWay(grave, archive),
    address: absolute(links.grave(id)),
    telephone: isUnfilled(telephone) ? '' : telephone,
  };
}
