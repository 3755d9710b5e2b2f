import { compareDates } from '../dates/date-bounds.ts';
import type { Custodian } from './custodian.ts';
import type { UpkeepRecord } from './upkeep-record.ts';

/** Patrols, repairs and who is to see to them, by the id of the grave or facility. */
export interface UpkeepBook {
  custodians: readonly Custodian[];
  /** Oldest first. */
  listUpkeep(recordId: string): readonly UpkeepRecord[];
  listCustodians(recordId: string): readonly Custodian[];
}

export function createUpkeepBook(
  records: readonly UpkeepRecord[],
  custodians: readonly Custodian[],
): UpkeepBook {
  const byRecord = Map.groupBy(
    [...records].sort((a, b) => compareDates(a.date, b.date)),
    ({ recordId }) => recordId,
  );
  const keepers = new Map<string, Custodian[]>();
  for (const custodian of custodians) {
    for (const id of custodian.recordIds) keepers.set(id, [...(keepers.get(id) ?? []), custodian]);
  }
  return {
    custodians,
    listUpkeep: (recordId) => byRecord.get(recordId) ?? [],
    listCustodians: (recordId) => keepers.get(recordId) ?? [],
  };
}
