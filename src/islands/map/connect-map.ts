/**
 * The distribution map: a filter whose state stands in the address, over the list and the map alike. The map that moves is
 * loaded when it comes into view; readers who save data get it when they turn to it.
 */
import { mapWords } from '../../i18n/map.ts';
import { listLines, type ListLine } from './list-lines.ts';
import {
  countUnwritten,
  filterKeys,
  fits,
  readFilter,
  toBeijingMoment,
  toQuery,
  type MapFilter,
} from './map-filter.ts';
import type { MovingMap } from './moving-map.ts';

const words = mapWords.filter;

export function connectMap(): void {
  const lines = listLines();
  const form = document.querySelector<HTMLFormElement>('[data-map-filter]');
  let map: MovingMap | undefined;
  const show = (): void => {
    const filter = readFilter(location.search);
    const shown = showLines(lines, filter);
    if (form !== null) showFilter(form, filter);
    map?.show(shown, filter.district);
  };
  const go = (filter: MapFilter): void => {
    history.pushState(null, '', `${location.pathname}${toQuery(filter)}`);
    show();
  };
  form?.addEventListener('change', () => go(filterOf(form)));
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    go(filterOf(form));
  });
  form?.querySelector('[data-map-clear]')?.addEventListener('click', (event) => {
    event.preventDefault();
    go(readFilter(''));
    form.querySelector('select')?.focus();
  });
  window.addEventListener('popstate', show);
  show();
  const sheet = document.querySelector<HTMLElement>('[data-map]');
  if (sheet === null) return;
  whenWanted(sheet, async () => {
    const { openMovingMap } = await import('./moving-map.ts');
    map = await openMovingMap(sheet, lines);
    show();
  });
}

/** Hides what was not asked for; hands back what is left. */
function showLines(lines: readonly ListLine[], filter: MapFilter): ListLine[] {
  const moment = toBeijingMoment(Date.now());
  const shown = lines.filter((line) => fits(line, filter, moment));
  for (const line of lines) line.element.hidden = !shown.includes(line);
  for (const section of document.querySelectorAll<HTMLElement>('[data-map-district]')) {
    const count = section.querySelectorAll('[data-map-line]:not([hidden])').length;
    section.hidden = count === 0;
    const label = section.querySelector('[data-map-count]');
    if (label !== null) label.textContent = mapWords.count(count);
  }
  const status = document.querySelector('[data-map-found]');
  if (status !== null)
    status.textContent = filter.isOpenNow
      ? words.openFound(shown.length, countUnwritten(lines, filter))
      : words.found(shown.length, lines.length);
  return shown;
}

function showFilter(form: HTMLFormElement, filter: MapFilter): void {
  for (const key of filterKeys) {
    const field = form.elements.namedItem(key);
    if (field instanceof HTMLSelectElement) field.value = filter[key];
  }
  const open = form.elements.namedItem('open');
  if (open instanceof HTMLInputElement) open.checked = filter.isOpenNow;
  const clear = form.querySelector<HTMLElement>('[data-map-clear]');
  if (clear !== null) clear.hidden = toQuery(filter) === '';
}

function filterOf(form: HTMLFormElement): MapFilter {
  const said = new URLSearchParams();
  for (const [key, value] of new FormData(form)) if (typeof value === 'string') said.set(key, value);
  return readFilter(said.toString());
}

function whenWanted(sheet: HTMLElement, open: () => Promise<void>): void {
  // Without the map the drawing stays, and the list beside it.
  const start = (): void => void open().catch(() => undefined);
  if (savesData()) {
    for (const event of ['pointerenter', 'focusin']) sheet.addEventListener(event, start, { once: true });
    return;
  }
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    start();
  });
  observer.observe(sheet);
}

function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return (
    typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
  );
}
