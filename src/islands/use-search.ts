import { useRef, useState } from 'react';
import type { FullTextAnswer, FullTextHit } from '../search/full-text.ts';
import type { NameAnswer } from '../search/name-answer.ts';
import { searchSources, type SearchSources } from './search-sources.ts';

export type Names =
  | { kind: 'none' }
  | { kind: 'asking' }
  | { kind: 'unavailable'; query: string }
  | { kind: 'answered'; query: string; answer: NameAnswer };

export type Stories =
  | { kind: 'none' }
  | { kind: 'asking' }
  | { kind: 'unavailable'; query: string }
  | { kind: 'answered'; query: string; answer: FullTextAnswer; hits: FullTextHit[] };

/** As many as are worth narrowing on the page. */
const nameLimit = 200;
const storyBatch = 10;

/** Asks names and prose side by side; neither waits for the other, and an answer to an older query is dropped. */
export function useSearch(basePath: string) {
  const [names, setNames] = useState<Names>({ kind: 'none' });
  const [stories, setStories] = useState<Stories>({ kind: 'none' });
  const latest = useRef('');
  const sources = useRef<SearchSources>(undefined);

  const [search] = useState(() => (query: string) => {
    latest.current = query;
    if (query === '') {
      setNames({ kind: 'none' });
      setStories({ kind: 'none' });
      return;
    }
    const { findNames, findStories } = (sources.current ??= searchSources(basePath));
    const isLatest = () => latest.current === query;
    // An older result stays in view until the newer one is there.
    setNames((shown) => (shown.kind === 'answered' ? shown : { kind: 'asking' }));
    setStories((shown) => (shown.kind === 'answered' ? shown : { kind: 'asking' }));
    void findNames(query, nameLimit)
      .then((answer): Names => ({ kind: 'answered', query, answer }))
      .catch((): Names => ({ kind: 'unavailable', query }))
      .then((found) => isLatest() && setNames(found));
    void loadStories(findStories(query))
      .then((found): Stories => ({ kind: 'answered', query, ...found }))
      .catch((): Stories => ({ kind: 'unavailable', query }))
      .then((found) => isLatest() && setStories(found));
  });

  const loadMoreStories = async () => {
    if (stories.kind !== 'answered') return;
    const more = await stories.answer.load(stories.hits.length, storyBatch);
    setStories((shown) => (shown === stories ? { ...stories, hits: [...stories.hits, ...more] } : shown));
  };
  return { names, stories, search, loadMoreStories };
}

async function loadStories(asked: Promise<FullTextAnswer>) {
  const answer = await asked;
  return { answer, hits: await answer.load(0, storyBatch) };
}
