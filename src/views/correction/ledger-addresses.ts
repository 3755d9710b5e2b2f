import type { Archive } from '../../archive/archive.ts';
import type { Correction } from '../../domain/records/records.ts';
import { links } from '../../site.ts';
import { listPageSize, pagedKey } from '../list-pages.ts';
import { dayOf, ledgerBookOf, toOwner } from './ledger-book.ts';

/** A record as it may stand in an address: of a file, the slashes become tildes. */
export function toRecordKey(record: string): string {
  return record.replaceAll('/', '~');
}

/** Of a year; `key` as `pagedKey` makes it. The newest year begins on the front page. */
export function ledgerAddress(key: string): string {
  return `${links.corrections()}${key}.html`;
}

export function addedAddress(key: string): string {
  return `${links.corrections()}added/${key}.html`;
}

/** The pages of one record's ledger; undefined where it has none. */
export function findRecordLedger(archive: Archive, record: string): string | undefined {
  const owner = toOwner({ record });
  return ledgerBookOf(archive).records.has(owner) ? links.correctionsOf(toRecordKey(owner)) : undefined;
}

/** Where an entry can be cited: in the ledger of its record, or among what was added on its day. */
export function entryAddress(archive: Archive, correction: Correction): string {
  const book = ledgerBookOf(archive);
  const owner = toOwner(correction);
  const ofRecord = book.records.get(owner)?.indexOf(correction) ?? -1;
  if (ofRecord !== -1) return links.correctionsOf(pagedOf(toRecordKey(owner), ofRecord), correction.id);
  const day = dayOf(correction);
  const ofDay = book.added.get(day)?.indexOf(correction) ?? 0;
  return `${addedAddress(pagedOf(day, ofDay))}#${correction.id}`;
}

function pagedOf(key: string, index: number): string {
  return pagedKey(key, Math.floor(index / listPageSize) + 1);
}
