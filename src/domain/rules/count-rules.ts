import type { CheckedContent, Report } from './checked-content.ts';
import { rowFinding } from './row-finding.ts';

const wholeNumber = /^\d+$/u;

/** Those buried under a name are among all those buried. */
export function checkCounts({ tables }: CheckedContent, report: Report): void {
  for (const row of tables.facilities.rows) {
    const { buriedTotal, buriedNamed } = row.cells;
    if (!wholeNumber.test(buriedTotal) || !wholeNumber.test(buriedNamed)) continue;
    if (Number(buriedNamed) <= Number(buriedTotal)) continue;
    report(
      rowFinding(row, 'buriedNamed', {
        level: 'error',
        kind: 'named-exceeds-total',
        value: buriedNamed,
        detail: buriedTotal,
      }),
    );
  }
}
