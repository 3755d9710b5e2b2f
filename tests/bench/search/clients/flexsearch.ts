import { createFlexSearch, toFlexSearchWords } from '../peers/flexsearch-index.ts';
import { keysOfQuery } from '../peers/name-keys.ts';
import './bench-client.ts';

globalThis.openBenchClient = async () => {
  const response = await fetch('/index.json');
  const index = createFlexSearch();
  const parts: Record<string, string> = await response.json();
  for (const [key, data] of Object.entries(parts)) index.import(key, data);
  return {
    find: async (query) => {
      const words = toFlexSearchWords(keysOfQuery(query));
      const results = index.search(words, { pluck: 'keys', limit: 10, suggest: true, enrich: true });
      return results.flatMap(({ doc }) => (doc === null ? [] : [doc.id]));
    },
  };
};
