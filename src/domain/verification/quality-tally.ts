import { isUnverified, listUnsourced, type QualityRecord } from './quality-record.ts';

export interface FieldTally {
  label: string;
  filled: number;
  /** Of the filled. */
  own: number;
  row: number;
  none: number;
  weak: number;
}

/** Figures of some rows of one table. */
export interface QualityTally {
  records: number;
  fields: FieldTally[];
  /** Filled fields, and all there might be. */
  filled: number;
  fillable: number;
  /** Of the filled: by what they rest on. */
  own: number;
  row: number;
  none: number;
  weak: number;
  /** Rows with a filled field that has no source. */
  unsourced: number;
  disputed: number;
  doubtful: number;
  /** Undefined where the table has no column for it. */
  unverified: number | undefined;
  /** Rows not verified, by the year they came in; the empty key where the ledger does not tell. Oldest first. */
  unverifiedByYear: Map<string, number>;
}

export function tallyQuality(records: readonly QualityRecord[]): QualityTally {
  const fields = tallyFields(records);
  const sum = (count: (field: FieldTally) => number): number =>
    fields.reduce((total, field) => total + count(field), 0);
  const count = (isCounted: (record: QualityRecord) => boolean): number => records.filter(isCounted).length;
  const hasStates = records.some(({ verification }) => verification !== undefined);
  return {
    records: records.length,
    fields,
    filled: sum(({ filled }) => filled),
    fillable: records.length * fields.length,
    own: sum(({ own }) => own),
    row: sum(({ row }) => row),
    none: sum(({ none }) => none),
    weak: sum(({ weak }) => weak),
    unsourced: count((record) => listUnsourced(record).length > 0),
    disputed: count(({ disputed }) => disputed.length > 0),
    doubtful: count(({ gaps }) => gaps.length > 0),
    unverified: hasStates ? count(isUnverified) : undefined,
    unverifiedByYear: countByYear(records.filter(isUnverified)),
  };
}

function tallyFields(records: readonly QualityRecord[]): FieldTally[] {
  const labels = records[0]?.fields.map(({ label }) => label) ?? [];
  const tallies = labels.map((label): FieldTally => ({ label, filled: 0, own: 0, row: 0, none: 0, weak: 0 }));
  for (const { fields } of records) {
    for (const [index, { isFilled, basis, isWeak }] of fields.entries()) {
      const tally = tallies[index];
      if (tally === undefined || !isFilled) continue;
      tally.filled += 1;
      tally[basis] += 1;
      if (isWeak) tally.weak += 1;
    }
  }
  return tallies;
}

function countByYear(records: readonly QualityRecord[]): Map<string, number> {
  const years = Map.groupBy(records, ({ enteredOn }) => enteredOn?.slice(0, 4) ?? '');
  return new Map(
    [...years].map(([year, { length }]) => [year, length] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
