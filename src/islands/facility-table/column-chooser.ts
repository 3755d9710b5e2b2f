/** Lets a reader choose the columns of the table of facilities; the choice stands in the address. */
import { parseSheetText } from '../../domain/parse-sheet-text.ts';
import { toSheetText } from '../../domain/sheet-text.ts';
import { facilityTableWords as words } from '../../i18n/facility-table.ts';
import { readChosenColumns, toChosenQuery } from './chosen-columns.ts';
import { saveFile } from './save-file.ts';

const parameter = 'columns';

export function connectColumnChooser(): void {
  const form = document.querySelector<HTMLFormElement>('[data-columns]');
  const table = document.querySelector<HTMLElement>('[data-facility-table]');
  if (form === null || table === null) return;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="columns"]')];
  const usual = boxes.filter((box) => box.dataset['usual'] !== undefined).map(({ value }) => value);
  const known = boxes.filter((box) => !box.disabled || box.value === 'name').map(({ value }) => value);
  const show = (keys: ReadonlySet<string>, mustNote: boolean) => {
    for (const box of boxes) box.checked = keys.has(box.value);
    showColumns(table, keys);
    say(form, '[data-columns-count]', words.chosen(keys.size));
    if (mustNote) noteInAddress(toChosenQuery(known, keys, usual));
  };
  const chosen = () => new Set(boxes.filter(({ checked }) => checked).map(({ value }) => value));
  show(readChosenColumns(new URLSearchParams(location.search).get(parameter), known, usual), false);
  form.addEventListener('change', () => show(chosen(), true));
  form.addEventListener('submit', (event) => event.preventDefault());
  onClick(form, '[data-columns-usual]', () => show(new Set(usual), true));
  onClick(form, '[data-columns-all]', () => show(new Set(known), true));
  const headings = () =>
    boxes.filter(({ checked }) => checked).map((box) => box.closest('label')?.firstChild?.nextSibling);
  onClick(form, '[data-columns-csv]', () => void makeFile(form, textsOf(headings()), 'csv'));
  onClick(form, '[data-columns-xlsx]', () => void makeFile(form, textsOf(headings()), 'xlsx'));
  // A frame that scrolls is reached by keyboard; not every browser sees to that itself.
  table.tabIndex = 0;
  form.hidden = false;
}

function onClick(form: HTMLFormElement, selector: string, act: () => void): void {
  form.querySelector(selector)?.addEventListener('click', act);
}

function textsOf(nodes: readonly (ChildNode | null | undefined)[]): string[] {
  return nodes.map((node) => node?.textContent?.trim() ?? '');
}

function showColumns(table: HTMLElement, keys: ReadonlySet<string>): void {
  const heads = [...table.querySelectorAll<HTMLElement>('thead th')];
  for (const row of table.querySelectorAll<HTMLTableRowElement>('tr')) {
    for (const [index, cell] of [...row.cells].entries()) {
      const head = heads[index];
      const key = head?.dataset['column'];
      if (head === undefined || key === undefined || key === 'name') continue;
      cell.hidden = !keys.has(key);
      if (cell !== head && !cell.hidden) cell.dataset['label'] ??= head.textContent?.trim() ?? '';
    }
  }
}

function noteInAddress(query: string | undefined): void {
  const address = new URL(location.href);
  address.search = query === undefined ? '' : `?${parameter}=${query}`;
  history.replaceState(history.state, '', address);
}

/** Files are made from the file with all columns: what the page shows may describe a character in words. */
async function makeFile(
  form: HTMLFormElement,
  headings: readonly string[],
  kind: 'csv' | 'xlsx',
): Promise<void> {
  say(form, '[data-columns-status]', '');
  try {
    const response = await fetch(form.dataset['source'] ?? '');
    if (!response.ok) throw new Error(String(response.status));
    const [all = [], ...rows] = parseSheetText(await response.text());
    const places = headings.map((heading) => all.indexOf(heading)).filter((place) => place !== -1);
    const pick = (row: readonly string[]) => places.map((place) => row[place] ?? '');
    const file = `${form.dataset['fileName'] ?? 'facilities'}.${kind}`;
    saveFile(file, await toBlob(kind, pick(all), rows.map(pick)));
    say(form, '[data-columns-status]', words.made(file));
  } catch {
    say(form, '[data-columns-status]', words.notFetched);
  }
}

async function toBlob(kind: 'csv' | 'xlsx', headings: string[], rows: string[][]): Promise<Blob> {
  if (kind === 'csv') return new Blob([toSheetText(headings, rows)], { type: 'text/csv;charset=utf-8' });
  const { toXlsxBlob } = await import('./xlsx-blob.ts');
  return toXlsxBlob(words.sheet, headings, rows);
}

function say(form: HTMLFormElement, selector: string, text: string): void {
  const element = form.querySelector(selector);
  if (element !== null) element.textContent = text;
}
