/** What the search box shows, apart from the page it stands in. */
import type { FullTextHit } from '../search/full-text.ts';
import type { NameHit } from '../search/name-answer.ts';

export interface BoxState {
  /** The text in the field, without space around it. */
  query: string;
  /** The query whose names are shown; undefined before the first answer and after a failure. */
  answered: string | undefined;
  names: readonly NameHit[];
  stories: readonly FullTextHit[];
  /** Key of the row that the arrow keys stand on. */
  active: string | undefined;
  isOpen: boolean;
}

export type BoxRow =
  | { kind: 'name'; key: string; hit: NameHit }
  | { kind: 'story'; key: string; hit: FullTextHit }
  /** Leads to the search page; `none` when no name was found. */
  | { kind: 'all' | 'none'; key: string };

export type BoxEvent =
  | { kind: 'typed'; query: string }
  /** The list stays closed for a reader who has left the field meanwhile. */
  | { kind: 'names-found'; query: string; names: readonly NameHit[]; hasFocus: boolean }
  | { kind: 'stories-found'; query: string; stories: readonly FullTextHit[] }
  | { kind: 'failed'; query: string }
  | { kind: 'moved'; by: BoxMove }
  | { kind: 'opened' }
  | { kind: 'closed' };

export type BoxMove = 'ArrowDown' | 'ArrowUp' | 'Home' | 'End';

const boxStories = 3;

export const emptyBox: BoxState = {
  query: '',
  answered: undefined,
  names: [],
  stories: [],
  active: undefined,
  isOpen: false,
};

export function listRows({ answered, names, stories }: BoxState): BoxRow[] {
  if (answered === undefined) return [];
  return [
    ...names.map((hit) => ({ kind: 'name' as const, key: `name:${hit.id}`, hit })),
    ...stories.map((hit) => ({ kind: 'story' as const, key: `story:${hit.href}`, hit })),
    { kind: names.length > 0 ? 'all' : 'none', key: 'all' },
  ];
}

/** Names shown are kept while newer ones are looked for; an answer to an older query is dropped. */
export function nextBox(state: BoxState, event: BoxEvent): BoxState {
  switch (event.kind) {
    case 'typed':
      return event.query === '' ? emptyBox : { ...state, query: event.query, active: undefined };
    case 'names-found':
      if (event.query !== state.query) return state;
      return {
        ...state,
        answered: event.query,
        names: event.names,
        stories: [],
        active: undefined,
        isOpen: event.hasFocus,
      };
    case 'stories-found':
      if (event.query !== state.answered) return state;
      return { ...state, stories: withoutNames(event.stories, state.names) };
    case 'failed':
      return event.query === state.query ? { ...emptyBox, query: state.query } : state;
    case 'moved':
      return move(state, event.by);
    case 'opened':
      return { ...state, isOpen: state.answered !== undefined };
    case 'closed':
      return { ...state, active: undefined, isOpen: false };
  }
}

/** A person already among the names is not listed again for the prose of the page. */
function withoutNames(stories: readonly FullTextHit[], names: readonly NameHit[]): FullTextHit[] {
  const pages = names.map(({ id }) => `/people/${id}.html`);
  return stories.filter(({ href }) => !pages.some((page) => href.endsWith(page))).slice(0, boxStories);
}

function move(state: BoxState, by: BoxMove): BoxState {
  const rows = listRows(state);
  if (rows.length === 0) return state;
  const current = rows.findIndex(({ key }) => key === state.active);
  const last = rows.length - 1;
  const position = {
    ArrowDown: current === last ? 0 : current + 1,
    ArrowUp: current <= 0 ? last : current - 1,
    Home: 0,
    End: last,
  }[by];
  return { ...state, isOpen: true, active: rows[position]?.key };
}
