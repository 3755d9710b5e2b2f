import type { TableName } from '../table.ts';
import type { MakeFinding } from './finding-maker.ts';
import type { ImportFinding } from './import-finding.ts';
import type { ImportedRow } from './sheet-plan.ts';

/** A wall may carry one name twice, and pages of a register begin with the same line. */
const mayRepeat: ReadonlySet<TableName> = new Set(['walls', 'transcripts', 'site']);

/**
 * Rows of one table that say the same throughout, in one sheet or in two, are told and taken once. A row with a fault in it
 * is mended first: what it says is not all there.
 */
export function findRepeatedRows(
  rows: readonly ImportedRow[],
  isFaulty: (row: ImportedRow) => boolean,
  makeFinding: MakeFinding,
): { rows: ImportedRow[]; findings: ImportFinding[] } {
  const seen = new Map<string, ImportedRow>();
  const findings: ImportFinding[] = [];
  const likeRows = Map.groupBy(rows, toRoughText);
  const once = rows.filter((row) => {
    if (mayRepeat.has(row.table) || likeRows.get(toRoughText(row))?.length === 1 || isFaulty(row))
      return true;
    const text = textOf(row);
    const other = seen.get(text);
    if (other === undefined) {
      seen.set(text, row);
      return true;
    }
    const place = { sheet: other.sheet, row: other.row };
    findings.push(makeFinding(row, undefined, { level: 'error', kind: 'row-repeated', other: place }));
    return false;
  });
  return { rows: once, findings };
}

/** Differs for most rows, and costs little. */
function toRoughText({ cells }: ImportedRow): string {
  let length = 0;
  for (const key in cells) length += cells[key]?.length ?? 0;
  return `${cells['name'] ?? ''} ${length}`;
}

function textOf({ cells, kept, district = '' }: ImportedRow): string {
  const filled = [...Object.entries(cells), ...Object.entries(kept)].filter(([, cell]) => cell !== '');
  return [district, ...filled.map(([key, cell]) => `${key}=${cell}`).sort()].join('\u0000');
}
