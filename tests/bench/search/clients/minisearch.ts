import MiniSearch from 'minisearch';
import { miniSearchOptions, toMiniSearchQuery } from '../peers/minisearch-index.ts';
import { keysOfQuery } from '../peers/name-keys.ts';
import './bench-client.ts';

globalThis.openBenchClient = async () => {
  const response = await fetch('/index.json');
  const index = MiniSearch.loadJSON(await response.text(), miniSearchOptions);
  return {
    find: async (query) => {
      const results = index.search(toMiniSearchQuery(keysOfQuery(query)));
      return results.slice(0, 10).map(({ id }) => String(id));
    },
  };
};
