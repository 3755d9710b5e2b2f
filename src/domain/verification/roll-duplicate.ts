/** Fields of two rows of the roll that are compared. */
export type ComparedField =
  | 'name'
  | 'nativePlace'
  | 'born'
  | 'joined'
  | 'died'
  | 'period'
  | 'deathPlace'
  | 'force'
  | 'unitNumber'
  | 'post'
  | 'sex';

export type PairReasonKind =
  | 'same'
  /** A name in other characters of one sound, or with one that looks alike; a year or two apart; another township. */
  | 'near'
  | 'other'
  /** The same county under another name. */
  | 'former'
  /** The same day and month of another year. */
  | 'same-day-other-year'
  /** The name of the one is another name of the other. */
  | 'alias';

/** One field of two rows: how they agree, and what that says of their being about one person. */
export interface PairReason {
  field: ComparedField;
  kind: PairReasonKind;
  /** Bits for one person as against two strangers. */
  bits: number;
}

/** Two rows that are perhaps about one person. */
export interface DuplicatePair {
  /** Ids, in the order of the roll. */
  people: readonly [string, string];
  strength: 'strong' | 'possible' | 'weak';
  /** That both are about one person, as against brothers, comrades, namesakes and strangers; from 0 to 1. */
  probability: number;
  reasons: readonly PairReason[];
}
