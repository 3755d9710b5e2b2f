import type { Archive } from '../../archive/archive.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import { toWgsPosition } from '../../domain/facilities/wgs-position.ts';
import type { Degrees } from '../../maps/degrees.ts';
import type { DistrictOutline } from '../../maps/district-outlines.ts';
import { findOutline, matchOutlines } from '../../maps/match-outlines.ts';

/** Where a facility is shown. Nothing is shown at a place that nobody measured. */
export type MapPlace =
  | { kind: 'measured'; at: Degrees }
  /** On its district: there is no coordinate, or nobody knows its datum. */
  | { kind: 'district'; reason: 'no-position' | 'no-datum' };

export function toMapPlace({ position }: Facility): MapPlace {
  if (position === undefined) return { kind: 'district', reason: 'no-position' };
  const place = toWgsPosition(position);
  if (place === undefined) return { kind: 'district', reason: 'no-datum' };
  return { kind: 'measured', at: [rounded(place.longitude), rounded(place.latitude)] };
}

/** Facilities that share a place of the map: one that was measured, or all of a district that were not. */
export interface PlaceOfFacilities {
  at: Degrees;
  isMeasured: boolean;
  /** The district by its outline; a prefecture where there are no outlines of districts. */
  outlineCode: string;
  outlineName: string;
  facilities: readonly Facility[];
}

const known = new WeakMap<Archive, readonly DistrictOutline[]>();

/** Outlines of the archive's gazetteer; empty where the package has none. */
export function listOutlines(archive: Archive): readonly DistrictOutline[] {
  const outlines = known.get(archive) ?? matchOutlines(archive.gazetteer.listDistricts()).outlines;
  known.set(archive, outlines);
  return outlines;
}

/** In the order of the districts, measured places last; facilities whose district has no outline are left to the list. */
export function listPlacesOfFacilities(archive: Archive): PlaceOfFacilities[] {
  const outlines = listOutlines(archive);
  const onDistricts = outlines.flatMap((outline): PlaceOfFacilities[] => {
    const facilities = archive.facilities.filter(
      (facility) =>
        toMapPlace(facility).kind === 'district' && findOutline(outlines, facility.district) === outline,
    );
    if (facilities.length === 0) return [];
    return [{ ...placeOf(outline), at: outline.inside, isMeasured: false, facilities }];
  });
  const measured = archive.facilities.flatMap((facility): PlaceOfFacilities[] => {
    const place = toMapPlace(facility);
    if (place.kind === 'district') return [];
    const outline = findOutline(outlines, facility.district);
    return [{ ...placeOf(outline), at: place.at, isMeasured: true, facilities: [facility] }];
  });
  return [...onDistricts, ...measured];
}

function placeOf(
  outline: DistrictOutline | undefined,
): Pick<PlaceOfFacilities, 'outlineCode' | 'outlineName'> {
  return { outlineCode: outline?.code ?? '', outlineName: outline?.name ?? '' };
}

/** A tenth of a metre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
