import MiniSearch, { type Options, type Query } from 'minisearch';
import type { NameKeys } from './name-keys.ts';

/** Documents as MiniSearch takes them: keys with spaces between, and what a list of hits shows. */
export interface MiniSearchPerson extends Record<keyof NameKeys, string> {
  id: string;
  name: string;
  nativePlace: string;
  years: string;
}

export const miniSearchOptions: Options<MiniSearchPerson> = {
  fields: ['characters', 'pinyin', 'sounds', 'places'],
  storeFields: ['name', 'nativePlace', 'years'],
  tokenize: (text) => text.split(' '),
};

export function createMiniSearch(): MiniSearch<MiniSearchPerson> {
  return new MiniSearch(miniSearchOptions);
}

/** Each kind of key in its own field; pinyin also by its beginning and with a letter wrong, as the documentation shows. */
export function toMiniSearchQuery(keys: NameKeys): Query {
  const part = (field: keyof NameKeys, weight: number, isTolerant = false): Query => ({
    queries: keys[field],
    fields: [field],
    boost: { [field]: weight },
    prefix: isTolerant && ((term) => term.length > 3),
    fuzzy: isTolerant && ((term) => (term.length > 6 ? 0.2 : false)),
  });
  return {
    combineWith: 'OR',
    queries: [
      part('characters', 2),
      part('pinyin', 1, keys.characters.length === 0),
      part('sounds', 1),
      part('places', 2),
    ],
  };
}
