/** The elements of the list: three parts that change apart, so that a row under the pointer never moves away. */
import { boxWords as words, yearsText } from '../i18n/finder.ts';
import { searchWords } from '../i18n/search.ts';
import type { FullTextHit } from '../search/full-text.ts';
import type { NameHit } from '../search/name-answer.ts';
import { listRows, type BoxRow, type BoxState } from './box-state.ts';
import { reasonTexts, toldApart } from './hit-text.ts';

export class SearchBoxList {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #basePath: string;
  readonly #list = make('div', 'search-box__list');
  readonly #names = make('div', 'search-box__group');
  readonly #stories = make('div', 'search-box__group');
  readonly #all = make('a', 'search-box__row search-box__row--all');
  readonly #status = make('p', 'visually-hidden');
  readonly #rows = new Map<string, HTMLAnchorElement>();
  #shown: Pick<BoxState, 'names' | 'stories'> = { names: [], stories: [] };

  constructor(form: HTMLFormElement, input: HTMLInputElement, basePath: string) {
    this.#form = form;
    this.#input = input;
    this.#basePath = basePath;
    const listId = `${input.id}-list`;
    setAttributes(this.#list, { id: listId, role: 'listbox', 'aria-label': words.list, hidden: '' });
    setAttributes(this.#names, { role: 'group', 'aria-label': words.names });
    setAttributes(this.#stories, { role: 'group', 'aria-label': words.stories });
    setAttributes(this.#status, { role: 'status' });
    this.#addRow('all', this.#all);
    // A press on the list must not take the focus from the field, or the list would close before the click.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    form.append(this.#list, this.#status);
    setAttributes(input, {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': listId,
    });
  }

  show(state: BoxState): void {
    if (state.names !== this.#shown.names || state.stories !== this.#shown.stories) this.#fill(state);
    this.#list.hidden = !state.isOpen;
    this.#input.setAttribute('aria-expanded', String(state.isOpen));
    this.#input.removeAttribute('aria-activedescendant');
    for (const [key, row] of this.#rows) {
      const isActive = key === state.active;
      row.setAttribute('aria-selected', String(isActive));
      if (!isActive) continue;
      this.#input.setAttribute('aria-activedescendant', row.id);
      row.scrollIntoView({ block: 'nearest' });
    }
  }

  announce(text: string): void {
    this.#status.textContent = text;
  }

  follow(key: string): void {
    this.#rows.get(key)?.click();
  }

  #fill(state: BoxState): void {
    const rows = listRows(state);
    if (state.names !== this.#shown.names)
      this.#fillGroup(
        this.#names,
        rows.filter(({ kind }) => kind === 'name'),
      );
    if (state.stories !== this.#shown.stories)
      this.#fillGroup(
        this.#stories,
        rows.filter(({ kind }) => kind === 'story'),
      );
    this.#all.textContent = state.names.length > 0 ? words.all : words.none;
    this.#all.href = `${this.#form.action}?q=${encodeURIComponent(state.answered ?? state.query)}`;
    // An empty group would be a list without options.
    const groups = [this.#names, this.#stories].filter((group) => group.childElementCount > 0);
    const wanted = [...groups, this.#all];
    if (
      wanted.length !== this.#list.childElementCount ||
      wanted.some((part, at) => part !== this.#list.children[at])
    )
      this.#list.replaceChildren(...wanted);
    this.#shown = { names: state.names, stories: state.stories };
  }

  #fillGroup(group: HTMLElement, rows: readonly BoxRow[]): void {
    for (const [key, row] of this.#rows) if (group.contains(row)) this.#rows.delete(key);
    const made = rows.map((row) => {
      const element = make('a', 'search-box__row');
      if (row.kind === 'name') fillName(element, row.hit, this.#basePath);
      if (row.kind === 'story') fillStory(element, row.hit);
      return { key: row.key, element };
    });
    group.replaceChildren(...made.map(({ element }) => element));
    for (const { key, element } of made) this.#addRow(key, element);
  }

  #addRow(key: string, row: HTMLAnchorElement): void {
    const id = `${this.#input.id}-${key.replace(/[^\w-]/gu, '-')}`;
    setAttributes(row, { id, role: 'option', tabindex: '-1', 'aria-selected': 'false' });
    this.#rows.set(key, row);
  }
}

function fillName(row: HTMLAnchorElement, hit: NameHit, basePath: string): void {
  row.href = `${basePath}people/${hit.id}.html`;
  const parts = [
    make('span', 'search-box__name', hit.name),
    make('span', 'search-box__reason', reasonTexts(hit).join('，')),
    make('span', 'search-box__years', yearsText(hit.born, hit.died)),
    make('span', 'search-box__more', toldApart(hit).join(' · ')),
  ];
  row.append(...parts.filter(({ textContent }) => textContent !== ''));
}

function fillStory(row: HTMLAnchorElement, hit: FullTextHit): void {
  const kinds: Record<string, string> = searchWords.kinds;
  row.href = hit.href;
  row.append(
    make('span', 'search-box__title', hit.title),
    make('span', 'search-box__years', kinds[hit.section] ?? searchWords.kinds.page),
  );
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, text = '') {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function setAttributes(element: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
