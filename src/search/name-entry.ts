import type { PersonInList } from './name-answer.ts';

/** A character as it stands in a name, with the sound it has there. */
export interface SpokenCharacter {
  text: string;
  /** As `nameCharacters` gives it; empty for what stands between the characters of a name. */
  plain: string;
  /** Number of the syllable in `mandarinSyllables`; undefined where no reading is known, or none is meant. */
  syllable: number | undefined;
  /** 1 to 4; 0 where not marked. */
  tone: number;
  /** Other readings of the character in dictionaries: 晟 is shèng here, and read chéng by some. */
  otherReadings: readonly Reading[];
}

/** In place of a tone: the x stands for a character that was withheld (李XX), and is no letter. */
export const withheldTone = 9;

/** A syllable by number, with its tone. */
export interface Reading {
  syllable: number;
  tone: number;
}

/** What the index tells of a person, with numbers for what the start file has in words. */
export interface PersonFacts extends PersonInList {
  /** Place in the list of districts in the start file, counted from 1; 0 where the district can't be told. */
  district: number;
  /** The native place as written, where the district can't be told; else empty. */
  nativePlace: string;
  /** Place in the list of periods in the start file. */
  period: number;
  /** Places in the list of events in the start file, joined by commas. */
  events: string;
}

/** One name of one person, as a row of the index. */
export interface NameEntry {
  /** The name, with what stands between its characters. */
  written: readonly SpokenCharacter[];
  /** Kind of the name, a place in the list of kinds counted from 1; 0 for the roll's own name. */
  kind: number;
  person: PersonFacts;
}
