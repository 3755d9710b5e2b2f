import { tables } from '../tables.ts';
import { findColumnKey, type TableSchema } from '../table.ts';
import { gatherRows, toPublicCells, type GatheredRow } from './gather-rows.ts';
import { hasLedgerIds } from './ledger-tables.ts';
import type { LedgerState } from './ledger-state.ts';
import { toLedgerValue } from './ledger-value.ts';
import { wholeFile } from './record-change.ts';

export interface ValueFinder {
  hasRecord(record: string): boolean;
  /** What a field holds, as the ledger tells it; undefined where there is no such record, or it has no such field. */
  findValue(record: string, field: string): string | undefined;
}

export function createValueFinder({ sheets, files, masters }: LedgerState): ValueFinder {
  const schemas: readonly TableSchema[] = Object.values(tables);
  const records = new Map<string, { schema: TableSchema; row: GatheredRow }>();
  for (const schema of schemas.filter(({ name }) => hasLedgerIds(name))) {
    for (const [id, row] of gatherRows(schema, sheets[schema.name]).byId) records.set(id, { schema, row });
  }
  return {
    hasRecord: (record) => records.has(record),
    findValue: (record, field) => {
      if (field === wholeFile) return files.get(record) ?? masters.get(record) ?? '';
      const found = records.get(record);
      const key = found === undefined ? undefined : findColumnKey(found.schema, field);
      if (found === undefined || key === undefined) return undefined;
      return toLedgerValue(toPublicCells(found.row).get(key) ?? '');
    },
  };
}
