import type { Archive } from '../../archive/archive.ts';
import { links } from '../../site.ts';
import { listPagedKeys, readPagedKey, toListPage, type ListPage } from '../list-pages.ts';
import { toRecordKey } from './ledger-addresses.ts';
import { ledgerBookOf } from './ledger-book.ts';
import { toLedgerLine, type LedgerLine } from './ledger-line.ts';
import { nameRecord } from './record-name.ts';

/** What was changed in one record, newest first. */
export interface RecordLedger {
  name: string;
  href?: string;
  feed: string;
  list: ListPage<LedgerLine>;
}

export interface RecordLedgerRoute {
  record: string;
  /** As it stands in the address. */
  key: string;
}

export function listRecordLedgers(archive: Archive): RecordLedgerRoute[] {
  return [...ledgerBookOf(archive).records].flatMap(([record, entries]) =>
    listPagedKeys(toRecordKey(record), entries.length).map((key) => ({ record, key })),
  );
}

export function toRecordLedger(archive: Archive, { record, key }: RecordLedgerRoute): RecordLedger {
  const { id, page } = readPagedKey(key);
  const entries = ledgerBookOf(archive).records.get(record) ?? [];
  const { items, ...list } = toListPage(entries, { id, page, hrefOf: links.correctionsOf });
  const { name, href } = nameRecord(archive, record);
  return {
    name,
    ...(href === undefined ? {} : { href }),
    feed: links.correctionFeedOf(id),
    list: { ...list, items: items.map((correction) => toLedgerLine(archive, correction)) },
  };
}

/** The route whose address holds the key. */
export function findRecordRoute(archive: Archive, key: string): RecordLedgerRoute {
  const { id } = readPagedKey(key);
  const records = ledgerBookOf(archive).records;
  return { record: records.has(id) ? id : id.replaceAll('~', '/'), key };
}
