import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { searchWords as words } from '../i18n/search.ts';
import { openFullText, type FullText, type FullTextAnswer, type FullTextHit } from '../search/full-text.ts';

interface Props {
  basePath: string;
}

type State =
  | { kind: 'idle' }
  | { kind: 'searching'; query: string }
  | { kind: 'answered'; query: string; answer: FullTextAnswer; hits: FullTextHit[] }
  | { kind: 'unavailable' };

const batch = 10;
/** Long enough that fast typing asks once, short enough to feel at once. */
const pauseMilliseconds = 150;

/** Search over the prose of the archive, as the reader types; the address keeps the query. */
export default function FullTextSearch({ basePath }: Props) {
  const { state, search, loadMore } = useFullText(basePath);
  const [text, setText] = useState('');
  const isComposing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const list = useRef<HTMLOListElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();

  useEffect(() => {
    const query = new URLSearchParams(location.search).get('q') ?? '';
    setText(query);
    void search(query);
  }, [search]);

  const ask = (query: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      showInAddress(query);
      void search(query);
    }, pauseMilliseconds);
  };
  const change = (value: string) => {
    setText(value);
    // An input method's half-spelt syllables are not a query.
    if (!isComposing.current) ask(value);
  };

  return (
    <div className="full-text">
      <search>
        <form
          className="full-text__form"
          onSubmit={(event) => {
            event.preventDefault();
            ask(text);
          }}
        >
          <label htmlFor={inputId}>{words.label}</label>
          <input
            ref={input}
            id={inputId}
            name="q"
            type="search"
            autoComplete="off"
            value={text}
            onChange={(event) => change(event.target.value)}
            onCompositionStart={() => (isComposing.current = true)}
            onCompositionEnd={(event) => {
              isComposing.current = false;
              change(event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown' && !event.nativeEvent.isComposing) {
                event.preventDefault();
                focusLink(list.current, 0);
              }
            }}
          />
          <button type="submit">{words.button}</button>
        </form>
      </search>
      <p className="full-text__status" role="status">
        {statusText(state)}
      </p>
      {state.kind === 'answered' && (
        <ol className="full-text__hits" ref={list} onKeyDown={(event) => moveInList(event, input.current)}>
          {state.hits.map((hit) => (
            <Hit key={hit.href} hit={hit} />
          ))}
        </ol>
      )}
      {state.kind === 'answered' && state.hits.length < state.answer.total && (
        <button type="button" className="full-text__more" onClick={() => void loadMore()}>
          {words.more}
        </button>
      )}
    </div>
  );
}

function Hit({ hit }: { hit: FullTextHit }) {
  const kinds: Record<string, string> = words.kinds;
  return (
    <li>
      <p className="full-text__title">
        <a href={hit.href}>{hit.title}</a> <small>{kinds[hit.section] ?? words.kinds.page}</small>
      </p>
      <p className="full-text__excerpt">
        {hit.excerpt.map(({ position, text, isMatch }) =>
          isMatch ? <mark key={position}>{text}</mark> : <span key={position}>{text}</span>,
        )}
      </p>
    </li>
  );
}

function useFullText(basePath: string) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const opened = useRef<Promise<FullText>>(undefined);
  const latest = useRef('');
  const [search] = useState(() => async (query: string) => {
    const wanted = query.trim();
    latest.current = wanted;
    if (wanted === '') return setState({ kind: 'idle' });
    setState({ kind: 'searching', query: wanted });
    try {
      opened.current ??= openFullText(basePath);
      const answer = await (await opened.current).find(wanted);
      const hits = await answer.load(0, batch);
      // A slower answer to an older query must not replace a newer one.
      if (latest.current === wanted) setState({ kind: 'answered', query: wanted, answer, hits });
    } catch {
      opened.current = undefined;
      setState({ kind: 'unavailable' });
    }
  });
  const loadMore = async () => {
    if (state.kind !== 'answered') return;
    const more = await state.answer.load(state.hits.length, batch);
    setState({ ...state, hits: [...state.hits, ...more] });
  };
  return { state, search, loadMore };
}

function statusText(state: State): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'searching':
      return words.searching;
    case 'unavailable':
      return words.unavailable;
    case 'answered':
      return state.answer.total > 0
        ? words.found(state.answer.total, state.query)
        : `${words.none(state.query)}。${words.noneHelp}`;
  }
}

function showInAddress(query: string): void {
  const address = new URL(location.href);
  if (query.trim() === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query.trim());
  history.replaceState(null, '', address);
}

function moveInList(event: KeyboardEvent<HTMLOListElement>, input: HTMLInputElement | null): void {
  const links = [...event.currentTarget.querySelectorAll('a')];
  const position = links.indexOf(document.activeElement as HTMLAnchorElement);
  const target = { ArrowDown: position + 1, ArrowUp: position - 1, Home: 0, End: links.length - 1 }[
    event.key
  ];
  if (event.key === 'Escape' || target === -1) {
    event.preventDefault();
    input?.focus();
  } else if (target !== undefined) {
    event.preventDefault();
    focusLink(event.currentTarget, target);
  }
}

function focusLink(list: HTMLOListElement | null, position: number): void {
  const links = [...(list?.querySelectorAll('a') ?? [])];
  links[Math.min(position, links.length - 1)]?.focus();
}
