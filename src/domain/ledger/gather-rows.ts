import { isBlankRecord, type Sheet } from '../sheet.ts';
import { findColumnKey, type TableSchema } from '../table.ts';
import { hasLedgerIds, isPublicColumn } from './ledger-tables.ts';

/** What each position of a sheet's rows is called in the ledger; undefined where no page shows it. */
interface SheetFields {
  keys: readonly (string | undefined)[];
  /** The same for sheets with the same columns in the same order. */
  signature: string;
}

export interface GatheredRow {
  file: string;
  fields: SheetFields;
  record: readonly string[];
}

/** The rows of a table: those with ids, and by file those without, repeated ids included. */
export interface GatheredTable {
  byId: ReadonlyMap<string, GatheredRow>;
  byFile: ReadonlyMap<string, readonly GatheredRow[]>;
}

export function gatherRows(schema: TableSchema, sheets: readonly Sheet[]): GatheredTable {
  const byId = new Map<string, GatheredRow>();
  const byFile = new Map<string, GatheredRow[]>();
  for (const { file, headings, records } of sheets) {
    const keys = headings.map((heading) => findColumnKey(schema, heading));
    const fields = toFields(schema, keys);
    const idAt = hasLedgerIds(schema.name) ? keys.indexOf('id') : -1;
    const others: GatheredRow[] = [];
    for (const record of records) {
      if (isBlankRecord(record)) continue;
      const id = (record[idAt] ?? '').trim();
      const row = { file, fields, record };
      if (id === '' || byId.has(id)) others.push(row);
      else byId.set(id, row);
    }
    if (others.length > 0) byFile.set(file, others);
  }
  return { byId, byFile };
}

function toFields(schema: TableSchema, keys: readonly (string | undefined)[]): SheetFields {
  const shown = keys.map((key) => (key !== undefined && isPublicColumn(schema.name, key) ? key : undefined));
  return { keys: shown, signature: shown.join() };
}

/** The public cells of a row by column; where two headings mean one column, its first text counts, as for readers. */
export function toPublicCells({ fields, record }: GatheredRow): Map<string, string> {
  const cells = new Map<string, string>();
  fields.keys.forEach((key, position) => {
    const cell = (record[position] ?? '').trim();
    if (key !== undefined && cell !== '' && !cells.has(key)) cells.set(key, cell);
  });
  return cells;
}

/** Cheap, and sure only when it says yes. */
export function isSameRow(a: GatheredRow, b: GatheredRow): boolean {
  if (a.fields.signature !== b.fields.signature || a.record.length !== b.record.length) return false;
  return a.record.every((cell, position) => cell === b.record[position]);
}
