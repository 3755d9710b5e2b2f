import { placeWords as words } from '../../i18n/places.ts';

/** `1912年—1949年`, `1997年起`, `至约1994年`, as the table writes the years. */
export function placeYears({ from, until }: { from: string; until: string }): string {
  if (from === '' && until === '') return words.yearsUnknown;
  if (until === '') return words.since(from);
  return from === '' ? words.till(until) : words.years(from, until);
}
