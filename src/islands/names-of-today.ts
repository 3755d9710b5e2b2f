/**
 * Puts the names of the reader's own day on the home page when it is not the day of the build. The day's page is
 * fetched and its list taken over; without script or network the wall keeps the day it says.
 */
import { homeWords as words } from '../i18n/home.ts';

const wallLength = 24;

export async function showNamesOfToday(): Promise<void> {
  const wall = document.querySelector<HTMLElement>('.wall');
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(5, 10);
  if (wall === null || wall.dataset['day'] === today) return;
  const address = `${wall.dataset['days'] ?? '/days/'}${today}.html`;
  const response = await fetch(address).catch(() => undefined);
  if (response === undefined || !response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const people = [...page.querySelectorAll<HTMLElement>('#names-of-the-day [data-year]')];
  const [month = '', day = ''] = today.split('-');
  const label = words.day(Number(month), Number(day));
  setText(wall, '[data-wall-none]', people.length > 0 ? '' : words.dayNone(label));
  // The wall then keeps the names of the day it says.
  if (people.length === 0) return;
  replaceNames(wall, people);
  setText(wall, '[data-wall-title]', words.dayTitle(label));
  wall.querySelector('[data-wall-link]')?.setAttribute('href', address);
}

function replaceNames(wall: HTMLElement, people: HTMLElement[]): void {
  const list = wall.querySelector('[data-wall-names]');
  list?.replaceChildren(...people.slice(0, wallLength).map(toWallName));
}

function toWallName(entry: HTMLElement): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const source = entry.querySelector('a');
  link.href = source?.href ?? '';
  link.textContent = source?.textContent?.trim() ?? '';
  const year = document.createElement('small');
  year.textContent = entry.dataset['year'] ?? '';
  item.append(link, year);
  return item;
}

function setText(wall: HTMLElement, selector: string, text: string): void {
  const element = wall.querySelector(selector);
  if (element !== null) element.textContent = text;
}
