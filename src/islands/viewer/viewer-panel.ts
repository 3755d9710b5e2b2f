import { viewerWords as words } from '../../i18n/viewer.ts';
import type { Slide, SlideVersion } from './slide.ts';

/** What stands below the picture: caption, credit and permission, the choice of versions, ways to its page and to a copy. */
export class ViewerPanel {
  readonly #choose: (index: number, version: SlideVersion) => void;
  /** The versions that were chosen, by the place of their slide. */
  readonly #chosen = new Map<number, SlideVersion>();
  #element: HTMLElement | undefined;

  /** `choose` lays another version in a place. */
  constructor(choose: (index: number, version: SlideVersion) => void) {
    this.#choose = choose;
  }

  fillInto(element: HTMLElement): void {
    element.setAttribute('aria-live', 'polite');
    this.#element = element;
  }

  /** CSS pixels that the picture leaves free below it. */
  height(): number {
    return this.#element?.offsetHeight ?? 0;
  }

  /** As `height`, above it. */
  topHeight(): number {
    return this.#element?.parentElement?.querySelector<HTMLElement>('.pswp__top-bar')?.offsetHeight ?? 0;
  }

  show(index: number, slide: Slide | undefined): void {
    if (slide === undefined || this.#element === undefined) return;
    const version = this.#chosen.get(index) ?? slide[0];
    this.#element.replaceChildren(
      ...toCaption(version),
      ...(slide.length > 1 ? [this.#toChoice(index, slide)] : []),
      ...toWays(version),
    );
    // A long caption can be scrolled with keys: by its links, else by itself.
    this.#element.tabIndex = this.#element.querySelector('a, button') === null ? 0 : -1;
  }

  #toChoice(index: number, slide: Slide): HTMLElement {
    const group = document.createElement('div');
    group.className = 'viewer-panel__versions';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', words.versions);
    const shown = this.#chosen.get(index) ?? slide[0];
    for (const version of slide) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = version.label ?? '';
      button.setAttribute('aria-pressed', String(version === shown));
      button.addEventListener('click', () => this.#change(index, version));
      group.append(button);
    }
    return group;
  }

  /** The panel is drawn anew; the key stays where it was pressed. */
  #change(index: number, version: SlideVersion): void {
    this.#chosen.set(index, version);
    this.#choose(index, version);
    this.#element?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  }
}

/** As on the page, without the link to the other version, which is a button here. */
function toCaption({ caption }: SlideVersion): HTMLElement[] {
  if (caption === undefined) return [];
  const element = document.createElement('div');
  element.className = 'viewer-panel__caption';
  element.append(...[...caption.childNodes].map((node) => node.cloneNode(true)));
  for (const link of element.querySelectorAll('[data-version]')) link.remove();
  return [element];
}

function toWays({ page, download }: SlideVersion): HTMLElement[] {
  if (page === undefined && download === undefined) return [];
  const ways = document.createElement('p');
  ways.className = 'viewer-panel__ways';
  if (page !== undefined) ways.append(toLink(page, words.page));
  if (download !== undefined) {
    const link = toLink(download, words.download);
    link.download = '';
    ways.append(link);
  }
  return [ways];
}

function toLink(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  return link;
}
