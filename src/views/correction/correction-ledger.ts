import type { Archive } from '../../archive/archive.ts';
import { compareDates } from '../../domain/dates/date-bounds.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import type { Correction } from '../../domain/records/records.ts';
import { links } from '../../site.ts';
import { toCorrectionLine, type CorrectionLine } from '../correction-line.ts';
import { findRecordLink } from '../record-link.ts';

/** The ledger of one year, newest day first; the newest year stands on the front page of the ledger. */
export interface CorrectionLedger {
  year: string;
  total: number;
  days: { date: string; records: CorrectedRecord[] }[];
  years: { year: string; href: string; count: number }[];
}

interface CorrectedRecord {
  name: string;
  /** Undefined where the record no longer has a page. */
  href?: string;
  corrections: CorrectionLine[];
}

const undated = 'undated';

/** The years that have pages of their own: all but the newest, which stands on the front page. */
export function listLedgerYears(archive: Archive): string[] {
  return [...correctionsByYear(archive).keys()].slice(1);
}

export function toCorrectionLedger(archive: Archive, year?: string): CorrectionLedger {
  const byYear = correctionsByYear(archive);
  const shown = year ?? [...byYear.keys()][0] ?? '';
  const days = Map.groupBy(byYear.get(shown) ?? [], ({ date }) => formatDate(date));
  return {
    year: shown,
    total: archive.corrections.length,
    days: [...days].map(([date, corrections]) => ({ date, records: toRecords(archive, corrections) })),
    years: [...byYear].map(([key, { length }], index) => ({
      year: key,
      href: index === 0 ? links.corrections() : ledgerAddress(key),
      count: length,
    })),
  };
}

export function ledgerAddress(year: string): string {
  return `${links.corrections()}${year}.html`;
}

function correctionsByYear({ corrections }: Archive): Map<string, Correction[]> {
  const newestFirst = corrections.toSorted((a, b) => {
    const [isKnownA, isKnownB] = [a.date.kind === 'known', b.date.kind === 'known'];
    if (!isKnownA || !isKnownB) return Number(isKnownB) - Number(isKnownA);
    return compareDates(b.date, a.date);
  });
  return Map.groupBy(newestFirst, ({ date }) =>
    date.kind === 'known' ? date.earliest.slice(0, 4) : undated,
  );
}

function toRecords(archive: Archive, corrections: readonly Correction[]): CorrectedRecord[] {
  return [...Map.groupBy(corrections, ({ record }) => record)].map(([id, list]) => {
    const record = findRecordLink(archive, id);
    return {
      name: record?.name ?? id,
      ...(record === undefined ? {} : { href: record.href }),
      corrections: list.map(toCorrectionLine),
    };
  });
}
