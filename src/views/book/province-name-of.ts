import type { Person } from '../../domain/people/person.ts';
import { findLeadingProvince } from '../../domain/places/provinces.ts';

/** The province, or country, that the present name of the native place begins with, else the place as written. */
export function provinceNameOf({
  nativePresent,
  nativePlace,
}: Pick<Person, 'nativePresent' | 'nativePlace'>): string {
  for (const place of [nativePresent, nativePlace]) {
    const province = findLeadingProvince(place);
    if (province !== undefined) return province.name ?? province.written;
  }
  return '';
}
