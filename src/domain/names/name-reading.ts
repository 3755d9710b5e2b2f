import { pinyin } from 'pinyin-pro';
import { listReadings } from './character-readings.ts';
import { charactersOf, isUnreadableSign, withoutVariationSelectors } from './characters.ts';
import { compoundSurnames, compoundSurnamesOfFour } from './compound-surnames.ts';
import { divideReading, toneOf, withoutTone } from './pinyin-syllables.ts';
import { splitName, type SplitName } from './split-name.ts';
import { surnameReadings } from './surname-readings.ts';

export interface NameReading {
  /** `Shàn Xióngxìn`. A character without a known reading stands in it as itself. */
  tones: string;
  /** One for each character, without tone, ü kept: `['shan', 'xiong', 'xin']`; empty where no reading is known. */
  plain: string[];
  /** As `plain`, with tones: `['shàn', 'xióng', 'xìn']`. */
  syllables: string[];
  /** Orders names as a staff list does; compare with `compareByReading`. */
  sortKey: string;
  /** The heading under which a staff list prints the name: A to Z, or # where the first reading is unknown. */
  initial: string;
  /** Characters whose reading is neither in the dictionary nor given by the registrar. */
  unread: string[];
  /** False where the 读音 column has more or fewer syllables than the name has characters. */
  readingFits: boolean;
}

/** The syllables of a word, one a character, empty where unknown. */
function dictionarySyllables(word: string, asSurname: boolean): string[] {
  // An ideographic description is one unknown character to the dictionary, so that places in the two lists agree.
  const characters = charactersOf(word).map((character) => {
    const base = withoutVariationSelectors(character);
    return Array.from(base).length === 1 ? base : '□';
  });
  const options = { type: 'array', toneSandhi: false, surname: asSurname ? 'head' : 'off' } as const;
  let syllables = pinyin(characters.join(''), options);
  if (syllables.length !== characters.length) {
    syllables = characters.map((character) => pinyin(character, options).join(''));
  }
  return syllables.map((syllable, index) => {
    const character = characters[index] ?? '';
    return syllable === character || syllable === '' ? (listReadings(character)[0] ?? '') : syllable;
  });
}

function surnameSyllables(surname: string): string[] {
  const base = withoutVariationSelectors(surname);
  const told = surnameReadings[base] ?? compoundSurnames[base] ?? compoundSurnamesOfFour[base];
  return told === undefined ? dictionarySyllables(surname, true) : told.split(' ');
}

/** All readings the dictionary knows for a character, without tone. */
function readingsOf(character: string): string[] {
  const options = { type: 'array', multiple: true } as const;
  return pinyin(withoutVariationSelectors(character), options).map(withoutTone);
}

/** Dots between the parts of a transliterated name, and spaces, stand for no sound. */
const soundless = /^[·•‧∙・･．.\s-]$/u;

function withCapital(word: string): string {
  const [first = '', ...rest] = Array.from(word);
  return first.toUpperCase() + rest.join('');
}

/**
 * Surname and given name are each one word with a capital (GB/T 28039), as is each part of a name with dots; a, o and e
 * inside a word take an apostrophe (汉语拼音方案).
 */
function toWord(syllables: readonly string[], characters: readonly string[]): string {
  let written = '';
  let word = '';
  for (const [index, character] of characters.entries()) {
    const syllable = syllables[index] ?? '';
    if (soundless.test(character)) {
      written += withCapital(word) + character;
      word = '';
      continue;
    }
    const needsApostrophe = word !== '' && /^[aoe]/u.test(withoutTone(syllable));
    word += (needsApostrophe ? "'" : '') + (syllable === '' ? character : syllable);
  }
  return written + withCapital(word);
}

/** Letters before tones; ü after u (GB/T 13418); an unknown reading after all known ones, by code point. */
function toSortSyllables(syllables: readonly string[], characters: readonly string[]): string {
  const keys: string[] = [];
  for (const [index, character] of characters.entries()) {
    const syllable = syllables[index] ?? '';
    if (soundless.test(character)) continue;
    const isUnknown = syllable === '' || isUnreadableSign(character);
    keys.push(isUnknown ? `~${character}` : toSortSyllable(syllable));
  }
  return keys.join(',');
}

function toSortSyllable(syllable: string): string {
  const letters = withoutTone(syllable).replaceAll('ü', 'v');
  const tone = toneOf(syllable);
  return `${letters}${String(tone === 0 ? 5 : tone)}`;
}

interface ReadParts extends SplitName {
  characters: string[];
  syllables: string[];
  surnameLength: number;
}

/** `!` sorts before the comma between syllables: 欧 before 欧阳, 王伟 before 王伟华. */
function toSortKey(parts: ReadParts): string {
  const { characters, syllables, surnameLength } = parts;
  const given = toSortSyllables(syllables.slice(surnameLength), characters.slice(surnameLength));
  if (surnameLength === 0) return `${given}!${parts.given}`;
  const surname = toSortSyllables(syllables.slice(0, surnameLength), characters.slice(0, surnameLength));
  return `${surname}!${parts.surname}!${given}!${parts.given}`;
}

function toInitial(parts: ReadParts): string {
  const [character = ''] = parts.characters;
  const letter = withoutTone(parts.syllables[0] ?? '').charAt(0);
  return /^[a-z]$/u.test(letter) && !isUnreadableSign(character) ? letter.toUpperCase() : '#';
}

function toTones(parts: ReadParts): string {
  const { characters, syllables, surnameLength } = parts;
  return [
    toWord(syllables.slice(0, surnameLength), characters.slice(0, surnameLength)),
    toWord(syllables.slice(surnameLength), characters.slice(surnameLength)),
  ]
    .filter((word) => word !== '')
    .join(' ');
}

function capitalised(reading: string): string {
  return reading.trim().normalize('NFC').split(/\s+/u).map(withCapital).join(' ');
}

/** The registrar's syllables, one a character; a dot in the name has none. */
function divideTold(told: string, characters: readonly string[]): string[] | undefined {
  const sounding = characters.filter((character) => !soundless.test(character));
  const divided = divideReading(told, sounding.map(readingsOf));
  if (divided === undefined) return undefined;
  let next = 0;
  return characters.map((character) => {
    if (soundless.test(character)) return '';
    next += 1;
    return (divided[next - 1] ?? '').toLowerCase();
  });
}

/**
 * Reads a name. The registrar's reading wins over all; else the surname is read as a surname and the given name as a word
 * by itself, so that 王单 is Wáng Dān and 单雄信 is Shàn Xióngxìn.
 */
export function readName(name: string, reading?: string): NameReading {
  const told = reading === undefined || reading.trim() === '' ? undefined : capitalised(reading);
  const split = splitName(name, told);
  const surnameCharacters = charactersOf(split.surname);
  const characters = [...surnameCharacters, ...charactersOf(split.given)];
  const surname = split.surname === '' ? [] : surnameSyllables(split.surname);
  const given = split.given === '' ? [] : dictionarySyllables(split.given, false);
  const divided = told === undefined ? undefined : divideTold(told, characters);
  const syllables = divided ?? [...surname, ...given];
  const parts: ReadParts = { ...split, characters, syllables, surnameLength: surnameCharacters.length };
  return {
    tones: told ?? toTones(parts),
    plain: syllables.map(withoutTone),
    syllables,
    sortKey: toSortKey(parts),
    initial: toInitial(parts),
    unread: characters.filter((character, index) => syllables[index] === '' && !soundless.test(character)),
    readingFits: told === undefined || divided !== undefined,
  };
}

/** Surname by reading and tone, then by character; then the given name the same way. */
export function compareByReading(a: Pick<NameReading, 'sortKey'>, b: Pick<NameReading, 'sortKey'>): number {
  if (a.sortKey === b.sortKey) return 0;
  return a.sortKey < b.sortKey ? -1 : 1;
}
