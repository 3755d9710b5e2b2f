import type { Gazetteer } from '../places/places.ts';
import { resolvePlace } from '../places/resolve-place.ts';
import { remembering } from '../remembering.ts';

/**
 * Reads a district as offices write it: 500151, `500151 铜梁区`, 铜梁区, 重庆市铜梁区退役军人事务局. An archive without a table of
 * places takes every code; a name that was divided says nothing.
 */
export function createDistrictFinder(gazetteer: Gazetteer): (written: string) => string | undefined {
  const isKnown = (code: string) =>
    gazetteer.listDistricts().length === 0 || gazetteer.findDistrict(code) !== undefined;
  return remembering((written: string) => {
    const code = /^\s*(?<code>\d{6})(?!\d)/u.exec(written)?.groups?.['code'];
    if (code !== undefined) return isKnown(code) ? code : undefined;
    const reading = resolvePlace(written, gazetteer);
    return reading.kind === 'district' ? reading.code : undefined;
  });
}
