import type { CorrectionRow } from '../tables.ts';
import { toLedgerValue } from './ledger-value.ts';
import { recordFates, wholeRecord, type LedgerGrounds, type ToldChange } from './record-change.ts';

/** The rows of the ledger that tell these changes, numbered on from the highest of `takenIds` (`c-0001`). */
export function toCorrectionRows(
  changes: readonly ToldChange[],
  grounds: LedgerGrounds,
  takenIds: Iterable<string>,
): CorrectionRow[] {
  const last = highestNumber(takenIds);
  return changes.map(({ record, field, before, after }, index) => ({
    id: `c-${String(last + index + 1).padStart(4, '0')}`,
    record,
    field,
    before: toLedgerValue(before),
    after: field === wholeRecord && after === '' ? recordFates.withdrawn : toLedgerValue(after),
    ...grounds,
  }));
}

function highestNumber(ids: Iterable<string>): number {
  let highest = 0;
  for (const id of ids) {
    const number = Number(/^c-(\d{1,9})$/u.exec(id)?.[1] ?? 0);
    if (number > highest) highest = number;
  }
  return highest;
}
