import type { TableName } from '../table.ts';

/** Tables whose rows are records with ids of their own, which the ledger names. */
export const ledgerRecordTables = [
  'roll',
  'facilities',
  'graves',
  'units',
  'events',
  'sources',
  'media',
  'statistics',
] as const satisfies readonly TableName[];

/** The ledger itself, and what the desk notes for its own work. */
const untold: ReadonlySet<TableName> = new Set(['corrections', 'quality', 'headings']);

export function isToldTable(name: TableName): boolean {
  return !untold.has(name);
}

export function hasLedgerIds(name: TableName): boolean {
  return (ledgerRecordTables as readonly TableName[]).includes(name);
}

/** Columns that no page shows; what stands there is for the desk alone. */
const unshown: Partial<Record<TableName, readonly string[]>> = { media: ['consent', 'originalName', 'note'] };

export function isPublicColumn(table: TableName, key: string): boolean {
  return unshown[table]?.includes(key) !== true;
}

/** What tells rows without ids apart while their other cells change. */
export const rowKeys: Partial<Record<TableName, readonly string[]>> = {
  'grave-moves': ['oldGrave', 'oldPlace'],
  walls: ['panel', 'column', 'line'],
  upkeep: ['record', 'kind', 'date'],
  custodians: ['id'],
  places: ['name', 'relation', 'code'],
  citations: ['record', 'field', 'sourceId'],
  redirects: ['oldId'],
  rules: ['law', 'article'],
  transcripts: ['line'],
  mourning: ['from'],
  glyphs: ['character'],
  certificates: ['person', 'kind'],
  site: ['key'],
};
