/** The field that finds a grave, after the combobox pattern of the ARIA Authoring Practices. */
import { planWords as words } from '../../i18n/plan.ts';
import { makeElement, setAttributes } from './make-element.ts';

export interface GraveOption {
  key: string;
  name: string;
  /** Why it is there, where the name is another. */
  reason: string;
  place: string;
  /** What tells namesakes apart. */
  more: string;
}

interface Parts {
  form: HTMLFormElement;
  input: HTMLInputElement;
}

interface Sources {
  /** What the page itself knows, at once. */
  find(query: string): readonly GraveOption[];
  /** What else the site's finder of names knows; rejects without network. */
  findMore(query: string): Promise<readonly GraveOption[]>;
  choose(key: string): void;
}

/** As many as a phone shows without much scrolling. */
const mostShown = 12;
const pauseForMore = 350;

export class GraveCombobox {
  readonly #parts: Parts;
  readonly #sources: Sources;
  readonly #list: HTMLElement;
  readonly #status = makeElement('p', { class: 'visually-hidden', role: 'status' });
  readonly #note = makeElement('p', { class: 'plan-find__note' });
  #options: readonly GraveOption[] = [];
  #rows: HTMLElement[] = [];
  #active = -1;
  #query = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: Parts, sources: Sources) {
    this.#parts = parts;
    this.#sources = sources;
    const id = `${parts.input.id}-list`;
    this.#list = makeElement('div', {
      id,
      class: 'search-box__list',
      role: 'listbox',
      'aria-label': words.found,
      hidden: '',
    });
    // A press on the list must not take the focus from the field, or the list would close before the click.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    setAttributes(parts.input, {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': id,
    });
    parts.form.append(this.#list, this.#status);
    parts.form.after(this.#note);
  }

  listen(): void {
    const { form, input } = this.#parts;
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.#ask();
    });
    input.addEventListener('compositionend', () => this.#ask());
    input.addEventListener('keydown', (event) => this.#press(event));
    input.addEventListener('click', () => this.#open(this.#options.length > 0));
    input.addEventListener('blur', () => this.#open(false));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask();
      const only = this.#rows[Math.max(this.#active, 0)];
      if (only !== undefined) only.click();
    });
    this.#ask();
  }

  #ask(): void {
    const query = this.#parts.input.value.trim();
    if (query === this.#query) return;
    this.#query = query;
    clearTimeout(this.#timer);
    this.#show(query === '' ? [] : this.#sources.find(query));
    if (query !== '') this.#timer = setTimeout(() => void this.#askMore(query), pauseForMore);
  }

  async #askMore(query: string): Promise<void> {
    const more = await this.#sources.findMore(query).catch(() => []);
    if (query !== this.#query) return;
    const known = new Set(this.#options.map(({ key }) => key));
    const added = more.filter(({ key }) => !known.has(key));
    if (added.length > 0) this.#show([...this.#options, ...added]);
    else if (this.#options.length === 0) this.#say(words.none(query), words.noneHint);
  }

  #show(options: readonly GraveOption[]): void {
    this.#options = options;
    this.#active = -1;
    this.#rows = options.slice(0, mostShown).map((option, at) => this.#toRow(option, at));
    this.#list.replaceChildren(...this.#rows);
    this.#open(options.length > 0 && document.activeElement === this.#parts.input);
    if (options.length === 0) this.#say('', '');
    else
      this.#say(
        words.foundCount(options.length),
        options.length > mostShown ? words.foundMore(mostShown) : '',
      );
  }

  #toRow({ key, name, reason, place, more }: GraveOption, at: number): HTMLElement {
    const row = makeElement('div', {
      id: `${this.#parts.input.id}-${at}`,
      class: 'search-box__row',
      role: 'option',
      'aria-selected': 'false',
    });
    const parts: [string, string][] = [
      ['search-box__name', name],
      ['search-box__reason', reason],
      ['search-box__years', place],
      ['search-box__more', more],
    ];
    for (const [className, text] of parts) {
      if (text !== '') row.append(makeElement('span', { class: className }, text));
    }
    row.addEventListener('click', () => {
      clearTimeout(this.#timer);
      this.#open(false);
      this.#sources.choose(key);
    });
    return row;
  }

  /** The count is said aloud; the note stands under the field. */
  #say(status: string, note: string): void {
    this.#status.textContent = [status, note].join(' ').trim();
    this.#note.textContent = this.#options.length === 0 ? this.#status.textContent : note;
  }

  #open(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#parts.input.setAttribute('aria-expanded', String(isOpen));
    this.#parts.form.toggleAttribute('data-open', isOpen);
    if (!isOpen) this.#mark(-1);
  }

  #mark(active: number): void {
    this.#active = active;
    this.#parts.input.removeAttribute('aria-activedescendant');
    for (const [at, row] of this.#rows.entries()) {
      row.setAttribute('aria-selected', String(at === active));
      if (at !== active) continue;
      this.#parts.input.setAttribute('aria-activedescendant', row.id);
      row.scrollIntoView({ block: 'nearest' });
    }
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229 || event.altKey || event.ctrlKey || event.metaKey) return;
    const { length } = this.#rows;
    if (event.key === 'Escape' && !this.#list.hidden) this.#open(false);
    else if (event.key === 'ArrowDown' && length > 0) this.#move((this.#active + 1) % length);
    else if (event.key === 'ArrowUp' && length > 0)
      this.#move((Math.max(this.#active, 0) + length - 1) % length);
    else if (event.key === 'Home' && this.#active >= 0) this.#move(0);
    else if (event.key === 'End' && this.#active >= 0) this.#move(length - 1);
    else return;
    event.preventDefault();
  }

  #move(active: number): void {
    if (this.#list.hidden) this.#open(true);
    this.#mark(active);
  }
}
