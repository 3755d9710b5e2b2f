import { createHash, type Hash } from 'node:crypto';
import { charactersOf, withoutVariationSelectors } from '../../domain/names/characters.ts';
import { listReadings } from '../../domain/names/character-readings.ts';
import { toneOf, withoutTone } from '../../domain/names/pinyin-syllables.ts';
import { mandarinSyllables, syllableNumber } from '../mandarin-syllables.ts';
import { nameCharacters, plainCharacter, unreadable } from '../name-characters.ts';
import {
  withheldTone,
  type NameEntry,
  type PersonFacts,
  type Reading,
  type SpokenCharacter,
} from '../name-entry.ts';
import type { KeyedName } from '../name-orders.ts';
import { soundCode } from '../sound-codes.ts';

/** A name with the reading it has in the archive. */
export interface NameToIndex {
  text: string;
  /** With tone marks, one for each character of `text`; empty where unknown. */
  syllables: readonly string[];
  /** As in `NameEntry`. */
  kind: number;
}

export interface PersonToIndex {
  facts: PersonFacts;
  names: readonly NameToIndex[];
}

/**
 * Everything that goes into an index, kept as small as may be: equal characters and equal years are one object. A person
 * costs some 400 bytes, so that two million fit into a process of ordinary size.
 */
export class IndexBuilder {
  readonly entries: NameEntry[] = [];
  /** Characters that occur in names, as `plainCharacter` gives them. */
  readonly characters = new Set<string>();
  people = 0;
  readonly #hash: Hash;
  readonly #glyphs = new Map<string, SpokenCharacter>();
  readonly #usualSounds = new Map<string, number>();

  constructor(codeFingerprint: string) {
    this.#hash = createHash('sha256').update(codeFingerprint);
  }

  add({ facts, names }: PersonToIndex): void {
    this.people += 1;
    this.#hash.update(JSON.stringify([facts, names]));
    for (const name of names) {
      const written = this.#toWritten(name);
      if (written.every(({ plain }) => plain === '')) continue;
      this.entries.push({ written, kind: name.kind, person: facts });
    }
  }

  /** The version: eight signs of the hash of all that was added. */
  finish(words: unknown): string {
    return this.#hash.update(JSON.stringify(words)).digest('hex').slice(0, 8);
  }

  #toWritten({ text, syllables }: NameToIndex): SpokenCharacter[] {
    const characters = charactersOf(text);
    const plain = characters.map((character) => nameCharacters(character));
    // A form that stands for several characters (㈱) is written out, so that each character is one.
    if (plain.some(({ length }) => length > 1)) {
      return plain.flat().map((character) => this.#glyph(character, ''));
    }
    // Whether an x is a letter only the whole name tells.
    const withheld = nameCharacters(text).includes(unreadable);
    return characters.map((character, position) =>
      withheld && /^x$/iu.test(character)
        ? this.#withheld(character)
        : this.#glyph(character, syllables[position] ?? ''),
    );
  }

  #withheld(text: string): SpokenCharacter {
    const known = this.#glyphs.get(text);
    const glyph = known ?? {
      text,
      plain: unreadable,
      syllable: undefined,
      tone: withheldTone,
      otherReadings: [],
    };
    this.#glyphs.set(text, glyph);
    return glyph;
  }

  #glyph(text: string, reading: string): SpokenCharacter {
    const key = `${text}\n${reading}`;
    const known = this.#glyphs.get(key);
    if (known !== undefined) return known;
    const plain = plainCharacter(text);
    const syllable = syllableNumber(withoutTone(reading));
    const otherReadings = readingsOf(plain).filter((other) => other.syllable !== syllable);
    const glyph = { text, plain, syllable, tone: toneOf(reading), otherReadings };
    this.#glyphs.set(key, glyph);
    if (plain !== '') this.characters.add(plain);
    return glyph;
  }

  /**
   * The name as the orders file it: by its own reading and, where that differs, by the usual readings of its characters,
   * since somebody who types the characters says nothing of how they are read.
   */
  toKeyedNames(entry: NameEntry): KeyedName[] {
    const glyphs = entry.written.filter(({ plain }) => plain !== '');
    const characters = glyphs.map(({ plain }) => plain);
    const initials = glyphs
      .map(({ syllable }) => (mandarinSyllables[syllable ?? -1] ?? '-').slice(0, 1))
      .join('');
    const sounds = glyphs.map(({ syllable }) => soundCode(syllable));
    const usual = glyphs.map(({ plain }) => this.#usualSound(plain));
    const own = { characters, sounds, initials };
    return usual.every((sound, position) => sound === sounds[position])
      ? [own]
      : [own, { characters, sounds: usual, initials: '' }];
  }

  #usualSound(character: string): number {
    const known = this.#usualSounds.get(character);
    if (known !== undefined) return known;
    const sound = soundCode(readingsOf(character)[0]?.syllable);
    this.#usualSounds.set(character, sound);
    return sound;
  }
}

function readingsOf(character: string): Reading[] {
  return listReadings(withoutVariationSelectors(character)).flatMap((reading) => {
    const syllable = syllableNumber(withoutTone(reading));
    return syllable === undefined ? [] : [{ syllable, tone: toneOf(reading) }];
  });
}
