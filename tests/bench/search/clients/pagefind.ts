import { openFullText } from '../../../../src/search/full-text.ts';
import './bench-client.ts';

/** Pagefind behind the site's own door, which cuts the query into words as the index was cut. */
globalThis.openBenchClient = async () => {
  const fullText = await openFullText('/');
  return {
    async find(query) {
      const hits = await (await fullText.find(query)).load(0, 10);
      return hits.map(({ href }) => href.replace(/^.*\/|\.html$/gu, ''));
    },
  };
};
