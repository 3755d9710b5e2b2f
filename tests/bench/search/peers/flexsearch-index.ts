import { Document } from 'flexsearch';
import type { NameKeys } from './name-keys.ts';

/** Documents as FlexSearch takes them; numbers as ids, as it recommends, and what a list of hits shows. */
export interface FlexSearchPerson {
  number: number;
  id: string;
  name: string;
  nativePlace: string;
  years: string;
  keys: string;
  [field: string]: string | number;
}

/** One field: FlexSearch ranks by how many words of the query are met, and that within a field only. */
export function createFlexSearch(): Document<FlexSearchPerson> {
  return new Document<FlexSearchPerson>({
    document: {
      id: 'number',
      index: [{ field: 'keys', tokenize: 'strict', encode: (text: string) => text.split(' ') }],
      store: ['id', 'name', 'nativePlace', 'years'],
    },
  });
}

/** Keys of the four kinds in one list of words; a letter in front tells sounds from pinyin. */
export function toFlexSearchWords({ characters, pinyin, sounds, places }: NameKeys): string {
  const marked = sounds.map((sound) => `~${sound}`);
  return [...characters, ...pinyin, ...marked, ...places].join(' ');
}
