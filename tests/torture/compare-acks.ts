import { readStoredLeads } from './read-stored-leads.ts';

export interface AckComparison {
  acked: number;
  rows: number;
  /** References that were acknowledged but are not in the database. */
  lost: number;
  /** More than one row for a key. */
  duplicates: number;
  integrity: string;
  isChainWhole: boolean;
}

/** Compares what families were told with what another process finds in the database. */
export async function compareAcks(file: string, acked: ReadonlyMap<string, string>): Promise<AckComparison> {
  const { leads, integrity, isChainWhole } = await readStoredLeads(file);
  const references = new Set(leads.map(([, reference]) => reference));
  return {
    acked: acked.size,
    rows: leads.length,
    lost: [...acked.values()].filter((reference) => !references.has(reference)).length,
    duplicates: leads.length - new Set(leads.map(([key]) => key)).size,
    integrity,
    isChainWhole,
  };
}
