import { listReadings } from '../domain/names/character-readings.ts';
import { charactersOf } from '../domain/names/characters.ts';
import { toneOf, withoutTone } from '../domain/names/pinyin-syllables.ts';
import { contestedSurnames, surnameReadings } from '../domain/names/surname-readings.ts';
import { syllableNumber } from '../search/mandarin-syllables.ts';
import { nameCharacters, unreadable } from '../search/name-characters.ts';
import type { Reading, SpokenCharacter } from '../search/name-entry.ts';
import { soundCode } from '../search/sound-codes.ts';
import { noSound } from '../search/name-orders.ts';
import { copyText } from './coded-column.ts';
import { NumberList } from './number-list.ts';
import type { RollPerson } from './roll-person.ts';

/** All names of a roll, its own and the others, as numbers of characters. */
export interface RollNames {
  characters: readonly SpokenCharacter[];
  numbers: ReadonlyMap<string, number>;
  /** By character: the sounds under which names with it are filed. */
  sounds: readonly (readonly number[])[];
  /** By character: how often it is the first of a roll name, and how often a later one; without other names. */
  asSurname: Float64Array;
  asGiven: Float64Array;
  /** Roll names by their length, capped at `longestCounted`. */
  lengths: Float64Array;
  /** By name: whose it is, whether it is another name than the roll's, and where its characters begin. */
  people: Int32Array;
  isOther: Uint8Array;
  starts: Int32Array;
  /** Numbers of characters of all names, one after the other. */
  letters: Uint16Array;
}

/** Longer names are transliterations. */
export const longestCounted = 8;
const longestName = 24;

/** Readings of a character as numbers, the usual one first; surnames with the readings that families give them. */
export function readingsOf(character: string): Reading[] {
  const told = [surnameReadings[character] ?? '', ...(contestedSurnames[character] ?? [])];
  const all = [...new Set([...listReadings(character), ...told])];
  return all.flatMap((reading) => {
    const syllable = syllableNumber(withoutTone(reading));
    return syllable === undefined ? [] : [{ syllable, tone: toneOf(reading) }];
  });
}

export class RollNamesBuilder {
  readonly #characters: SpokenCharacter[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #asSurname: number[] = [];
  readonly #asGiven: number[] = [];
  readonly #lengths = new Float64Array(longestCounted + 1);
  readonly #people = new NumberList();
  readonly #isOther = new NumberList();
  readonly #starts = new NumberList();
  readonly #letters = new NumberList();

  add(person: RollPerson, at: number): void {
    this.#addName(person.name, at, false);
    for (const { text } of person.otherNames) this.#addName(text, at, true);
    // 格里戈里·库里申科 is asked for as 库里申科.
    for (const part of person.name.split(/[·•‧∙・･]/u).slice(1))
      if (charactersOf(part).length > 1) this.#addName(part, at, true);
  }

  #addName(name: string, person: number, isOther: boolean): void {
    const characters = nameCharacters(name).slice(0, longestName);
    if (characters.length === 0) return;
    this.#starts.push(this.#letters.length);
    this.#people.push(person);
    this.#isOther.push(isOther ? 1 : 0);
    for (const [position, character] of characters.entries()) {
      const number = this.#numberOf(character);
      this.#letters.push(number);
      const counts = position === 0 && characters.length > 1 ? this.#asSurname : this.#asGiven;
      if (!isOther) counts[number] = (counts[number] ?? 0) + 1;
    }
    const length = Math.min(characters.length, longestCounted);
    if (!isOther) this.#lengths[length] = (this.#lengths[length] ?? 0) + 1;
  }

  #numberOf(character: string): number {
    const known = this.#numbers.get(character);
    if (known !== undefined) return known;
    const text = copyText(character);
    const [first, ...otherReadings] = text === unreadable ? [] : readingsOf(text);
    const spoken = { text, plain: text, syllable: first?.syllable, tone: first?.tone ?? 0, otherReadings };
    const number = this.#characters.push(spoken) - 1;
    this.#numbers.set(text, number);
    this.#asSurname.push(0);
    this.#asGiven.push(0);
    return number;
  }

  build(): RollNames {
    this.#starts.push(this.#letters.length);
    return {
      characters: this.#characters,
      numbers: this.#numbers,
      sounds: this.#characters.map(soundsOf),
      asSurname: Float64Array.from(this.#asSurname),
      asGiven: Float64Array.from(this.#asGiven),
      lengths: this.#lengths,
      people: this.#people.toArray(),
      isOther: Uint8Array.from(this.#isOther.toArray()),
      starts: this.#starts.toArray(),
      letters: Uint16Array.from(this.#letters.toArray()),
    };
  }
}

function soundsOf({ syllable, otherReadings }: SpokenCharacter): number[] {
  if (syllable === undefined) return [noSound];
  return [...new Set([syllable, ...otherReadings.map((other) => other.syllable)].map(soundCode))];
}
