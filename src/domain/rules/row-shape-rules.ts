import type { BrokenRow } from './broken-rows.ts';
import type { CheckedSheet } from './checked-sheet.ts';
import type { CheckedContent, Report } from './checked-content.ts';
import type { Finding } from './finding.ts';
import { isBlankRecord } from '../sheet.ts';

/** Rows whose cells do not stand under their headings, and rows that end early. */
export function checkRowShapes(content: CheckedContent, report: Report): void {
  for (const { schema, sheets } of content.listTables()) {
    for (const sheet of sheets) {
      const place = { table: schema.name, file: sheet.sheet.file };
      for (const [row, broken] of sheet.brokenRows) {
        const finding = toFinding(sheet, broken);
        if (finding !== undefined) report({ ...finding, ...place, row });
      }
      if (sheet.isReadable)
        for (const row of listShortRows(sheet))
          report({ level: 'warning', kind: 'row-too-short', ...place, row });
    }
  }
}

function toFinding(
  sheet: CheckedSheet,
  broken: BrokenRow,
): Pick<Finding, 'level' | 'kind' | 'column' | 'value'> | undefined {
  switch (broken.kind) {
    case 'quote':
      return { level: 'error', kind: broken.code === 'MissingQuotes' ? 'quote-open' : 'quote-stray' };
    case 'too-long':
      return { level: 'error', kind: 'row-too-long', value: broken.value };
    case 'broken':
      return broken.isFirst ? { level: 'error', kind: 'row-broken' } : undefined;
    case 'shifted': {
      const column = sheet.sheet.headings[broken.position];
      return {
        level: 'error',
        kind: 'row-shifted',
        value: broken.value,
        ...(column === undefined ? {} : { column }),
      };
    }
  }
}

function listShortRows({ sheet, brokenRows }: CheckedSheet): number[] {
  const rows: number[] = [];
  sheet.records.forEach((record, index) => {
    if (record.length >= sheet.headings.length || isBlankRecord(record) || brokenRows.has(index + 2)) return;
    rows.push(index + 2);
  });
  return rows;
}
