import type { TableSchema } from '../table.ts';
import { tables } from '../tables.ts';
import type { AddedRecord } from './import-difference.ts';

const sourceKey = 'sourceIds';

/** Whether a new row names no source although its table wants one. */
export function lacksSource({ table, cells }: AddedRecord): boolean {
  const schema: TableSchema = tables[table];
  return schema.columns[sourceKey]?.required === true && (cells[sourceKey] ?? '') === '';
}

/** A county's sheet is its own source: rows that name none get the sources of the import. */
export function withEvidence(record: AddedRecord, evidence: string): AddedRecord {
  return lacksSource(record) ? { ...record, cells: { ...record.cells, [sourceKey]: evidence } } : record;
}
