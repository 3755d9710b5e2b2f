import type { Archive } from '../../archive/archive.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import { readOpeningHours } from '../../domain/facilities/opening-hours.ts';
import { officialKindOf } from '../../domain/facilities/official-kind.ts';
import { toMapLinks, type MapLink } from '../../domain/facilities/wgs-position.ts';
import type { MapSettings } from '../../domain/map-settings.ts';
import { facilityKinds, periods, protectionLevels } from '../../domain/words.ts';
import { facilityWords } from '../../i18n/facilities.ts';
import { mapWords as words } from '../../i18n/map.ts';
import { links } from '../../site.ts';
import { toMapDrawings, type MapDrawings } from './map-drawings.ts';
import { listOutlines, toMapPlace, type MapPlace } from './map-places.ts';
import { findOutline } from '../../maps/match-outlines.ts';

/** A facility in the list beside the map; the map itself is made from these lines. */
export interface MapLine {
  id: string;
  href: string;
  name: string;
  /** As the archive writes it, and the kind of the official form that the filter asks for. */
  kind: string;
  filterKind: string;
  level: string;
  levelText: string;
  periods: readonly string[];
  opening: string;
  /** 开放时段, only where it can be reckoned with. */
  hours: string;
  place: MapPlace;
  mapLinks: readonly MapLink[];
}

export interface MapDistrict {
  code: string;
  anchor: string;
  name: string;
  href: string | undefined;
  /** The outline that shows it: the district itself, or its prefecture. */
  outlineCode: string;
  lines: readonly MapLine[];
}

export interface FilterChoice {
  value: string;
  label: string;
  count: number;
}

export interface MapPage {
  total: number;
  lead: string;
  drawings: MapDrawings | undefined;
  districts: readonly MapDistrict[];
  filters: Record<'district' | 'kind' | 'level' | 'period', readonly FilterChoice[]>;
  outlines: string;
  base: MapSettings;
}

/** The distribution map: drawings that need no script, and the list that says the same. */
export function toMapPage(archive: Archive): MapPage {
  const { facilities } = archive;
  const byDistrict = Map.groupBy(facilities, ({ district }) => district);
  const districts = [...byDistrict.keys()]
    .sort()
    .map((code) => toMapDistrict(archive, code, byDistrict.get(code) ?? []));
  const lines = districts.flatMap((district) => district.lines);
  const unplaced = lines.filter(({ place }) => place.kind === 'district').length;
  return {
    total: lines.length,
    lead: lines.length === 0 ? words.none : words.lead(lines.length, districts.length, unplaced),
    drawings: toMapDrawings(archive),
    districts,
    filters: {
      district: districts.map(({ code, name, lines: { length } }) => ({
        value: code,
        label: name,
        count: length,
      })),
      kind: toChoices(facilityKinds, lines, (line) => [line.filterKind]),
      level: toChoices(protectionLevels, lines, (line) => [line.level]),
      period: toChoices(periods, lines, (line) => line.periods),
    },
    outlines: links.asset('map/outlines.json'),
    base: archive.settings.map,
  };
}

function toMapDistrict(archive: Archive, code: string, facilities: readonly Facility[]): MapDistrict {
  const district = archive.gazetteer.findDistrict(code);
  return {
    code,
    anchor: `d${code}`,
    name: district?.name ?? (code === '' ? words.unplacedDistrict : code),
    href: district === undefined ? undefined : links.place(code),
    outlineCode: findOutline(listOutlines(archive), code)?.code ?? '',
    lines: facilities.map(toMapLine),
  };
}

function toMapLine(facility: Facility): MapLine {
  const { kind, level, openingHours } = facility;
  return {
    id: facility.id,
    href: links.facility(facility.id),
    name: facility.name,
    kind: kind ?? facilityWords.kindUnknown,
    filterKind: kind === undefined ? '' : (officialKindOf(kind) ?? kind),
    level,
    levelText: facilityWords.level(level),
    periods: facility.periods,
    opening: facility.opening,
    hours: readOpeningHours(openingHours) === undefined ? '' : openingHours,
    place: toMapPlace(facility),
    mapLinks: toMapLinks(facility),
  };
}

/** The words that occur, in the order of the form, with how often they do. */
function toChoices(
  order: readonly string[],
  lines: readonly MapLine[],
  wordsOf: (line: MapLine) => readonly string[],
): FilterChoice[] {
  return order
    .map((word) => ({
      value: word,
      label: word,
      count: lines.filter((line) => wordsOf(line).includes(word)).length,
    }))
    .filter(({ count }) => count > 0);
}
