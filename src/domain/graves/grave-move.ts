import type { FuzzyDate } from '../dates/fuzzy-date.ts';
import { readDate } from '../dates/read-date.ts';
import { splitList, type RowPlace } from '../table.ts';
import type { GraveMoveRow } from '../tables.ts';
import { findWord, kinConsents, type KinConsent } from '../words.ts';

/** One relocation. At least one end is a grave of the ledger; the other may be a place in words, or not known. */
export interface GraveMove {
  from: MoveEnd;
  to: MoveEnd;
  date: FuzzyDate;
  document: string;
  /** Whether kin agreed; undefined where the table does not say. */
  kinConsent: KinConsent | undefined;
  sourceIds: string[];
  note: string;
  place: RowPlace;
}

export interface MoveEnd {
  /** Undefined where the ledger has no row for this end. */
  graveId: string | undefined;
  /** As written. */
  text: string;
}

export function toGraveMove(row: GraveMoveRow, place: RowPlace): GraveMove {
  return {
    from: toEnd(row.oldGrave, row.oldPlace),
    to: toEnd(row.newGrave, row.newPlace),
    date: readDate(row.date),
    document: row.document,
    kinConsent: findWord(kinConsents, row.kinConsent),
    sourceIds: splitList(row.sourceIds),
    note: row.note,
    place,
  };
}

function toEnd(graveId: string, text: string): MoveEnd {
  return { graveId: graveId === '' ? undefined : graveId, text };
}
