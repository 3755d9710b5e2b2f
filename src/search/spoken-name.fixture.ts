import { charactersOf } from '../domain/names/characters.ts';
import { toneOf, withoutTone } from '../domain/names/pinyin-syllables.ts';
import { syllableNumber } from './mandarin-syllables.ts';
import { plainCharacter } from './name-characters.ts';
import type { NameEntry, PersonFacts, Reading, SpokenCharacter } from './name-entry.ts';
import type { CharacterToken, QueryToken } from './query-token.ts';

/** Readings as numbers of syllables: `cháng zhǎng`. */
export function readingsOf(readings: string): Reading[] {
  return readings.split(' ').flatMap((reading) => {
    const syllable = syllableNumber(withoutTone(reading));
    return syllable === undefined ? [] : [{ syllable, tone: toneOf(reading) }];
  });
}

/** A name with a reading for each character, `-` where none is known; other readings by character. */
export function spokenName(
  text: string,
  reading = '',
  others: Readonly<Record<string, string>> = {},
): SpokenCharacter[] {
  const syllables = reading.split(' ');
  return charactersOf(text).map((character, position) => {
    const [read] = readingsOf(syllables[position] ?? '');
    return {
      text: character,
      plain: plainCharacter(character),
      syllable: read?.syllable,
      tone: read?.tone ?? 0,
      otherReadings: readingsOf(others[character] ?? ''),
    };
  });
}

export interface Known {
  readings?: string;
  same?: string;
  lookAlikes?: Readonly<Record<string, number>>;
}

/** A character that somebody typed, with what the index knows of it. */
export function askedCharacter(text: string, known: Known = {}): CharacterToken {
  const readings = readingsOf(known.readings ?? '');
  return {
    kind: 'character',
    text,
    readings,
    filedUnder: readings.slice(0, 1).map(({ syllable }) => syllable),
    same: new Set(known.same),
    lookAlikes: new Map(Object.entries(known.lookAlikes ?? {})),
  };
}

/** The characters of a query, each with the reading that stands in its place; □ can't be read. */
export function askedName(text: string, reading = ''): QueryToken[] {
  const readings = reading.split(' ');
  return charactersOf(text).map((character, position) =>
    character === '□'
      ? { kind: 'unreadable', text: character }
      : askedCharacter(character, { readings: readings[position] ?? '' }),
  );
}

/** A syllable that somebody typed: `liu`, `liú`. */
export function askedSyllable(text: string): QueryToken {
  const [reading] = readingsOf(text);
  if (reading === undefined) throw new Error(`${text} is no syllable.`);
  return { kind: 'syllable', text, ...reading };
}

/** An invented person of whom nothing is known but what is given. */
export function personFacts(facts: Partial<PersonFacts> = {}): PersonFacts {
  return {
    id: 'p-00000001',
    name: '林见山',
    district: 0,
    nativePlace: '',
    born: undefined,
    died: undefined,
    unit: '',
    deathPlace: '',
    facility: '',
    period: 0,
    events: '',
    seeksKin: false,
    hasGrave: false,
    hasStory: false,
    ...facts,
  };
}

/** The roll's own name of a person. */
export function rollEntry(name: string, reading = '', facts: Partial<PersonFacts> = {}): NameEntry {
  return { written: spokenName(name, reading), kind: 0, person: personFacts({ ...facts, name }) };
}
