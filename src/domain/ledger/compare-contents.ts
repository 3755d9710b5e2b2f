import { toRows, type ContentSheets } from '../sheet.ts';
import { tables } from '../tables.ts';
import type { TableSchema } from '../table.ts';
import { comparePlainRows } from './compare-plain-rows.ts';
import { compareRecords, type TablePair } from './compare-records.ts';
import { gatherRows } from './gather-rows.ts';
import { hasLedgerIds, isToldTable } from './ledger-tables.ts';
import { recordFates, wholeRecord, type RecordChange } from './record-change.ts';

/**
 * Every public field that differs between two states of the tables, as the ledger tells it. Order, spaces around cells
 * and columns that no page shows are not differences. A redirect is told by the entry of the record that it leads from.
 */
export function compareContents(before: ContentSheets, after: ContentSheets): RecordChange[] {
  const schemas: readonly TableSchema[] = Object.values(tables);
  const pairs = schemas
    .filter(({ name }) => isToldTable(name))
    .map((schema): TablePair => ({
      schema,
      before: gatherRows(schema, before[schema.name]),
      after: gatherRows(schema, after[schema.name]),
    }));
  const redirects = new Map(listRedirects(after));
  const isTold = createToldRedirects(pairs, after);
  return pairs.flatMap((pair) => [
    ...(hasLedgerIds(pair.schema.name) ? compareRecords(pair, (id) => redirects.get(id)) : []),
    ...comparePlainRows(pair, pair.schema.name === 'redirects' ? isTold : undefined),
  ]);
}

function listRedirects({ redirects }: ContentSheets): [oldId: string, newId: string][] {
  return redirects
    .flatMap((sheet) => toRows(tables.redirects, sheet))
    .map(({ cells }) => [cells.oldId, cells.newId]);
}

/** Whether a redirect is told by an entry about its old record: one that this change needs, or one that is there. */
function createToldRedirects(
  pairs: readonly TablePair[],
  after: ContentSheets,
): (cells: ReadonlyMap<string, string>) => boolean {
  const records = pairs.filter(({ schema }) => hasLedgerIds(schema.name));
  const fates = new Set(
    after.corrections
      .flatMap((sheet) => toRows(tables.corrections, sheet))
      .filter(({ cells }) => cells.field === wholeRecord)
      .map(({ cells }) => `${cells.record} ${cells.after}`),
  );
  return (cells) => {
    const oldId = cells.get('oldId') ?? '';
    const newId = cells.get('newId') ?? '';
    const fate = newId === '' ? recordFates.withdrawn : recordFates.joinedTo(newId);
    const isGone = records.some((pair) => pair.before.byId.has(oldId) && !pair.after.byId.has(oldId));
    return isGone || fates.has(`${oldId} ${fate}`);
  };
}
