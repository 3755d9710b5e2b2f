import { nameCharacters, unreadable } from './name-characters.ts';

/** One way to take a query: which part is the name, and which words say more of the person. */
export interface NameQuery {
  name: string;
  further: string[];
}

/** A year, and no number of a unit (第1938团). What stands before it is taken along, since browsers of 2022 fail on look-behind. */
const year = /(?<before>^|[^第\d])(?<year>(?:1[89]\d\d|20[0-2]\d)\s*年?)(?![\d军师旅团营连排部号])/gu;
const inLetters = /^[\p{Script=Latin}\p{M}\s'’.-]+$/u;
const separators = /[\s\u3000,，、;；|/+＋]+/u;
const isHan = /\p{Script=Han}|[□■?？*＊×○…]/u;
/** Longest name that is tried as surname and given name typed apart. */
const longestJoined = 4;

/**
 * The ways to take a query, the likeliest first. `places` are the names that districts bear or bore. Never empty but for
 * a query without any character.
 */
export function readQuery(text: string, places: { has(name: string): boolean }): NameQuery[] {
  const years = [...text.matchAll(year)].flatMap(({ groups }) => groups?.['year']?.trim() ?? []);
  const rest = text.replace(year, '$<before> ').trim();
  if (!isHan.test(rest)) return rest === '' ? [] : [{ name: rest, further: years }];
  const terms = joinLetters(rest.split(separators).filter((term) => nameCharacters(term).length > 0));
  const queries = terms.length === 1 ? readOneTerm(terms[0] ?? '', places) : readTerms(terms, places);
  const all = queries.map(({ name, further }) => ({ name, further: [...further, ...years] }));
  return all.filter((query, at) => all.findIndex(({ name }) => name === query.name) === at);
}

/** Lin Jianshan 南川: words in letters that follow each other are one name. */
function joinLetters(terms: readonly string[]): string[] {
  const joined: string[] = [];
  for (const term of terms) {
    const last = joined.at(-1);
    if (last !== undefined && inLetters.test(last) && inLetters.test(term))
      joined[joined.length - 1] = `${last} ${term}`;
    else joined.push(term);
  }
  return joined;
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
  const candidates = named.length > 0 ? named : terms.slice(0, 1);
  const inPlaces = terms.filter((term) => places.has(term) && !candidates.includes(term));
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
  if (inLetters.test(term)) return true;
  const characters = nameCharacters(term);
  const known = characters.filter((character) => character !== unreadable);
  return (
    characters.length <= 6 &&
    known.every((character) => /^\p{Script=Han}$/u.test(character) || character.length > 1)
  );
}
