import type { IsoDay } from '../dates/fuzzy-date.ts';
import { termStateOn, toTerm } from './term.ts';
import type { UpkeepBook } from './upkeep-book.ts';

/** A grave or a facility that ought to have a custodian; a grave stands within its facility. */
export interface KeptRecord {
  id: string;
  facilityId?: string | undefined;
}

/**
 * Records nobody is in office for on the day. Whoever keeps a facility keeps the graves in it, so these are named only
 * where neither grave nor facility has anybody. Without a day, every custodian of the table counts.
 */
export function listUnkept<Item extends KeptRecord>(
  records: readonly Item[],
  upkeep: UpkeepBook,
  today: IsoDay | undefined,
): Item[] {
  const isKept = (id: string) =>
    upkeep
      .listCustodians(id)
      .some((custodian) => today === undefined || termStateOn(toTerm(custodian), today) === 'in-office');
  return records.filter(({ id, facilityId }) => {
    return !isKept(id) && (facilityId === undefined || !isKept(facilityId));
  });
}
