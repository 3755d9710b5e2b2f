import type { Archive } from '../../archive/archive.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import { toWgsPosition } from '../../domain/facilities/wgs-position.ts';
import { facilityWords as words } from '../../i18n/facilities.ts';
import { toDistrictMap, type DistrictMap } from '../../maps/district-map.ts';
import { drawDistrictMap } from '../../maps/draw-district-map.ts';
import { pageStyle } from '../../maps/map-style.ts';
import { matchOutlines } from '../../maps/match-outlines.ts';
import { mapOfDistrict } from './facility-doors.ts';

/** A small drawing that shows where among the districts a facility lies. */
export interface Locator {
  svg: string;
  caption: string;
  href: string;
}

const width = 220;
/** Square degrees: three kilobytes a page. */
const detail = 1e-3;
const style = { ...pageStyle, line: 0.8, markSize: 16 };
const maps = new WeakMap<Archive, DistrictMap | undefined>();

/** Undefined where the outlines of the archive don't have the district. */
export function toLocator(facility: Facility, archive: Archive): Locator | undefined {
  const map = mapOf(archive);
  const district = map?.districts.find(({ code }) => code === facility.district);
  if (map === undefined || district === undefined) return undefined;
  const place = facility.position === undefined ? undefined : toWgsPosition(facility.position);
  const marks =
    place === undefined
      ? []
      : [{ at: [place.longitude, place.latitude] as const, isPlaced: true, count: 1, label: facility.name }];
  const svg = drawDistrictMap({
    // Names of all districts have no room in it.
    map: { ...map, districts: [{ ...district, name: '' }] },
    width,
    style,
    marks,
    chosen: [district.code],
    title: words.locator(district.name),
    note: '',
  });
  return {
    svg,
    caption: place === undefined ? words.locatorDistrict : words.locatorPlaced,
    href: mapOfDistrict(district.code),
  };
}

function mapOf(archive: Archive): DistrictMap | undefined {
  if (maps.has(archive)) return maps.get(archive);
  const { outlines } = matchOutlines(archive.gazetteer.listDistricts());
  const map = outlines.length === 0 ? undefined : toDistrictMap(outlines, detail);
  maps.set(archive, map);
  return map;
}
