import type { ListLine } from './list-lines.ts';
import type { MapPoint, ReadDistrict } from './read-outlines.ts';

/** What one mark stands for when nothing is gathered: one measured facility, or all of a district that were not. */
export interface MapPlace {
  at: MapPoint;
  isMeasured: boolean;
  /** Name of the district, for marks that stand for it. */
  district: string;
  lines: readonly ListLine[];
}

/** In the order of the list; facilities whose district is not on the map are only in the list. */
export function toMapPlaces(lines: readonly ListLine[], districts: readonly ReadDistrict[]): MapPlace[] {
  const onDistricts = districts.flatMap(({ code, name, at }): MapPlace[] => {
    const here = lines.filter((line) => line.at === undefined && line.outlineCode === code);
    return here.length === 0 ? [] : [{ at, isMeasured: false, district: name, lines: here }];
  });
  const measured = lines.flatMap((line): MapPlace[] => {
    if (line.at === undefined) return [];
    const [longitude, latitude] = line.at;
    return [{ at: [latitude, longitude], isMeasured: true, district: '', lines: [line] }];
  });
  return [...onDistricts, ...measured];
}
