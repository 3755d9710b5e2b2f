import { fetchIndexFile } from '../../../../src/search/fetch-index-file.ts';
import { openNameFinder } from '../../../../src/search/name-finder.ts';
import './bench-client.ts';

globalThis.openBenchClient = async () => {
  const finder = await openNameFinder(fetchIndexFile('/names/'));
  return {
    async find(query) {
      const { hits } = await finder.find(query);
      return hits.slice(0, 10).map(({ id }) => id);
    },
  };
};
