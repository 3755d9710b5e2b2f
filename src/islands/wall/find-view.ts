import type { WallHit } from '../../domain/walls/find-on-wall.ts';
import { wallWords } from '../../i18n/walls.ts';
import { markPanels } from './mark-panels.ts';

const words = wallWords.find;
/** Places named below the field; the buttons lead to all of them. */
const mostNamed = 12;

interface Shown {
  query: string;
  hits: readonly WallHit[];
  /** Titles of the panels. */
  panels: readonly string[];
}

/** What the search on a wall shows: the names lit, how many there are and where. */
export class FindView {
  private readonly panel: number;
  private readonly panelHref: string;
  private readonly said = document.querySelector('[data-wall-said]');
  private readonly steps = document.querySelector<HTMLElement>('[data-wall-steps]');
  private readonly list = document.querySelector<HTMLElement>('[data-wall-hits]');
  private shown: Shown = { query: '', hits: [], panels: [] };

  /** `panel` is 0 where the wall is seen from afar; `panelHref` the address of such a panel. */
  constructor({ panel, panelHref }: { panel: number; panelHref: string }) {
    this.panel = panel;
    this.panelHref = panelHref;
  }

  say(text: string): void {
    if (this.said !== null && this.said.textContent !== text) this.said.textContent = text;
  }

  onStep(act: (step: number) => void): void {
    this.steps?.addEventListener('click', ({ target }) => {
      const step = target instanceof HTMLElement ? target.dataset['wallStep'] : undefined;
      if (step !== undefined) act(Number(step));
    });
  }

  show(shown: Shown): void {
    this.shown = shown;
    const { query, hits } = shown;
    this.say(
      query === ''
        ? ''
        : hits.length === 0
          ? words.none(query) + words.noneHint
          : words.found(query, hits.length),
    );
    this.steps?.toggleAttribute('hidden', hits.length === 0);
    this.list?.toggleAttribute('hidden', hits.length === 0);
    this.list?.replaceChildren(...this.toItems());
    this.light(hits);
  }

  private light(hits: readonly WallHit[]): void {
    for (const lit of document.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
    if (this.panel === 0) markPanels(hits.map(({ name }) => name));
    for (const { name } of hits) {
      if (name.panel === this.panel) document.getElementById(name.anchor)?.setAttribute('data-lit', '');
    }
  }

  private toItems(): HTMLElement[] {
    const { hits } = this.shown;
    const items = hits.slice(0, mostNamed).map((hit) => {
      const link = document.createElement('a');
      link.href = this.hrefOf(hit, this.shown.query);
      link.textContent = this.placeOf(hit);
      const item = document.createElement('li');
      item.append(link);
      return item;
    });
    if (hits.length <= mostNamed) return items;
    const rest = document.createElement('li');
    rest.textContent = words.more(hits.length - mostNamed);
    return [...items, rest];
  }

  private placeOf({ name, byOther }: WallHit): string {
    const title = this.shown.panels.length > 1 ? (this.shown.panels[name.panel - 1] ?? '') : '';
    const place = name.at === undefined ? wallWords.placeUnknown : wallWords.place(name.at);
    const carved = byOther === undefined ? name.carved : words.byOther(name.carved);
    return `${title}${place} ${carved}`;
  }

  /** Which of the hits the reader is at. */
  showCurrent(hits: readonly WallHit[], current: number): void {
    const hit = hits[current];
    if (hit === undefined) return;
    this.say(words.at(current + 1, hits.length, this.placeOf(hit)));
    this.list?.querySelectorAll('a').forEach((link, index) => {
      if (index === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  }

  /** Lights the name here, or on its own panel. */
  walkTo(hit: WallHit, query: string): void {
    if (hit.name.panel !== this.panel) {
      location.assign(this.hrefOf(hit, query));
      return;
    }
    location.replace(`#${hit.name.anchor}`);
    this.focus(hit);
  }

  focus(hit: WallHit | undefined): void {
    if (hit === undefined) return;
    document.getElementById(hit.name.anchor)?.querySelector('a')?.focus({ preventScroll: true });
  }

  isAt({ name }: WallHit): boolean {
    return name.panel === this.panel && location.hash === `#${name.anchor}`;
  }

  private hrefOf({ name }: WallHit, query: string): string {
    const page = this.panelHref.replace(/0\.html$/u, `${name.panel}.html`);
    return `${page}?${new URLSearchParams({ find: query }).toString()}#${name.anchor}`;
  }
}
