import type { Archive } from '../../archive/archive.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import { wholeRow } from '../../domain/ledger/record-change.ts';
import { listPagedKeys, readPagedKey, toListPage } from '../list-pages.ts';
import type { Paging } from '../roll/roll-list.ts';
import { addedAddress } from './ledger-addresses.ts';
import { ledgerBookOf } from './ledger-book.ts';
import { nameRecord } from './record-name.ts';

/** What was added on one day, page by page, gathered by why it was. */
export interface AddedRecords {
  date: string;
  total: number;
  groups: { reason: string; role: string; lines: AddedLine[] }[];
  paging: Paging;
}

interface AddedLine {
  /** Of the entry. */
  id: string;
  name: string;
  href?: string;
  /** The row that was added, where the record is a table. */
  text?: string;
}

/** `2026-11-27`, `2026-11-27/2` … */
export function listAddedKeys(archive: Archive): string[] {
  return [...ledgerBookOf(archive).added].flatMap(([day, entries]) => listPagedKeys(day, entries.length));
}

export function toAddedRecords(archive: Archive, key: string): AddedRecords {
  const { id: day, page } = readPagedKey(key);
  const all = ledgerBookOf(archive).added.get(day) ?? [];
  const { items, total, paging } = toListPage(all, { id: day, page, hrefOf: addedAddress });
  const groups = Map.groupBy(items, ({ reason, role }) => `${reason}\n${role}`);
  const [first] = all;
  return {
    date: first === undefined ? day : formatDate(first.date),
    total,
    paging,
    groups: [...groups.values()].map((entries) => ({
      reason: entries[0]?.reason ?? '',
      role: entries[0]?.role ?? '',
      lines: entries.map(({ id, record, field, after }) => {
        const { name, href } = nameRecord(archive, record);
        return {
          id,
          name,
          ...(href === undefined ? {} : { href }),
          ...(field === wholeRow ? { text: after } : {}),
        };
      }),
    })),
  };
}
