import type { Archive } from '../../archive/archive.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import { toWgsPosition } from '../../domain/facilities/wgs-position.ts';
import { gradingPackWords as words } from '../../i18n/grading-pack.ts';
import { toDistrictMap } from '../../maps/district-map.ts';
import { drawDistrictMap } from '../../maps/draw-district-map.ts';
import type { MapMark } from '../../maps/gather-marks.ts';
import { printStyle } from '../../maps/map-style.ts';
import { matchOutlines } from '../../maps/match-outlines.ts';

interface LocationMap {
  svg: string;
  caption: string;
}

/** 130 mm in points of type. */
const width = 368;
const style = { ...printStyle, nameSize: 6.5, line: 0.4, markSize: 12 };
/** Square degrees. */
const detail = 8e-6;

/** Where the facility lies among the districts; undefined where neither its place nor its district is known. */
export function toLocationMap(archive: Archive, facility: Facility): LocationMap | undefined {
  const { outlines } = matchOutlines(archive.gazetteer.listDistricts());
  const place = facility.position === undefined ? undefined : toWgsPosition(facility.position);
  const district = outlines.find(({ code }) => code === facility.district);
  if (outlines.length === 0 || (place === undefined && district === undefined)) return undefined;
  const at = place === undefined ? district?.inside : ([place.longitude, place.latitude] as const);
  const mark: MapMark[] =
    at === undefined ? [] : [{ at, isPlaced: place !== undefined, count: 1, label: facility.name }];
  const svg = drawDistrictMap({
    map: toDistrictMap(outlines, detail),
    width,
    style,
    marks: mark,
    chosen: [facility.district],
    title: facility.name,
    note: words.schematic,
  });
  return { svg, caption: place === undefined ? words.mapDistrict : words.mapPlaced };
}
