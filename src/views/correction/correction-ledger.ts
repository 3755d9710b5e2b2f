import type { Archive } from '../../archive/archive.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import type { Correction } from '../../domain/records/records.ts';
import { links } from '../../site.ts';
import { listPagedKeys, readPagedKey, toListPage } from '../list-pages.ts';
import type { Paging } from '../roll/roll-list.ts';
import { addedAddress, findRecordLedger, ledgerAddress } from './ledger-addresses.ts';
import { ledgerBookOf, undated, type LedgerItem } from './ledger-book.ts';
import { toLedgerLine, type LedgerLine } from './ledger-line.ts';
import { nameRecord } from './record-name.ts';

/** One page of the ledger of a year, newest day first; the newest year begins on the front page of the ledger. */
export interface CorrectionLedger {
  year: string;
  total: number;
  days: LedgerDay[];
  years: { year: string; href: string; count: number }[];
  paging: Paging;
}

interface LedgerDay {
  date: string;
  /** What is new on this day; listed on pages of its own. */
  added?: { count: number; href: string; reasons: string[] };
  records: CorrectedRecord[];
}

interface CorrectedRecord {
  name: string;
  href?: string;
  /** The ledger of this record alone. */
  ledger?: string;
  corrections: LedgerLine[];
}

/** Reasons that one line of additions shows. */
const shownReasons = 3;

/** Keys of the pages beside the front page: `2025`, and `2026/2` where the newest year does not fit on the front page. */
export function listLedgerKeys(archive: Archive): string[] {
  return [...ledgerBookOf(archive).years].flatMap(([year, items], index) =>
    listPagedKeys(year, items.length).slice(index === 0 ? 1 : 0),
  );
}

/** The page of a key; the front page without one. */
export function toCorrectionLedger(archive: Archive, key?: string): CorrectionLedger {
  const { years, total } = ledgerBookOf(archive);
  const [newest = ''] = years.keys();
  const { id: year, page } = key === undefined ? { id: newest, page: 1 } : readPagedKey(key);
  const { items, paging } = toListPage(years.get(year) ?? [], {
    id: year,
    page,
    hrefOf: (paged) => (paged === newest ? links.corrections() : ledgerAddress(paged)),
  });
  return {
    year,
    total,
    days: toDays(archive, items),
    years: [...years].map(([one, ofYear], index) => ({
      year: one,
      href: index === 0 ? links.corrections() : ledgerAddress(one),
      count: ofYear.reduce((sum, item) => sum + (item.kind === 'added' ? item.corrections.length : 1), 0),
    })),
    paging,
  };
}

function toDays(archive: Archive, items: readonly LedgerItem[]): LedgerDay[] {
  return [...Map.groupBy(items, dateOf)].map(([date, ofDay]) => {
    const added = ofDay.find((item) => item.kind === 'added');
    const entries = ofDay.flatMap((item) => (item.kind === 'entry' ? [item.correction] : []));
    const records = toRecords(archive, entries);
    return added === undefined ? { date, records } : { date, added: toAdded(added), records };
  });
}

function dateOf(item: LedgerItem): string {
  const first = item.kind === 'entry' ? item.correction : item.corrections[0];
  return first === undefined ? undated : formatDate(first.date);
}

function toAdded({ day, corrections }: LedgerItem & { kind: 'added' }): LedgerDay['added'] & object {
  const reasons = [...new Set(corrections.map(({ reason }) => reason))].slice(0, shownReasons);
  return { count: corrections.length, href: addedAddress(day), reasons };
}

function toRecords(archive: Archive, corrections: readonly Correction[]): CorrectedRecord[] {
  return [...Map.groupBy(corrections, ({ record }) => record)].map(([id, list]) => {
    const { name, href } = nameRecord(archive, id);
    const ledger = findRecordLedger(archive, id);
    return {
      name,
      ...(href === undefined ? {} : { href }),
      ...(ledger === undefined ? {} : { ledger }),
      corrections: list.map((correction) => toLedgerLine(archive, correction)),
    };
  });
}
