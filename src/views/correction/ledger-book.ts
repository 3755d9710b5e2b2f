import type { Archive } from '../../archive/archive.ts';
import { compareDates } from '../../domain/dates/date-bounds.ts';
import { recordFates, wholeRecord, wholeRow } from '../../domain/ledger/record-change.ts';
import type { Correction } from '../../domain/records/records.ts';

/** One line of the ledger: an entry, or all that was added on a day, which may be thousands. */
export type LedgerItem =
  | { kind: 'entry'; correction: Correction }
  | { kind: 'added'; day: string; corrections: readonly Correction[] };

/** The ledger as its pages need it; everything newest first. */
export interface LedgerBook {
  total: number;
  years: ReadonlyMap<string, readonly LedgerItem[]>;
  /** Entries about something new, by day (`2026-11-27`, `undated`). */
  added: ReadonlyMap<string, readonly Correction[]>;
  /** By record, where something else is told than that it was added: these have pages of their own. */
  records: ReadonlyMap<string, readonly Correction[]>;
}

export const undated = 'undated';

const books = new WeakMap<Archive, LedgerBook>();

/** Made once: every page of the ledger asks for it. */
export function ledgerBookOf(archive: Archive): LedgerBook {
  const book = books.get(archive) ?? makeBook(archive);
  books.set(archive, book);
  return book;
}

function makeBook({ corrections }: Archive): LedgerBook {
  const newestFirst = corrections.toSorted(compareNewestFirst);
  const years = Map.groupBy(newestFirst, (correction) => dayOf(correction).split('-')[0] ?? undated);
  const added = newestFirst.filter(isAddition);
  const changes = newestFirst.filter((correction) => !isAddedRow(correction));
  const withPage = new Set(newestFirst.filter((one) => !isAddition(one)).map(toOwner));
  return {
    total: corrections.length,
    years: new Map([...years].map(([year, ofYear]) => [year, foldAdditions(ofYear)])),
    added: Map.groupBy(added, dayOf),
    records: Map.groupBy(
      changes.filter((one) => withPage.has(toOwner(one))),
      toOwner,
    ),
  };
}

function compareNewestFirst(a: Correction, b: Correction): number {
  const [isKnownA, isKnownB] = [a.date.kind === 'known', b.date.kind === 'known'];
  if (!isKnownA || !isKnownB) return Number(isKnownB) - Number(isKnownA);
  return compareDates(b.date, a.date);
}

/** Whose change it is: prose and plan of a record are told in the record's ledger. */
export function toOwner({ record }: Pick<Correction, 'record'>): string {
  return /^(?:stories|facilities)\/([^/]+)\.(?:md|geojson)$/u.exec(record)?.[1] ?? record;
}

/** The first day that the date of an entry may mean. */
export function dayOf({ date }: Correction): string {
  return date.kind === 'known' ? date.earliest : undated;
}

/** Something that was not there before: a record, or a row of a table without ids. */
export function isAddition(correction: Correction): boolean {
  const { field, after } = correction;
  return (field === wholeRecord && after === recordFates.added) || isAddedRow(correction);
}

function isAddedRow({ field, before }: Correction): boolean {
  return field === wholeRow && before === '';
}

/** What was added on a day stands as one line before the changes of that day. */
function foldAdditions(newestFirst: readonly Correction[]): LedgerItem[] {
  const days = Map.groupBy(newestFirst, dayOf);
  return [...days].flatMap(([day, ofDay]): LedgerItem[] => {
    const corrections = ofDay.filter(isAddition);
    const entries = ofDay.filter((correction) => !isAddition(correction));
    return [
      ...(corrections.length === 0 ? [] : [{ kind: 'added' as const, day, corrections }]),
      ...entries.map((correction): LedgerItem => ({ kind: 'entry', correction })),
    ];
  });
}
