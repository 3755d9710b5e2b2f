import type { Sheet } from '../sheet.ts';
import { toRows } from '../sheet.ts';
import { toSheetText } from '../sheet-text.ts';
import { findColumnKey } from '../table.ts';
import { correctionsTable, type CorrectionRow } from '../tables.ts';
import { toLedgerValue } from './ledger-value.ts';
import type { ToldChange } from './record-change.ts';

/** Columns of a draft: what the ledger needs besides number and date. */
const draftKeys = ['record', 'field', 'before', 'after', 'reason', 'evidence', 'role'] as const;

type DraftKey = (typeof draftKeys)[number];

/** A sheet in which somebody fills in why each change was made; `toFill` stands where a reason is missing. */
export function toDraftText(changes: readonly ToldChange[], toFill: string): string {
  const headings = draftKeys.map((key) => correctionsTable.columns[key].heading);
  const rows = changes.map(({ record, field, before, after }) => [
    record,
    field,
    before,
    after,
    toFill,
    '',
    '',
  ]);
  return toSheetText(headings, rows);
}

export interface DraftRow extends Pick<CorrectionRow, DraftKey> {
  /** As Excel numbers it. */
  row: number;
}

export type ReadDraft =
  { kind: 'draft'; rows: DraftRow[] } | { kind: 'headings-missing'; headings: string[] };

/** Reads a draft that was filled in. */
export function readDraft(sheet: Sheet): ReadDraft {
  const present = sheet.headings.map((heading) => findColumnKey(correctionsTable, heading));
  const missing = draftKeys.filter((key) => !present.includes(key));
  if (missing.length > 0)
    return {
      kind: 'headings-missing',
      headings: missing.map((key) => correctionsTable.columns[key].heading),
    };
  const rows = toRows(correctionsTable, sheet).map(({ cells, row }): DraftRow => {
    const { record, field, reason, evidence, role } = cells;
    const [before, after] = [toLedgerValue(cells.before), toLedgerValue(cells.after)];
    return { row, record, field, before, after, reason, evidence, role };
  });
  return { kind: 'draft', rows };
}
