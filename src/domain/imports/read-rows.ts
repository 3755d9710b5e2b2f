import type { ImportFinding } from './import-finding.ts';
import { listMergedRows } from './merged-rows.ts';
import { toPassOver } from './passed-over-rows.ts';
import { toReadRow, type TakenPlan } from './read-row.ts';
import type { ImportedRow } from './sheet-plan.ts';
import type { SourceRow, SourceSheet } from './source-book.ts';

export interface ReadRows {
  rows: ImportedRow[];
  findings: ImportFinding[];
}

/** The rows of a sheet with their cells under the keys of the table, and what somebody should look at in them. */
export function readRows(sheet: SourceSheet, plan: TakenPlan): ReadRows {
  const taken = listTaken(plan);
  const isAnythingTaken = ({ cells }: SourceRow) =>
    taken.some((column) => (cells[column - 1]?.text.trim() ?? '') !== '');
  const rows: ImportedRow[] = [];
  const findings: ImportFinding[] = listMergedRows(sheet, plan);
  const findPassedOver = toPassOver(plan);
  const readRow = toReadRow(sheet, plan);
  for (const source of sheet.rows) {
    if (source.number <= plan.lastHeadingRow) continue;
    const passedOver = findPassedOver(source);
    if (passedOver !== undefined) {
      const isTold = (passedOver === 'total' || passedOver === 'note') && isAnythingTaken(source);
      if (isTold) findings.push(warn(source, 'row-passed-over'));
      continue;
    }
    const read = readRow(source);
    findings.push(...read.findings);
    if (read.row === undefined) continue;
    rows.push(read.row);
    if (source.isHidden) findings.push(warn(source, 'row-hidden'));
  }
  return { rows, findings: withoutMultitudes(findings) };

  function warn({ number }: SourceRow, kind: 'row-passed-over' | 'row-hidden'): ImportFinding {
    return { sheet: sheet.name, row: number, table: plan.table, level: 'warning', kind };
  }
}

function listTaken({ columns }: TakenPlan): number[] {
  return columns
    .filter(({ target }) => target.kind !== 'left-out' && target.kind !== 'refused')
    .map(({ column }) => column);
}

/** What a whole column has in common is told at its first cell, with the number of cells. */
const toldOnce: ReadonlySet<ImportFinding['kind']> = new Set(['formula', 'full-width-made-plain']);

function withoutMultitudes(findings: readonly ImportFinding[]): ImportFinding[] {
  const counts = new Map<string, number>();
  const keyOf = ({ kind, column }: ImportFinding) => `${kind} ${column ?? ''}`;
  for (const finding of findings) {
    if (toldOnce.has(finding.kind)) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  }
  const told = new Set<string>();
  return findings.flatMap((finding) => {
    if (!toldOnce.has(finding.kind)) return [finding];
    const key = keyOf(finding);
    if (told.has(key)) return [];
    told.add(key);
    return [{ ...finding, detail: String(counts.get(key) ?? 1) }];
  });
}
