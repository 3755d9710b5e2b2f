import type { Grave } from '../graves/grave.ts';
import type { gravesTable } from '../resting-place-tables.ts';
import type { CheckedRow } from './checked-content.ts';

/** A row of the ledger and the grave that is read from it. */
export interface LedgerRow {
  row: CheckedRow<typeof gravesTable>;
  grave: Grave;
}
