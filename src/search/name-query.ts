import { nameCharacters, unreadable } from './name-characters.ts';

/** One way to take a query: which part is the name, and which words say more of the person. */
export interface NameQuery {
  name: string;
  further: string[];
}

/** No look-behind: browsers of 2022 fail on it. */
const year = /\b(?:1[89]\d\d|20[0-2]\d)(?!\d)\s*年?/gu;
const separators = /[\s\u3000,，、;；|/+＋]+/u;
const isHan = /\p{Script=Han}|[□■?？*＊×○…]/u;
/** Longest name that is tried as surname and given name typed apart. */
const longestJoined = 4;

/**
 * The ways to take a query, the likeliest first. `places` are the names that districts bear or bore. Never empty but for
 * a query without any character.
 */
export function readQuery(text: string, places: { has(name: string): boolean }): NameQuery[] {
  const years = [...text.matchAll(year)].map(([found]) => found.trim());
  const rest = text.replace(year, ' ').trim();
  if (!isHan.test(rest)) return rest === '' ? [] : [{ name: rest, further: years }];
  const terms = rest.split(separators).filter((term) => nameCharacters(term).length > 0);
  const queries = terms.length === 1 ? readOneTerm(terms[0] ?? '', places) : readTerms(terms, places);
  return queries.map(({ name, further }) => ({ name, further: [...further, ...years] }));
}

/** 南川刘玥超, 刘玥超南川: a place name at either end may not belong to the name. */
function readOneTerm(term: string, places: { has(name: string): boolean }): NameQuery[] {
  const characters = nameCharacters(term);
  const queries: NameQuery[] = [{ name: term, further: [] }];
  for (let length = characters.length - 2; length >= 2; length -= 1) {
    const head = characters.slice(0, length).join('');
    const tail = characters.slice(-length).join('');
    if (places.has(head)) queries.push({ name: characters.slice(length).join(''), further: [head] });
    if (places.has(tail)) queries.push({ name: characters.slice(0, -length).join(''), further: [tail] });
  }
  return queries;
}

function readTerms(terms: readonly string[], places: { has(name: string): boolean }): NameQuery[] {
  const lengths = terms.map((term) => nameCharacters(term).length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (lengths.every((length) => length === 1)) return [{ name: terms.join(''), further: [] }];
  const named = terms.filter((term) => !places.has(term) && mayBeName(term));
  const inPlaces = terms.filter((term) => places.has(term));
  const candidates = named.length > 0 ? named : terms;
  const single = candidates.map((name) => ({ name, further: terms.filter((term) => term !== name) }));
  // 刘 玥超: surname and given name typed apart.
  const apart = candidates.length > 1 && total - lengthOf(inPlaces) <= longestJoined;
  return apart ? [{ name: candidates.join(''), further: inPlaces }, ...single] : single;
}

function lengthOf(terms: readonly string[]): number {
  return terms.reduce((sum, term) => sum + nameCharacters(term).length, 0);
}

/** 第183师 or a word of many characters is no name. */
function mayBeName(term: string): boolean {
  const characters = nameCharacters(term);
  const known = characters.filter((character) => character !== unreadable);
  return (
    characters.length <= 6 &&
    known.every((character) => /^\p{Script=Han}$/u.test(character) || character.length > 1)
  );
}
