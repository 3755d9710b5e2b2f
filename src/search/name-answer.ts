/** What the name finder says: the same shapes for the browser, the commands and the tests. */

/** Why a character of the query stands for a character of the name; `i18n/finder.ts` has the words. */
export type MatchKind =
  | 'same'
  | 'variant'
  | 'unreadable'
  | 'homophone'
  | 'dialect'
  | 'look-alike'
  | 'initial'
  | 'other-tone'
  /** A reading that dictionaries give the character, though the name is read otherwise. */
  | 'other-reading'
  /** One onset or one rhyme. */
  | 'near-sound'
  | 'different';

export type Reason =
  /** The whole name, as asked. */
  | { kind: 'exact' }
  /** The whole name in another script or in variant characters: 劉 for 刘. */
  | { kind: 'variant'; asked: string; found: string }
  /** The whole name by its reading. */
  | { kind: 'pinyin' }
  | { kind: 'initials' }
  /** One character for another: 筠≈君. */
  | {
      kind:
        'homophone' | 'dialect' | 'look-alike' | 'other-tone' | 'other-reading' | 'near-sound' | 'different';
      asked: string;
      found: string;
    }
  | { kind: 'unreadable'; found: string }
  /** Characters the name has and the query has not: the surname, or one of the given name. */
  | { kind: 'given-only'; found: string }
  | { kind: 'missing'; found: string }
  /** A character of the query that the name has not. */
  | { kind: 'extra'; asked: string }
  /** Neighbouring characters in the other order. */
  | { kind: 'swapped'; found: string }
  /** Found under another name than the roll's; `nameKind` is a word of the table: 化名, 原名 … */
  | { kind: 'alias'; nameKind: string; found: string }
  /** A further word of the query fits the record: district, unit, place, year, event. */
  | { kind: 'district' | 'unit' | 'place' | 'facility' | 'year' | 'event'; asked: string; found: string };

/** Years between which an event lies, as the record's date was read; equal where the year is known. */
export interface YearSpan {
  from: number;
  until: number;
}

/** What tells a person from others of the name. */
export interface PersonInList {
  /** 编号 */
  id: string;
  /** The name as the roll writes it. */
  name: string;
  born: YearSpan | undefined;
  died: YearSpan | undefined;
  unit: string;
  deathPlace: string;
  /** Name of the facility of the grave; empty where none is recorded. */
  facility: string;
  seeksKin: boolean;
  hasGrave: boolean;
  hasStory: boolean;
}

export interface NameHit extends PersonInList {
  /** Every character and sound as asked, the whole name: such hits stand before all others. */
  isExact: boolean;
  /** How far name and query lie apart: 0 for the same, about 1 for one character quite different. */
  distance: number;
  reasons: Reason[];
  /** Present district's six-digit code; empty where it can't be told. */
  district: string;
  /** Present district's name, else the native place as written; empty where the roll does not say. */
  nativePlace: string;
  /** 时期, a word of the table. */
  period: string;
}

export interface NameAnswer {
  /** The part of the query taken for the name, and the further words. */
  asked: { name: string; further: string[] };
  hits: NameHit[];
  /** More people fit than were looked through: the reader has to say more. */
  isCut: boolean;
}

/** Answers names from the index; one a page. */
export interface NameFinder {
  /** Best first. Rejects when the index can't be loaded. */
  find(query: string, limit?: number): Promise<NameAnswer>;
}
