import { charactersOf } from './characters.ts';
import { compoundSurnames, compoundSurnamesOfFour } from './compound-surnames.ts';

export interface SplitName {
  /** Empty where the name has none that can be told apart: 库里申科, 阿沛·阿旺晋美. */
  surname: string;
  given: string;
}

/** Dots and foreign letters; X alone is met as a sign for a character withheld (李XX). */
const notChineseOrder = /[·•‧∙・･．.A-WYZa-wyz\u0400-\u04FF\uAC00-\uD7AF\u3040-\u30FF]/u;

/** Sheets space short names out (王　伟) to line up with the long ones; the space is no part of a Chinese name. */
export function withoutPadding(name: string): string {
  const trimmed = name.trim();
  return notChineseOrder.test(trimmed) ? trimmed : trimmed.replace(/[\s\u3000]+/gu, '');
}

function joined(characters: readonly string[], surnameLength: number): SplitName {
  return {
    surname: characters.slice(0, surnameLength).join(''),
    given: characters.slice(surnameLength).join(''),
  };
}

/** Syllables of a pinyin word, told by its groups of vowels; y and w begin a syllable, an apostrophe divides. */
function countSyllables(word: string): number {
  const letters = word
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/gu, '')
    .toLowerCase();
  return letters.match(/[aeiou]+/gu)?.length ?? 0;
}

/** How many characters the registrar's reading gives to the surname; undefined when it does not say. */
function surnameLengthInReading(reading: string, characters: readonly string[]): number | undefined {
  const words = reading
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const first = words[0];
  if (first === undefined) return undefined;
  if (words.length === 1) return characters.length === 1 ? 1 : 0;
  const syllables = countSyllables(first);
  return syllables > 0 && syllables < characters.length ? syllables : undefined;
}

function compoundLength(characters: readonly string[]): number {
  const four = characters.slice(0, 4).join('');
  if (characters.length > 4 && four in compoundSurnames) return 4;
  const pair = characters.slice(0, 2).join('');
  if (pair in compoundSurnames) return 2;
  return characters.length === 4 && pair in compoundSurnamesOfFour ? 2 : 0;
}

/**
 * Divides a name into surname and given name. The reading decides where the registrar gives one: a space stands between
 * surname and given name, and a name without a space is not divided. Otherwise: a compound surname at the start; else
 * one character, in names of up to three. Four characters and more without a compound surname are transliterations
 * (库里申科) far more often than Chinese names, and are left whole.
 */
export function splitName(name: string, reading?: string): SplitName {
  const text = withoutPadding(name);
  const characters = charactersOf(text);
  const told = reading === undefined ? undefined : surnameLengthInReading(reading, characters);
  if (told !== undefined) return joined(characters, told);
  if (notChineseOrder.test(text)) return { surname: '', given: text };
  const compound = compoundLength(characters);
  if (compound > 0) return joined(characters, compound);
  return joined(characters, characters.length <= 3 ? 1 : 0);
}
