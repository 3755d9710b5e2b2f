import type { Polygon, Degrees } from './degrees.ts';
import { innerPointOf } from './inner-point.ts';
import { readProvinceFile } from './province-file.ts';
import { snapBorders } from './snap-borders.ts';

/**
 * The outline of a district. The outlines come with ECharts 4.9.0 (Apache-2.0); whoever drew them is not on record, their
 * datum is not stated, and they have no 审图号: they show roughly where a district lies, and prove nothing.
 */
export interface DistrictOutline {
  code: string;
  name: string;
  polygons: readonly Polygon[];
  /** A place well inside, for names and for what is only known to lie in the district. */
  inside: Degrees;
}

const read = new Map<string, readonly DistrictOutline[]>();

/**
 * Outlines of a province (first two digits of its codes) with the codes and names of about 2016 and shared borders; empty
 * where there are none. Outside the municipalities and 海南 they are of prefectures. Read once.
 */
export function readDistrictOutlines(provinceCode: string): readonly DistrictOutline[] {
  const known = read.get(provinceCode) ?? makeOutlines(provinceCode);
  read.set(provinceCode, known);
  return known;
}

function makeOutlines(provinceCode: string): DistrictOutline[] {
  return snapBorders(readProvinceFile(provinceCode))
    .filter(({ polygons }) => polygons.length > 0)
    .map((district) => ({ ...district, inside: innerPointOf(district.polygons) }));
}
