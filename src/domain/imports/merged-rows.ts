import { toColumnLetters } from './column-letters.ts';
import type { ImportFinding } from './import-finding.ts';
import type { TakenPlan } from './read-row.ts';
import type { MergedArea, SourceSheet } from './source-book.ts';

/** Merged cells that reach over several rows of people, so that only the first row has their text. */
export function listMergedRows(sheet: SourceSheet, plan: TakenPlan): ImportFinding[] {
  if (sheet.merged.length === 0) return [];
  const filled = new Map(sheet.rows.map(({ number, cells }) => [number, cells]));
  const taken = new Map(
    plan.columns
      .filter(({ target }) => target.kind !== 'left-out' && target.kind !== 'refused')
      .map((column) => [column.column, column]),
  );
  return sheet.merged.flatMap((area): ImportFinding[] => {
    if (area.bottom === area.top || area.bottom <= plan.lastHeadingRow) return [];
    const column = taken.get(area.left);
    const text = filled.get(area.top)?.[area.left - 1]?.text ?? '';
    if (column === undefined || text === '' || !coversPeople(area, filled)) return [];
    return [
      {
        sheet: sheet.name,
        row: area.top,
        column: toColumnLetters(area.left),
        heading: column.heading,
        table: plan.table,
        level: 'error',
        kind: 'cells-merged',
        detail: String(area.bottom),
      },
    ];
  });
}

/** Whether a later row of the area says something elsewhere, and so is a row of its own. */
function coversPeople(
  { top, bottom, left, right }: MergedArea,
  filled: ReadonlyMap<number, readonly { text: string }[]>,
): boolean {
  for (let row = top + 1; row <= Math.min(bottom, top + 1000); row++) {
    const cells = filled.get(row) ?? [];
    const isOutside = (index: number) => index + 1 < left || index + 1 > right;
    if (cells.some(({ text }, index) => text !== '' && isOutside(index))) return true;
  }
  return false;
}
