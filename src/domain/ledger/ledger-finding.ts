import type { CorrectionRow } from '../tables.ts';
import type { ToldChange } from './record-change.ts';

/** Why the ledger does not answer for the difference between two states of the content. */
export type LedgerFinding =
  /** No entry tells this change, or the entries there are stop short of it. */
  | { kind: 'uncovered'; change: ToldChange }
  /** An entry says that the field held or holds something which it did not. */
  | { kind: 'untrue'; entry: CorrectionRow; side: 'before' | 'after'; found: string }
  /** An entry that stood in the ledger says something else now. */
  | { kind: 'altered'; entry: CorrectionRow; columns: readonly (keyof CorrectionRow)[] }
  | { kind: 'removed'; entry: CorrectionRow };
