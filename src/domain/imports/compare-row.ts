import type { TableSchema } from '../table.ts';
import { keptCellOf, type ArchiveRow } from './archive-rows.ts';
import type { MakeFinding } from './finding-maker.ts';
import type { ChangedCell } from './import-difference.ts';
import type { ImportFinding } from './import-finding.ts';
import { isSameCell, toComparable } from './same-cell.ts';
import type { ImportedRow } from './sheet-plan.ts';

export interface ComparedRow {
  cells: ChangedCell[];
  findings: ImportFinding[];
}

/** The cells in which a row of a sheet says something else than the archive. An empty cell says nothing. */
export function compareRow(
  row: ImportedRow,
  archive: ArchiveRow,
  { schema, makeFinding }: { schema: TableSchema; makeFinding: MakeFinding },
): ComparedRow {
  const cells: ChangedCell[] = [];
  const emptied: string[] = [];
  const headingOf = (key: string) => schema.columns[key]?.heading ?? key;
  for (const key of new Set([...Object.keys(row.cells), ...Object.keys(row.columnOf)])) {
    const [before, after] = [archive.cells[key] ?? '', row.cells[key] ?? ''];
    if (isSameCell(before, row, key)) continue;
    if (after === '') emptied.push(key);
    else cells.push({ key, field: headingOf(key), before, after, place: placeOf(row, key) });
  }
  for (const [heading, after] of Object.entries(row.kept)) {
    const before = keptCellOf(archive, schema, heading);
    if (after !== '' && toComparable(before) !== toComparable(after))
      cells.push({ field: heading, before, after, place: placeOf(row, undefined) });
  }
  return { cells, findings: listEmptyKept(emptied) };

  /** One cell by itself; of several, the row, since sheets with few columns filled would tell little else. */
  function listEmptyKept([first, ...others]: readonly string[]): ImportFinding[] {
    if (first === undefined) return [];
    const [key, detail] =
      others.length === 0
        ? [first, archive.cells[first] ?? '']
        : [undefined, [first, ...others].map(headingOf).join('、')];
    return [makeFinding(row, key, { level: 'warning', kind: 'empty-kept', detail })];
  }
}

function placeOf(row: ImportedRow, key: string | undefined): ChangedCell['place'] {
  const column = key === undefined ? undefined : row.columnOf[key];
  return { sheet: row.sheet, row: row.row, ...(column === undefined ? {} : { column }) };
}
