import { albumFacets } from '../../domain/media/album-facets.ts';
import type { IndexedMedia, MediaIndex } from '../../domain/media/media-index.ts';

/** What a reader asks for, by facet; it stands in the address: `?kind=gravestone&decade=1940s&q=烈士墓`. */
export type MediaQuery = ReadonlyMap<string, string>;

export const textKey = 'q';

export function readMediaQuery(search: string): MediaQuery {
  const said = new URLSearchParams(search);
  const asked = [textKey, ...albumFacets].map((key) => [key, said.get(key)?.trim() ?? ''] as const);
  return new Map(asked.filter(([, value]) => value !== ''));
}

/** The query of an address, with its question mark; empty where everything is asked for. */
export function toMediaSearch(query: MediaQuery): string {
  const said = new URLSearchParams();
  for (const key of [textKey, ...albumFacets]) {
    const value = query.get(key);
    if (value !== undefined && value !== '') said.set(key, value);
  }
  const search = said.toString();
  return search === '' ? '' : `?${search}`;
}

/** Items that fit all that is asked for, in the order of the index. */
export function listFitting(index: MediaIndex, query: MediaQuery, except?: string): IndexedMedia[] {
  const words = foldText(query.get(textKey) ?? '').split(/\s+/u);
  const asked = albumFacets.flatMap((facet) => {
    const value = query.get(facet);
    return value === undefined || facet === except ? [] : [{ facet, value }];
  });
  return index.items.filter(
    (item) =>
      asked.every(({ facet, value }) => item.albums[facet]?.includes(value) === true) &&
      hasWords(item, words, index),
  );
}

/** How many items each choice of a facet would leave, all else as it is asked for. */
export function countChoices(index: MediaIndex, query: MediaQuery, facet: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { albums } of listFitting(index, query, facet)) {
    for (const value of albums[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Captions, makers and the names of the people shown are looked through. */
function hasWords({ caption, creator, albums }: IndexedMedia, words: string[], index: MediaIndex): boolean {
  if (words.length === 1 && words[0] === '') return true;
  const names = (albums['person'] ?? []).map((id) => index.people.get(id) ?? '');
  const text = foldText([caption, creator, ...names].join('\n'));
  return words.every((word) => text.includes(word));
}

function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
