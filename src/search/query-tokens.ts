import { pageOf, type CharacterEntry } from './character-page.ts';
import { syllableNumber } from './mandarin-syllables.ts';
import { nameCharacters, unreadable } from './name-characters.ts';
import type { NameIndex } from './name-index.ts';
import type { Order } from './name-orders.ts';
import type { CharacterToken, QueryToken } from './query-token.ts';
import { readRomanisedName, type SpokenSyllable } from './romanised-name.ts';

/** Pages of the characters of a text: what can be loaded before anything else is known. */
export function pagesOf(text: string): number[] {
  const pages = nameCharacters(text).flatMap((character) =>
    /^\p{Script=Han}$/u.test(character) ? (pageOf(character) ?? []) : [],
  );
  return [...new Set(pages)];
}

/** Orders that a text is likely to be looked up in: what else can be loaded before anything is known. */
export function ordersOf(text: string): Order[] {
  const romanised = readRomanisedName(text);
  if (romanised !== undefined) return romanised.initials === undefined ? ['pairs'] : ['pairs', 'initials'];
  const [term = ''] = text.trim().split(/\s/u);
  const characters = nameCharacters(term);
  const known = characters.filter((character) => character !== unreadable).length;
  if (known > 1) return characters.length === 2 ? ['pairs', 'first', 'last'] : ['pairs'];
  return ['first', 'last'];
}

/** The ways to read a name, the likeliest first: one for characters, several for letters. */
export async function readTokens(name: string, index: NameIndex): Promise<QueryToken[][]> {
  const romanised = readRomanisedName(name);
  if (romanised === undefined) {
    const tokens = await Promise.all(nameCharacters(name).map((character) => toToken(character, index)));
    return [tokens];
  }
  const readings = romanised.readings.map((reading) => reading.flatMap(toSyllableToken));
  const initials = romanised.initials;
  if (initials !== undefined) readings.push(Array.from(initials, (text) => ({ kind: 'letters', text })));
  if (romanised.partial !== undefined) readings.push(...toPartialTokens(romanised.partial));
  // No Chinese name in letters: a foreign one, as it is written.
  if (romanised.readings.length === 0 && initials === undefined && romanised.partial === undefined)
    readings.push(nameCharacters(name).map((text) => toCharacterToken(text, undefined)));
  return readings;
}

async function toToken(character: string, index: NameIndex): Promise<QueryToken> {
  if (character === unreadable) return { kind: 'unreadable', text: unreadable };
  const page = pageOf(character);
  const entry = page === undefined ? undefined : (await index.characters(page)).get(character);
  return toCharacterToken(character, entry);
}

function toCharacterToken(text: string, entry: CharacterEntry | undefined): CharacterToken {
  const own = entry?.readings[0]?.syllable;
  return {
    kind: 'character',
    text,
    readings: entry?.readings ?? [],
    filedUnder: [...(own === undefined ? [] : [own]), ...(entry?.otherSounds ?? [])],
    same: new Set(entry?.same),
    lookAlikes: new Map(),
  };
}

function toSyllableToken({ syllable, tone }: SpokenSyllable): QueryToken[] {
  const number = syllableNumber(syllable);
  return number === undefined ? [] : [{ kind: 'syllable', text: syllable, syllable: number, tone }];
}

/** 刘 y…: the next character has begun; whether a third follows is open. */
function toPartialTokens({
  syllables,
  letters,
}: {
  syllables: SpokenSyllable[];
  letters: string;
}): QueryToken[][] {
  const tokens: QueryToken[] = [...syllables.flatMap(toSyllableToken), { kind: 'letters', text: letters }];
  const open: QueryToken = { kind: 'unreadable', text: unreadable };
  return tokens.length === 2 ? [tokens, [...tokens, open]] : [tokens];
}

/** The same tokens with what each character may be taken for. */
export async function withLookAlikes(tokens: readonly QueryToken[], index: NameIndex): Promise<QueryToken[]> {
  return Promise.all(
    tokens.map(async (token) => {
      if (token.kind !== 'character') return token;
      const lookAlikes = await index.lookAlikes(token.text);
      return lookAlikes === undefined ? token : { ...token, lookAlikes };
    }),
  );
}
