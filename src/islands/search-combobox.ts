/** The list of suggestions under a search field, after the combobox pattern of the ARIA Authoring Practices. */
import { boxWords as words } from '../i18n/finder.ts';
import { emptyBox, listRows, nextBox, type BoxEvent, type BoxMove, type BoxState } from './box-state.ts';
import { SearchBoxList } from './search-box-list.ts';
import { searchSources, type SearchSources } from './search-sources.ts';

/** Long enough that fast typing asks once, short enough to feel at once. */
const namesPause = 80;
/** Prose is heavier and second: it is asked when the reader rests. */
const storiesPause = 400;
const boxNames = 8;
/** More than are shown, since people among the names are left out. */
const storiesAsked = 5;

export class SearchCombobox {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #list: SearchBoxList;
  readonly #sources: SearchSources;
  #state: BoxState = emptyBox;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    const basePath = form.dataset['base'] ?? '/';
    this.#form = form;
    this.#input = input;
    this.#sources = searchSources(basePath);
    this.#list = new SearchBoxList(form, input, basePath);
  }

  /** Begins with what was typed while the script was loading, unless an input method still composes it. */
  listen(isComposing: boolean): void {
    const input = this.#input;
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.#ask();
    });
    input.addEventListener('compositionend', () => this.#ask());
    input.addEventListener('keydown', (event) => this.#press(event));
    input.addEventListener('click', () => this.#apply({ kind: 'opened' }));
    input.addEventListener('blur', () => this.#apply({ kind: 'closed' }));
    // A page that comes back from the browser's memory begins with the list closed.
    addEventListener('pagehide', () => this.#apply({ kind: 'closed' }));
    if (!isComposing) this.#ask();
  }

  #ask(): void {
    const query = this.#input.value.trim();
    if (query === this.#state.query) return;
    this.#apply({ kind: 'typed', query });
    clearTimeout(this.#timer);
    if (query !== '') this.#timer = setTimeout(() => void this.#askNames(query), namesPause);
  }

  async #askNames(query: string): Promise<void> {
    try {
      const { hits } = await this.#sources.findNames(query, boxNames);
      if (query !== this.#state.query) return;
      const hasFocus = document.activeElement === this.#input;
      this.#apply({ kind: 'names-found', query, names: hits.slice(0, boxNames), hasFocus });
      this.#timer = setTimeout(() => void this.#askStories(query), storiesPause);
    } catch {
      this.#apply({ kind: 'failed', query });
    }
  }

  async #askStories(query: string): Promise<void> {
    try {
      const answer = await this.#sources.findStories(query);
      const stories = await answer.load(0, storiesAsked);
      this.#apply({ kind: 'stories-found', query, stories });
    } catch {
      // The names stand without them.
    }
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229 || event.altKey || event.ctrlKey || event.metaKey) return;
    const { isOpen, active } = this.#state;
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      this.#apply({ kind: 'closed' });
    } else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      this.#list.follow(active);
    } else if (isMove(event.key) && (active !== undefined || event.key.startsWith('Arrow'))) {
      // Without a row chosen, Home and End move within the text as in any field.
      if (listRows(this.#state).length === 0) return;
      event.preventDefault();
      this.#apply({ kind: 'moved', by: event.key });
    }
  }

  #apply(event: BoxEvent): void {
    const before = this.#state;
    this.#state = nextBox(before, event);
    if (this.#state === before) return;
    this.#list.show(this.#state);
    const { isOpen, names, stories } = this.#state;
    const hasChanged = names !== before.names || stories !== before.stories;
    if (isOpen && hasChanged) this.#list.announce(words.count(names.length, stories.length));
    this.#form.toggleAttribute('data-open', isOpen);
  }
}

function isMove(key: string): key is BoxMove {
  return ['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(key);
}
