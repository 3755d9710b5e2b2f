import type { TableName } from '../table.ts';
import { isBlankRecord } from '../sheet.ts';
import type { CheckedContent, CheckedRow, CheckedTable, Report } from './checked-content.ts';
import type { rollTable } from '../tables.ts';
import { rowFinding } from './row-finding.ts';

/** A wall may carry one name twice, and a site setting has its own finding for a repeated key. */
const mayRepeat: ReadonlySet<TableName> = new Set(['walls', 'site']);

/** Rows entered twice, and people who may be one. */
export function checkRepeats(content: CheckedContent, report: Report): void {
  for (const table of content.listTables()) if (!mayRepeat.has(table.schema.name)) checkRows(table, report);
  checkPeople(content.tables.roll, report);
}

function checkRows({ schema, sheets }: CheckedTable, report: Report): void {
  const seen = new Map<string, { file: string; row: number }>();
  for (const { sheet, isReadable } of sheets) {
    if (!isReadable) continue;
    // Every page of a register begins with the same line.
    if (schema.name === 'transcripts') seen.clear();
    sheet.records.forEach((record, index) => {
      if (isBlankRecord(record)) return;
      const line = record.join('\u0000');
      const place = { file: sheet.file, row: index + 2 };
      const other = seen.get(line);
      if (other === undefined) seen.set(line, place);
      else report({ level: 'error', kind: 'row-twice', table: schema.name, ...place, other });
    });
  }
}

/** Same name, same native place, same time of birth: one person entered twice, more often than two. */
function checkPeople({ rows }: CheckedTable<typeof rollTable>, report: Report): void {
  const seen = new Map<string, CheckedRow<typeof rollTable>>();
  for (const row of rows) {
    const { id, name, nativePlace, born } = row.cells;
    if (name === '' || nativePlace === '' || born === '' || /不详|未详/u.test(born)) continue;
    const key = `${name}|${nativePlace}|${born}`;
    const other = seen.get(key);
    if (other === undefined) seen.set(key, row);
    else if (other.cells.id !== id || id === '') {
      const place = { file: other.file, row: other.row };
      report(
        rowFinding(row, 'name', {
          level: 'warning',
          kind: 'person-twice',
          value: name,
          detail: other.cells.id,
          other: place,
        }),
      );
    }
  }
}
