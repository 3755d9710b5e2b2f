import type { Archive } from '../../archive/archive.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import { facilityWords as words } from '../../i18n/facilities.ts';
import { links } from '../../site.ts';
import { findReadingList } from '../ceremony/reading-lists.ts';
import { toAlbumLink } from '../media/album-page.ts';

/** A way on from the page of a facility, or from the list of them. */
export interface Door {
  text: string;
  href: string;
}

/** What else the archive holds of this facility: its plan, graves, wall, and the self-check of its level. */
export function toFacilityDoors({ id, district }: Facility, archive: Archive): Door[] {
  const graves = archive.graves.listAt(id).length;
  const names = archive.walls.listAt(id).length;
  const album = toAlbumLink(archive, 'facility', id);
  return [
    ...(archive.findPlan(id) === undefined ? [] : [{ text: words.doors.plan, href: links.plan(id) }]),
    ...(graves === 0 ? [] : [{ text: words.doors.graves(graves), href: links.graves(id) }]),
    ...(names === 0 ? [] : [{ text: words.doors.wall(names), href: links.wall(id) }]),
    ...(album === undefined ? [] : [album]),
    ...(findReadingList(archive, `at/${id}`) === undefined
      ? []
      : [{ text: words.doors.readingList, href: links.ceremony(`at/${id}`) }]),
    { text: words.doors.map, href: mapOfDistrict(district) },
    { text: words.doors.selfCheck, href: links.selfCheck(id) },
  ];
}

/** The pages about all facilities together; those of tables that are empty are left out. */
export function toIndexDoors(archive: Archive): Door[] {
  if (archive.facilities.length === 0) return [];
  const scattered = archive.graves.listAt(undefined).length;
  return [
    { text: words.doors.map, href: links.map() },
    { text: words.doors.table, href: links.facilityTable() },
    { text: words.doors.completeness, href: links.completeness() },
    { text: words.doors.grading, href: links.grading() },
    ...(archive.upkeep.custodians.length === 0
      ? []
      : [{ text: words.doors.custodians, href: links.custodians() }]),
    ...(scattered === 0 ? [] : [{ text: words.doors.scattered(scattered), href: links.scatteredGraves() }]),
  ];
}

/** The map opened on a district. Without script it shows everything, and the anchor leads to the district's list. */
export function mapOfDistrict(code: string): string {
  return code === '' ? links.map() : `${links.map({ district: code })}#d${code}`;
}
