import type { CheckedContent, Report } from './checked-content.ts';
import { rowFinding } from './row-finding.ts';

/** A unit stands under another, and never under itself by any number of steps. */
export function checkUnits({ tables }: CheckedContent, report: Report): void {
  const parents = new Map(tables.units.rows.map(({ cells }) => [cells.id, cells.parent]));
  for (const row of tables.units.rows) {
    if (standsUnderItself(row.cells.id, parents)) {
      report(rowFinding(row, 'parent', { level: 'error', kind: 'unit-loop', value: row.cells.parent }));
    }
  }
}

function standsUnderItself(id: string, parents: ReadonlyMap<string, string>): boolean {
  const passed = new Set<string>();
  let current = parents.get(id) ?? '';
  while (current !== '' && !passed.has(current)) {
    if (current === id) return true;
    passed.add(current);
    current = parents.get(current) ?? '';
  }
  return false;
}
