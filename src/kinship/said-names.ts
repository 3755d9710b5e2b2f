import { readRomanisedName } from '../search/romanised-name.ts';
import { syllableNumber } from '../search/mandarin-syllables.ts';
import { nameCharacters, unreadable } from '../search/name-characters.ts';
import type { Account } from '../domain/leads/account.ts';

/** One place of a said name. */
export type SaidCharacter =
  | { kind: 'character'; text: string }
  | { kind: 'syllable'; text: string; syllable: number; tone: number }
  | { kind: 'unreadable'; text: string };

export interface SaidName {
  /** As the family wrote it. */
  text: string;
  characters: SaidCharacter[];
}

/** A longer text is no name: what stands first is looked at. */
const longest = 12;
const mostNames = 6;
const mostReadings = 3;
const separators = /[、;；,，/|]|\s(?=\p{Script=Han}{2})/u;

/** The names an account gives, the one asked for first; letters may be read in several ways. */
export function listSaidNames({ name, otherNames }: Pick<Account, 'name' | 'otherNames'>): SaidName[] {
  const inBrackets = [...name.matchAll(/[（(](?<inner>[^（）()]*)[)）]/gu)].flatMap(
    ({ groups }) => groups?.['inner']?.replace(/^(?:小名|乳名|又名|原名|学名|曾用名|字|号)[:：]?/u, '') ?? [],
  );
  const own = name.replace(/[（(][^（）()]*[)）]/gu, '');
  const others = [...inBrackets, ...otherNames.split(separators)].map((text) =>
    text.replace(/^(?:小名|乳名|又名|原名|学名|曾用名|别名)[:：]?/u, '').trim(),
  );
  const texts = [own, ...others.filter((text) => nameCharacters(text).length > 1)];
  return [...new Set(texts)].slice(0, mostNames).flatMap(readSaidName);
}

export function readSaidName(text: string): SaidName[] {
  const romanised = readRomanisedName(text);
  if (romanised !== undefined && romanised.readings.length > 0) {
    return romanised.readings.slice(0, mostReadings).map((reading) => ({
      text: text.trim(),
      characters: reading.slice(0, longest).flatMap(({ syllable, tone }): SaidCharacter[] => {
        const number = syllableNumber(syllable);
        return number === undefined ? [] : [{ kind: 'syllable', text: syllable, syllable: number, tone }];
      }),
    }));
  }
  const characters = nameCharacters(text)
    .slice(0, longest)
    .map((character): SaidCharacter =>
      character === unreadable
        ? { kind: 'unreadable', text: unreadable }
        : { kind: 'character', text: character },
    );
  return characters.some(({ kind }) => kind !== 'unreadable') ? [{ text: text.trim(), characters }] : [];
}
