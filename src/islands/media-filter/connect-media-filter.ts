/**
 * The filter over all pictures, films and recordings. Its state stands in the address; the index is fetched when somebody
 * turns to the form, or came with a question in the address. Without it the albums below serve.
 */
import { albumFacets } from '../../domain/media/album-facets.ts';
import { parseMediaIndex, type MediaIndex } from '../../domain/media/media-index.ts';
import { mediaFilterWords as words } from '../../i18n/media.ts';
import { countChoices, listFitting, readMediaQuery, textKey, toMediaSearch } from './filter-items.ts';
import type { MediaQuery } from './filter-items.ts';
import { findResultSheet } from './result-sheet.ts';

export function connectMediaFilter(): void {
  const form = document.querySelector<HTMLFormElement>('[data-media-filter]');
  if (form === null) return;
  const load = indexLoader(form);
  const show = (): void => void showAnswer(form, load);
  const go = (): void => {
    const search = toMediaSearch(queryOf(form));
    if (search !== location.search) history.pushState(null, '', `${location.pathname}${search}`);
    show();
  };
  form.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
  form.addEventListener('change', go);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go();
  });
  form.querySelector('[data-media-clear]')?.addEventListener('click', (event) => {
    event.preventDefault();
    history.pushState(null, '', location.pathname);
    show();
    form.querySelector('input')?.focus();
  });
  window.addEventListener('popstate', show);
  show();
}

/** The index is asked for once; where that failed, once more with the next question. */
function indexLoader(form: HTMLFormElement): () => Promise<MediaIndex> {
  let loading: Promise<MediaIndex> | undefined;
  return () => {
    loading ??= fetchIndex(form.dataset['source'] ?? '').catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function fetchIndex(address: string): Promise<MediaIndex> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return parseMediaIndex(await response.text());
}

async function showAnswer(form: HTMLFormElement, load: () => Promise<MediaIndex>): Promise<void> {
  const query = readMediaQuery(location.search);
  showQuery(form, query);
  const sheet = findResultSheet(form);
  if (sheet === undefined) return;
  if (query.size === 0) {
    sheet.close();
    say(form, '');
    return;
  }
  say(form, words.loading);
  try {
    const index = await load();
    // Another question may have been asked meanwhile.
    if (toMediaSearch(query) !== toMediaSearch(readMediaQuery(location.search))) return;
    const found = listFitting(index, query);
    sheet.open(found);
    showChoices(form, index, query);
    showPerson(form, query, index);
    say(form, found.length === 0 ? words.none : words.found(found.length, index.items.length));
  } catch {
    sheet.close();
    say(form, words.notFetched);
  }
}

function queryOf(form: HTMLFormElement): MediaQuery {
  const said = new URLSearchParams();
  for (const [key, value] of new FormData(form)) if (typeof value === 'string') said.set(key, value);
  return readMediaQuery(said.toString());
}

function showQuery(form: HTMLFormElement, query: MediaQuery): void {
  for (const key of [textKey, ...albumFacets]) {
    const field = form.elements.namedItem(key);
    if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement)
      field.value = query.get(key) ?? '';
  }
  const clear = form.querySelector<HTMLElement>('[data-media-clear]');
  if (clear !== null) clear.hidden = query.size === 0;
  const person = form.querySelector<HTMLElement>('[data-media-person]');
  if (person !== null) person.hidden = true;
  const others = form.querySelector<HTMLDetailsElement>('[data-media-others]');
  if ([...(others?.querySelectorAll('select') ?? [])].some(({ value }) => value !== ''))
    others?.setAttribute('open', '');
}

/** Every choice says how many it would leave; those that would leave none are put out of reach. */
function showChoices(form: HTMLFormElement, index: MediaIndex, query: MediaQuery): void {
  for (const select of form.querySelectorAll('select')) {
    const counts = countChoices(index, query, select.name);
    for (const option of select.options) {
      if (option.value === '') continue;
      const count = counts.get(option.value) ?? 0;
      option.textContent = words.option(option.dataset['label'] ?? '', count);
      option.disabled = count === 0 && !option.selected;
    }
  }
}

/** People are no choice of the form: an album leads here with its person. */
function showPerson(form: HTMLFormElement, query: MediaQuery, index: MediaIndex): void {
  const person = form.querySelector<HTMLElement>('[data-media-person]');
  const name = index.people.get(query.get('person') ?? '');
  if (person === null || name === undefined) return;
  person.textContent = words.person(name);
  person.hidden = false;
}

function say(form: HTMLFormElement, text: string): void {
  const status = form.querySelector('[data-media-found]');
  if (status !== null) status.textContent = text;
}
