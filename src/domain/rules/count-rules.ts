import type { facilitiesTable } from '../tables.ts';
import type { CheckedContent, CheckedRow, Report } from './checked-content.ts';
import { rowFinding } from './row-finding.ts';

const wholeNumber = /^\d+$/u;

/** Those buried with and without a name, and those who share a grave, are among all those buried. */
export function checkCounts({ tables }: CheckedContent, report: Report): void {
  for (const row of tables.facilities.rows) checkBuried(row, report);
}

function checkBuried(row: CheckedRow<typeof facilitiesTable>, report: Report): void {
  const { buriedTotal, buriedNamed, buriedUnnamed, buriedTogether } = row.cells;
  const total = toCount(buriedTotal);
  if (total === undefined) return;
  const named = toCount(buriedNamed) ?? 0;
  const unnamed = toCount(buriedUnnamed) ?? 0;
  if (named > total) {
    const found = { kind: 'named-exceeds-total', value: buriedNamed, detail: buriedTotal } as const;
    report(rowFinding(row, 'buriedNamed', { level: 'error', ...found }));
  } else if (named + unnamed > total) {
    const found = {
      kind: 'parts-exceed-total',
      value: String(named + unnamed),
      detail: buriedTotal,
    } as const;
    report(rowFinding(row, 'buriedUnnamed', { level: 'error', ...found }));
  }
  if ((toCount(buriedTogether) ?? 0) > total) {
    const found = { kind: 'together-exceeds-total', value: buriedTogether, detail: buriedTotal } as const;
    report(rowFinding(row, 'buriedTogether', { level: 'error', ...found }));
  }
}

function toCount(cell: string): number | undefined {
  return wholeNumber.test(cell) ? Number(cell) : undefined;
}
