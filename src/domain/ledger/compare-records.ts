import type { TableSchema } from '../table.ts';
import { isSameRow, toPublicCells, type GatheredRow, type GatheredTable } from './gather-rows.ts';
import { toLedgerValue } from './ledger-value.ts';
import { recordFates, wholeRecord, type RecordChange } from './record-change.ts';

export interface TablePair {
  schema: TableSchema;
  before: GatheredTable;
  after: GatheredTable;
}

/**
 * What differs between the records of a table: fields in the order of the form, a record that is new as one change, and
 * at the end those that are gone, with the record that each was joined to. `joinedTo` says where an old id leads.
 */
export function compareRecords(
  { schema, before, after }: TablePair,
  joinedTo: (id: string) => string | undefined,
): RecordChange[] {
  const changes: RecordChange[] = [];
  for (const [id, row] of after.byId) {
    const old = before.byId.get(id);
    if (old === undefined)
      changes.push({
        table: schema.name,
        record: id,
        field: wholeRecord,
        before: '',
        after: recordFates.added,
      });
    else if (!isSameRow(old, row)) changes.push(...compareFields(schema, id, [old, row]));
  }
  for (const id of before.byId.keys()) {
    if (after.byId.has(id)) continue;
    const kept = joinedTo(id) ?? '';
    const fate = kept === '' ? recordFates.withdrawn : recordFates.joinedTo(kept);
    changes.push({ table: schema.name, record: id, field: wholeRecord, before: '', after: fate });
  }
  return changes;
}

function compareFields(
  schema: TableSchema,
  record: string,
  [before, after]: readonly [GatheredRow, GatheredRow],
): RecordChange[] {
  const [old, now] = [toPublicCells(before), toPublicCells(after)];
  return Object.entries(schema.columns).flatMap(([key, { heading }]) => {
    const [was, is] = [old.get(key) ?? '', now.get(key) ?? ''];
    if (was === is || withLineFeeds(was) === withLineFeeds(is)) return [];
    const [told, toldNow] = [toLedgerValue(was), toLedgerValue(is)];
    return [{ table: schema.name, record, field: heading, before: told, after: toldNow }];
  });
}

function withLineFeeds(cell: string): string {
  return cell.replace(/\r\n?/gu, '\n');
}
