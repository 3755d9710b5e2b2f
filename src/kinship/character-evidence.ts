import { createLookAlikes, type LookAlikes } from '../domain/names/look-alikes.ts';
import { createSameCharacters, type SameCharacters } from '../domain/names/same-characters.ts';
import { compareCharacter, distances, type Likeness } from '../search/character-likeness.ts';
import type { QueryToken } from '../search/query-token.ts';
import { soundCode } from '../search/sound-codes.ts';
import { noSound } from '../search/name-orders.ts';
import { unreadable } from '../search/name-characters.ts';
import { characterLevels, characterRates, nameRates, type CharacterLevel } from './error-rates.ts';
import { readingsOf, type RollNames } from './roll-names.ts';
import type { SaidCharacter } from './said-names.ts';

/** What one said character is worth beside every character of the roll. */
export interface CharacterEvidence {
  said: SaidCharacter;
  /** By character of the roll: place in `characterLevels`. */
  levels: Uint8Array;
  /** 1 where the roll has another writing of the same character. */
  isVariant: Uint8Array;
  /** Bits by character of the roll, as the first of a name and as a later one. */
  asSurname: Float32Array;
  asGiven: Float32Array;
  /** Sounds under which names with it may be filed. */
  sounds: readonly number[];
}

const levelNumbers = Object.fromEntries(characterLevels.map((level, number) => [level, number])) as Record<
  CharacterLevel,
  number
>;
const sameLevel = levelNumbers.same;
const differentLevel = levelNumbers.different;
/** So many characters are remembered; families ask for the same ones. */
const mostRemembered = 600;
const mostLookAlikes = 20;
/** From this likeness on two characters are easily taken for each other. */
const clearlyAlike = 0.6;

export class CharacterJudge {
  readonly #names: RollNames;
  readonly #same: SameCharacters;
  readonly #remembered = new Map<string, CharacterEvidence>();
  #lookAlikes: LookAlikes | undefined;

  constructor(names: RollNames) {
    this.#names = names;
    this.#same = createSameCharacters(names.numbers.keys());
  }

  judge(said: SaidCharacter): CharacterEvidence {
    const key = said.kind === 'syllable' ? `${said.text}${said.tone}` : said.text;
    const known = this.#remembered.get(key);
    if (known !== undefined) return known;
    if (this.#remembered.size >= mostRemembered) this.#remembered.clear();
    const found = said.kind === 'unreadable' ? this.#judgeNothing(said) : this.#judgeToken(said);
    this.#remembered.set(key, found);
    return found;
  }

  #judgeNothing(said: SaidCharacter): CharacterEvidence {
    const size = this.#names.characters.length;
    const none = new Float32Array(size);
    return {
      said,
      levels: new Uint8Array(size),
      isVariant: new Uint8Array(size),
      asSurname: none,
      asGiven: none,
      sounds: [],
    };
  }

  #judgeToken(said: Exclude<SaidCharacter, { kind: 'unreadable' }>): CharacterEvidence {
    const token = this.#toToken(said);
    const { characters, asSurname, asGiven } = this.#names;
    const levels = new Uint8Array(characters.length);
    const isVariant = new Uint8Array(characters.length);
    for (const [number, character] of characters.entries()) {
      const likeness = compareCharacter(token, character);
      levels[number] = levelNumbers[levelOf(likeness)];
      if (likeness.kind === 'variant') isVariant[number] = 1;
    }
    // A form that no name of the roll has is another script; one that some have was chosen by the writer.
    const variantBits = this.#names.numbers.has(said.text) ? Math.log2(nameRates.variantWritten) : 0;
    const weigh = (counts: Float64Array, rates: Readonly<Record<CharacterLevel, number>>): Float32Array => {
      const byLevel = weighLevels(levels, counts, rates);
      const bits = new Float32Array(levels.length);
      for (let number = 0; number < levels.length; number += 1)
        bits[number] = (byLevel[levels[number] ?? 0] ?? 0) + (isVariant[number] === 1 ? variantBits : 0);
      const unread = this.#names.numbers.get(unreadable);
      if (unread !== undefined) bits[unread] = 0;
      return bits;
    };
    return {
      said,
      levels,
      isVariant,
      asSurname: weigh(asSurname, characterRates.surname),
      asGiven: weigh(asGiven, characterRates.given),
      sounds: soundsOf(token, this.#names),
    };
  }

  #toToken(said: Exclude<SaidCharacter, { kind: 'unreadable' }>): QueryToken {
    if (said.kind === 'syllable') return said;
    this.#lookAlikes ??= createLookAlikes(this.#names.numbers.keys());
    const alike = this.#lookAlikes.list(said.text, mostLookAlikes);
    return {
      kind: 'character',
      text: said.text,
      readings: readingsOf(said.text),
      filedUnder: [],
      same: new Set(this.#same.list(said.text)),
      lookAlikes: new Map(alike.map(({ character, likeness }) => [character, likeness])),
    };
  }
}

function soundsOf(token: QueryToken, { numbers, sounds }: RollNames): number[] {
  if (token.kind === 'syllable') return [soundCode(token.syllable)];
  if (token.kind !== 'character') return [];
  const own = token.readings.map(({ syllable }) => soundCode(syllable));
  const ofVariants = [...token.same].flatMap((character) => sounds[numbers.get(character) ?? -1] ?? []);
  const all = [...new Set([...own, ...ofVariants])];
  return all.length === 0 ? [noSound] : all;
}

function levelOf({ kind, distance }: Likeness): CharacterLevel {
  switch (kind) {
    case 'same':
    case 'variant':
    case 'other-reading':
      return 'same';
    case 'homophone':
    case 'other-tone':
      return 'homophone';
    case 'dialect':
      return distance <= distances.regionalHomophone ? 'dialect' : 'dialect-neighbour';
    case 'look-alike': {
      const { leastAlike, mostAlike } = distances;
      const likeness = (leastAlike - distance) / (leastAlike - mostAlike);
      return likeness >= clearlyAlike ? 'look-alike' : 'faint-look-alike';
    }
    case 'near-sound':
      return 'near-sound';
    case 'unreadable':
    case 'initial':
    case 'different':
      return 'different';
  }
}

/** Bits by level: the documented rate over the share of the roll's characters that stand at the level by chance. */
function weighLevels(
  levels: Uint8Array,
  counts: Float64Array,
  rates: Readonly<Record<CharacterLevel, number>>,
): number[] {
  const shares = new Float64Array(characterLevels.length);
  let total = 0;
  for (let number = 0; number < levels.length; number += 1) {
    const count = counts[number] ?? 0;
    const level = levels[number] ?? differentLevel;
    shares[level] = (shares[level] ?? 0) + count;
    total += count;
  }
  return characterLevels.map((level, place) => {
    const chance = ((shares[place] ?? 0) + 0.5) / (total + 1);
    return Math.log2(rates[level] / chance);
  });
}

export function isSame(evidence: CharacterEvidence, character: number): boolean {
  return evidence.said.kind !== 'unreadable' && evidence.levels[character] === sameLevel;
}

export function levelAt(evidence: CharacterEvidence, character: number): CharacterLevel {
  return characterLevels[evidence.levels[character] ?? differentLevel] ?? 'different';
}
