import type { Archive } from '../../archive/archive.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import { facilityKinds, protectionLevels } from '../../domain/words.ts';
import { facilityWords as words } from '../../i18n/facilities.ts';
import { links } from '../../site.ts';
import { toIndexDoors, type Door } from './facility-doors.ts';

/** A facility in a list. Its level and its heritage status are two things, decided by two offices. */
export interface FacilityLine {
  id: string;
  href: string;
  name: string;
  kind: string;
  level: string;
  isLevelKnown: boolean;
  heritage: string;
  people: number;
}

interface DistrictFacilities {
  anchor: string;
  name: string;
  href?: string;
  facilities: FacilityLine[];
}

export interface FacilityIndex {
  total: number;
  doors: Door[];
  /** Counts by kind, in the order of the form; the last line is the total. */
  summary: { kind: string; count: number; levels: { level: string; count: number }[] }[];
  districts: DistrictFacilities[];
  districtsWithout: string[];
}

export function toFacilityIndex(archive: Archive): FacilityIndex {
  const { facilities, gazetteer } = archive;
  const byDistrict = Map.groupBy(facilities, (facility) => facility.district);
  const codes = [...byDistrict.keys()].sort();
  return {
    total: facilities.length,
    doors: toIndexDoors(archive),
    summary: toSummary(facilities),
    districts: codes.map((code) => toDistrict(archive, code, byDistrict.get(code) ?? [])),
    districtsWithout:
      facilities.length === 0
        ? []
        : gazetteer
            .listDistricts()
            .filter(({ code }) => !byDistrict.has(code))
            .map(({ name }) => name),
  };
}

export function toFacilityLine(facility: Facility, archive: Archive): FacilityLine {
  return {
    id: facility.id,
    href: links.facility(facility.id),
    name: facility.name,
    kind: facility.kind ?? words.kindUnknown,
    level: words.level(facility.level),
    isLevelKnown: facility.level !== '未查明',
    heritage: facility.heritage,
    people: archive.peopleBy.burial.get(facility.id)?.length ?? 0,
  };
}

function toDistrict(archive: Archive, code: string, facilities: readonly Facility[]): DistrictFacilities {
  const district = archive.gazetteer.findDistrict(code);
  return {
    anchor: `d${code}`,
    name: district?.name ?? (code === '' ? words.unplaced : code),
    ...(district === undefined ? {} : { href: links.place(code) }),
    facilities: facilities.map((facility) => toFacilityLine(facility, archive)),
  };
}

function toSummary(facilities: readonly Facility[]): FacilityIndex['summary'] {
  const lines = [...facilityKinds, undefined].map((kind) =>
    toSummaryLine(
      kind ?? words.kindUnknown,
      facilities.filter((facility) => facility.kind === kind),
    ),
  );
  return [...lines, toSummaryLine(words.total, facilities)].filter(({ count }) => count > 0);
}

function toSummaryLine(kind: string, facilities: readonly Facility[]): FacilityIndex['summary'][number] {
  const byLevel = Map.groupBy(facilities, (facility) => facility.level);
  const levels = protectionLevels
    .map((level) => ({ level, count: byLevel.get(level)?.length ?? 0 }))
    .filter(({ count }) => count > 0);
  return { kind, count: facilities.length, levels };
}
