import type { ImportFinding } from './import-finding.ts';
import type { ImportedRow, SheetPlan } from './sheet-plan.ts';
import { toColumnLetters } from './column-letters.ts';

type Parts = Pick<ImportFinding, 'level' | 'kind'> &
  Partial<Pick<ImportFinding, 'value' | 'detail' | 'other'>>;

/** A finding at a row of a sheet; at a cell where the sheet has a column for the key. */
export type MakeFinding = (row: ImportedRow, key: string | undefined, parts: Parts) => ImportFinding;

export function createFindingMaker(plans: readonly SheetPlan[]): MakeFinding {
  const headings = new Map<string, ReadonlyMap<string, string>>();
  for (const plan of plans) {
    if (plan.kind !== 'taken') continue;
    const ofSheet = plan.columns.map(({ column, heading }) => [toColumnLetters(column), heading] as const);
    headings.set(plan.sheet, new Map(ofSheet));
  }
  return (row, key, parts) => {
    const column = key === undefined ? undefined : row.columnOf[key];
    const heading = column === undefined ? undefined : headings.get(row.sheet)?.get(column);
    return {
      sheet: row.sheet,
      row: row.row,
      table: row.table,
      ...(column === undefined ? {} : { column }),
      ...(heading === undefined ? {} : { heading }),
      ...parts,
    };
  };
}
