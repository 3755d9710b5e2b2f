/** What a search asks: the finder of names and the prose, each loaded with the first question. */
import type { FullText, FullTextAnswer } from '../search/full-text.ts';
import type { NameAnswer, NameFinder } from '../search/name-answer.ts';

export interface SearchSources {
  findNames(query: string, limit: number): Promise<NameAnswer>;
  findStories(query: string): Promise<FullTextAnswer>;
}

export function searchSources(basePath: string): SearchSources {
  const names = askOpened<NameFinder>(async () => {
    const [{ openNameFinder }, { fetchIndexFile }] = await Promise.all([
      import('../search/name-finder.ts'),
      import('../search/fetch-index-file.ts'),
    ]);
    return openNameFinder(fetchIndexFile(`${basePath}names/`));
  });
  const stories = askOpened<FullText>(async () => {
    const { openFullText } = await import('../search/full-text.ts');
    return openFullText(basePath);
  });
  return {
    findNames: (query, limit) => names((finder) => finder.find(query, limit)),
    findStories: (query) => stories((fullText) => fullText.find(query)),
  };
}

/** Opens with the first question and keeps what was opened; after a failure the next question opens again. */
export function askOpened<Opened>(open: () => Promise<Opened>) {
  let opened: Promise<Opened> | undefined;
  return async <Answer>(ask: (opened: Opened) => Promise<Answer>): Promise<Answer> => {
    const current = (opened ??= open());
    try {
      return await ask(await current);
    } catch (error) {
      if (opened === current) opened = undefined;
      throw error;
    }
  };
}
