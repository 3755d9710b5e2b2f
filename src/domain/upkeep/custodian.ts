import type { FuzzyDate } from '../dates/fuzzy-date.ts';
import { readDate } from '../dates/read-date.ts';
import { splitList, type RowPlace } from '../table.ts';
import type { CustodianRow } from '../tables.ts';

/** Who keeps a grave or a facility (一对一管护): a post and a term. Name and telephone stand in the lead store only. */
export interface Custodian {
  id: string;
  /** Ids of graves and facilities. */
  recordIds: string[];
  role: string;
  employer: string;
  from: FuzzyDate;
  until: FuzzyDate;
  /** Days from one patrol to the next; undefined where none is laid down. */
  everyDays: number | undefined;
  note: string;
  place: RowPlace;
}

export function toCustodian(row: CustodianRow, place: RowPlace): Custodian {
  return {
    id: row.id,
    recordIds: splitList(row.records),
    role: row.role,
    employer: row.employer,
    from: readDate(row.from),
    until: readDate(row.until),
    everyDays: /^[1-9]\d*$/u.test(row.everyDays) ? Number(row.everyDays) : undefined,
    note: row.note,
    place,
  };
}
