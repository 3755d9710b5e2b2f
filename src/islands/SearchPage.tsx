import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { FacetColumn } from './FacetColumn.tsx';
import { countFacets, keepChoices, narrow, toggleChoice, type FacetChoice } from './hit-facets.ts';
import { NameHits } from './NameHits.tsx';
import { readSearchAddress, writeSearchAddress } from './search-address.ts';
import { SearchForm } from './SearchForm.tsx';
import { SearchHelp, type Contact } from './SearchHelp.tsx';
import { searchStatus } from './search-status.ts';
import { StoryHits } from './StoryHits.tsx';
import { useSearch } from './use-search.ts';

interface Props {
  basePath: string;
  contact: readonly Contact[];
}

/** Long enough that fast typing asks once, short enough to feel at once. */
const pauseMilliseconds = 150;

/** Names and prose, as the reader types; the address keeps the query and how the result is narrowed. */
export default function SearchPage({ basePath, contact }: Props) {
  const { names, stories, search, loadMoreStories } = useSearch(basePath);
  const [text, setText] = useState('');
  const [choices, setChoices] = useState<readonly FacetChoice[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const address = readSearchAddress(location.search);
    // Letters typed before this script was there come first.
    const typed = input.current?.value ?? '';
    setText(typed === '' ? address.query : typed);
    setChoices(address.choices);
    search(typed.trim() === '' ? address.query : typed.trim());
  }, [search]);

  const ask = (query: string, pause = pauseMilliseconds) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      showInAddress(query, choices);
      search(query.trim());
    }, pause);
  };
  const hits = names.kind === 'answered' ? names.answer.hits : [];
  const kept = keepChoices(hits, choices);
  const choose = (chosen: readonly FacetChoice[]) => {
    setChoices(chosen);
    showInAddress(text, chosen);
  };

  return (
    <div className="search-page">
      <SearchForm
        text={text}
        input={input}
        onType={setText}
        onAsk={ask}
        onArrowDown={() => focusHit(results.current, 0)}
      />
      <p className="search-page__status" role="status">
        {searchStatus(names, stories)}
      </p>
      <div className="search-page__body">
        <FacetColumn
          groups={countFacets(hits, kept)}
          chosenCount={kept.length}
          onToggle={(choice) => choose(toggleChoice(kept, choice))}
          onClear={() => choose([])}
        />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys walk the links, which Tab reaches as well. */}
        <div ref={results} onKeyDown={(event) => moveAmongHits(event, input.current)}>
          {names.kind === 'answered' && (
            <NameHits key={names.query} answer={names.answer} hits={narrow(hits, kept)} basePath={basePath} />
          )}
          {stories.kind === 'answered' && (
            <StoryHits stories={stories} onMore={() => void loadMoreStories()} />
          )}
          {names.kind === 'answered' && !hits.some(({ isExact }) => isExact) && (
            <SearchHelp
              asked={names.answer.asked}
              query={names.query}
              basePath={basePath}
              contact={contact}
            />
          )}
        </div>
      </div>
    </div>
  );
}

function showInAddress(query: string, choices: readonly FacetChoice[]): void {
  const search = writeSearchAddress(location.search, { query, choices: [...choices] });
  history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
}

function moveAmongHits(event: KeyboardEvent<HTMLElement>, input: HTMLInputElement | null): void {
  const links = listHits(event.currentTarget);
  const position = links.findIndex((link) => link.matches(':focus'));
  if (position === -1) return;
  const target = { ArrowDown: position + 1, ArrowUp: position - 1, Home: 0, End: links.length - 1 }[
    event.key
  ];
  if (target === undefined && event.key !== 'Escape') return;
  event.preventDefault();
  if (target === undefined || target === -1) input?.focus();
  else focusHit(event.currentTarget, target);
}

function focusHit(results: HTMLElement | null, position: number): void {
  const links = listHits(results);
  links[Math.min(position, links.length - 1)]?.focus();
}

function listHits(results: HTMLElement | null): HTMLAnchorElement[] {
  return [...(results?.querySelectorAll<HTMLAnchorElement>('a[data-hit]') ?? [])];
}
