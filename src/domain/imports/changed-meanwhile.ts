import { toRows, type Sheet } from '../sheet.ts';
import { tables, type CorrectionRow } from '../tables.ts';
import type { ChangedRecord } from './import-difference.ts';
import type { ImportFinding } from './import-finding.ts';
import { toComparable } from './same-cell.ts';

/**
 * Cells that were corrected since the sheet was taken from the archive, after the ledger. A sheet that would put the old text
 * back is stopped where it says from which day it is (`exportedOn`, `2026-11-27`); another text is for a person to look at.
 */
export function listChangedMeanwhile(
  changed: readonly ChangedRecord[],
  corrections: readonly Sheet[],
  exportedOn: string | undefined,
): ImportFinding[] {
  const latest = latestEntries(corrections);
  return changed.flatMap(({ record, table, cells }) =>
    cells.flatMap(({ field, before, after, place }): ImportFinding[] => {
      const entry = latest.get(`${record}\n${field}`);
      if (entry === undefined || toComparable(entry.after) !== toComparable(before)) return [];
      const isOldText = toComparable(entry.before) === toComparable(after);
      const isSince = exportedOn !== undefined && entry.date >= exportedOn;
      if (!isOldText && !isSince) return [];
      const level = isOldText && isSince ? 'error' : 'warning';
      return [
        { ...place, table, level, kind: 'changed-meanwhile', heading: field, value: after, detail: before },
      ];
    }),
  );
}

function latestEntries(corrections: readonly Sheet[]): Map<string, CorrectionRow> {
  const latest = new Map<string, CorrectionRow>();
  for (const sheet of corrections) {
    for (const { cells } of toRows(tables.corrections, sheet)) {
      const key = `${cells.record}\n${cells.field}`;
      const other = latest.get(key);
      if (other === undefined || other.date <= cells.date) latest.set(key, cells);
    }
  }
  return latest;
}
