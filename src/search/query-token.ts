/** What a query says of one character of a name. Syllables are numbers of `mandarinSyllables`. */
export type QueryToken =
  | CharacterToken
  | { kind: 'syllable'; text: string; syllable: number; tone: number }
  /** The beginning of a syllable, or its initial. */
  | { kind: 'letters'; text: string }
  | { kind: 'unreadable'; text: string };

export interface CharacterToken {
  kind: 'character';
  text: string;
  readings: readonly { syllable: number; tone: number }[];
  /** Syllables under which names with the character, or with another writing of it, are filed. */
  filedUnder: readonly number[];
  /** Other writings of the character in names of the roll. */
  same: ReadonlySet<string>;
  lookAlikes: ReadonlyMap<string, number>;
}
