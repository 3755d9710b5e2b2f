import type { IndexedMedia } from '../../domain/media/media-index.ts';
import { mediaFilterWords as words } from '../../i18n/media.ts';
import { photographWords } from '../../i18n/photographs.ts';
import { toFocusClasses } from './focus-classes.ts';

/** The contact sheet of what was found, in the place of the albums. */
interface ResultSheet {
  open(items: readonly IndexedMedia[]): void;
  /** The albums come back. */
  close(): void;
}

/** Frames that are added at a time. */
const portion = 60;

/** Undefined where the page has no place for it. */
export function findResultSheet(form: HTMLFormElement): ResultSheet | undefined {
  const results = document.querySelector<HTMLElement>('[data-media-results]');
  const sheet = document.querySelector<HTMLElement>('[data-media-sheet]');
  const more = document.querySelector<HTMLButtonElement>('[data-media-more]');
  const browse = document.querySelector<HTMLElement>('[data-media-browse]');
  const template = document.querySelector<HTMLTemplateElement>('template[data-media-frame]');
  if (results === null || sheet === null || more === null || browse === null || template === null) {
    return undefined;
  }
  const folder = form.dataset['folder'] ?? '';
  const add = (items: readonly IndexedMedia[], from: number): void => {
    const until = Math.min(items.length, from + portion);
    for (let index = from; index < until; index += 1) {
      const item = items[index];
      if (item !== undefined) sheet.append(toFrame(template, item, { number: index + 1, folder }));
    }
    const left = items.length - until;
    more.hidden = left === 0;
    more.textContent = words.moreFrames(Math.min(left, portion));
    more.onclick = () => {
      add(items, until);
      sheet.children[until]?.querySelector('a')?.focus();
    };
  };
  return {
    open(items) {
      sheet.replaceChildren();
      add(items, 0);
      results.hidden = false;
      browse.hidden = true;
    },
    close() {
      sheet.replaceChildren();
      results.hidden = true;
      browse.hidden = false;
    },
  };
}

function toFrame(
  template: HTMLTemplateElement,
  item: IndexedMedia,
  { number, folder }: { number: number; folder: string },
): DocumentFragment {
  const frame = document.importNode(template.content, true);
  const fill = (selector: string, text: string): void => {
    const element = frame.querySelector(selector);
    if (element !== null) element.textContent = text;
  };
  for (const link of frame.querySelectorAll<HTMLAnchorElement>('[data-of-item]')) {
    link.href = `${folder}${item.id}.html`;
  }
  fill('.frame__number', String(number));
  fill('.frame__caption', item.caption);
  fill('.frame__plate', item.plate);
  fill('.frame__credit', photographWords.credit(item.creator, item.date));
  const labels = [item.medium, item.restoration].filter((label) => label !== '');
  frame.querySelector('.frame__credit')?.prepend(...labels.map(toLabel));
  if (item.cover === '') frame.querySelector('.picture')?.remove();
  else showPicture(frame, item, folder);
  return frame;
}

function toLabel(text: string): HTMLElement {
  const label = document.createElement('span');
  label.className = 'frame__label';
  label.textContent = text;
  return label;
}

function showPicture(frame: DocumentFragment, { caption, cover, focus }: IndexedMedia, folder: string): void {
  const versions = (format: string): string =>
    [400, 800].map((width) => `${folder}${cover}-${width}.${format} ${width}w`).join(', ');
  frame.querySelector('.frame__plate')?.remove();
  frame.querySelector('source')?.setAttribute('srcset', versions('avif'));
  const picture = frame.querySelector('img');
  if (picture === null) return;
  picture.alt = caption;
  picture.srcset = versions('jpg');
  picture.src = `${folder}${cover}-400.jpg`;
  frame.querySelector('.frame__mat')?.classList.add(...toFocusClasses(focus));
}
