import { wholeRecord } from '../ledger/record-change.ts';
import { findColumnKey, splitList, type TableName } from '../table.ts';
import type { CheckedContent, CheckedRow, CheckedTable, Report } from './checked-content.ts';
import { recordTables } from './id-rules.ts';
import { nearestWord } from './nearest-word.ts';
import { rowFinding } from './row-finding.ts';

/** What a record has besides its columns: a facility's story is a file of its own. */
const otherFields: Partial<Record<TableName, readonly string[]>> = { facilities: ['沿革'], roll: ['生平'] };

/** Citations and corrections name a field that the record has, and say something about it. */
export function checkCitations(content: CheckedContent, report: Report): void {
  const records = indexRecords(content);
  for (const row of content.tables.citations.rows) {
    const record = records.get(row.cells.record);
    const isKnown = checkField({ row, field: row.cells.field, record }, report);
    if (row.cells.adopted === '否' && row.cells.value === '') {
      report(
        rowFinding(row, 'value', {
          level: 'warning',
          kind: 'citation-without-value',
          value: row.cells.field,
        }),
      );
    }
    if (!isKnown || record === undefined || row.cells.adopted !== '是' || row.cells.value !== '') continue;
    const key = findColumnKey(record.table.schema, row.cells.field);
    if (key !== undefined && record.row.cells[key] === '') {
      report(
        rowFinding(row, 'field', {
          level: 'warning',
          kind: 'citation-of-empty',
          value: row.cells.field,
          other: placeOf(record.row),
        }),
      );
    }
  }
  for (const row of content.tables.corrections.rows) {
    if (row.cells.field === wholeRecord) continue;
    checkField({ row, field: row.cells.field, record: records.get(row.cells.record) }, report);
  }
}

interface IndexedRecord {
  table: CheckedTable;
  row: CheckedRow;
}

function indexRecords({ tables }: CheckedContent): Map<string, IndexedRecord> {
  const records = new Map<string, IndexedRecord>();
  for (const name of recordTables) {
    const table: CheckedTable = tables[name];
    for (const row of table.rows) records.set(row.cells['id'] ?? '', { table, row });
  }
  return records;
}

function placeOf({ file, row }: CheckedRow): { file: string; row: number } {
  return { file, row };
}

interface FieldCheck {
  row: CheckedRow;
  field: string;
  record: IndexedRecord | undefined;
}

function checkField({ row, field, record }: FieldCheck, report: Report): boolean {
  if (record === undefined || field === '') return false;
  const { schema } = record.table;
  const others = otherFields[schema.name] ?? [];
  const isKnown = splitList(field).every(
    (one) => others.includes(one) || findColumnKey(schema, one) !== undefined,
  );
  if (isKnown) return true;
  const headings = [...Object.values(schema.columns).map(({ heading }) => heading), ...others];
  const near = nearestWord(field, headings);
  report(
    rowFinding(row, 'field', {
      level: row.sheet.schema.name === 'citations' ? 'error' : 'warning',
      kind: 'citation-field-unknown',
      value: field,
      ...(near === undefined ? {} : { detail: near }),
    }),
  );
  return false;
}
