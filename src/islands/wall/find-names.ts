/**
 * The search on a wall. All names of the wall come in one file, once the reader turns to the field; every name that fits
 * is lit on the panel that is shown, or marked on the panels seen from afar, and buttons lead from one to the next.
 */
import { createWallFinder, type WallFinder, type WallHit } from '../../domain/walls/find-on-wall.ts';
import { parseWallIndex, type WallIndex } from '../../domain/walls/wall-index.ts';
import { wallWords } from '../../i18n/walls.ts';
import { FindView } from './find-view.ts';

const words = wallWords.find;

interface Names extends WallFinder {
  index: WallIndex;
}

export function connectWallFind(): void {
  const form = document.querySelector<HTMLFormElement>('[data-wall-find]');
  const input = form?.querySelector('input');
  if (form !== null && input) new WallFind(form, input).listen();
}

class WallFind {
  private readonly form: HTMLFormElement;
  private readonly input: HTMLInputElement;
  private readonly view: FindView;
  private names: Promise<Names> | undefined;
  private hits: readonly WallHit[] = [];
  /** The query that the hits answer. */
  private asked = '';
  private current = -1;

  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    this.form = form;
    this.input = input;
    this.view = new FindView({
      panel: Number(form.dataset['panel'] ?? 0),
      panelHref: form.dataset['panelHref'] ?? '',
    });
  }

  listen(): void {
    this.input.addEventListener('focus', () => void this.load());
    this.input.addEventListener('input', (event) => {
      if (event instanceof InputEvent && event.isComposing) return;
      void this.ask();
    });
    this.input.addEventListener('compositionend', () => void this.ask());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.submit();
    });
    this.view.onStep((step) => this.go(this.current + step));
    const query = new URLSearchParams(location.search).get('find') ?? '';
    if (query !== '') void this.resume(query);
  }

  /** Goes on with a search that began on another page. */
  private async resume(query: string): Promise<void> {
    this.input.value = query;
    await this.ask();
    const at = this.hits.findIndex((hit) => this.view.isAt(hit));
    if (at === -1) return;
    this.current = at;
    this.view.showCurrent(this.hits, at);
    // Scrolling to the name of the address takes the focus away, and may come as late as the last picture.
    await untilLoaded();
    this.view.focus(this.hits[at]);
  }

  private async submit(): Promise<void> {
    const isSame = this.asked === this.input.value.trim() && this.current !== -1;
    if (!isSame) await this.ask();
    if (this.hits.length > 0) this.go(isSame ? this.current + 1 : 0);
  }

  private go(to: number): void {
    const { length } = this.hits;
    this.current = (to + length) % length;
    this.view.showCurrent(this.hits, this.current);
    const hit = this.hits[this.current];
    if (hit !== undefined) this.view.walkTo(hit, this.asked);
  }

  private async ask(): Promise<void> {
    const query = this.input.value.trim();
    this.current = -1;
    const names = await this.load();
    // Another letter may have come while the names were fetched.
    if (names === undefined || query !== this.input.value.trim()) return;
    this.asked = query;
    this.hits = query === '' ? [] : names.find(query);
    this.view.show({ query, hits: this.hits, panels: names.index.panels });
  }

  private async load(): Promise<Names | undefined> {
    this.names ??= fetchNames(this.form.dataset['names'] ?? '');
    try {
      return await this.names;
    } catch {
      // The next letter tries again.
      this.names = undefined;
      this.view.say(words.failed);
      return undefined;
    }
  }
}

function untilLoaded(): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    addEventListener('load', () => setTimeout(resolve), { once: true });
  });
}

async function fetchNames(address: string): Promise<Names> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  const index = parseWallIndex(await response.text());
  return { index, ...createWallFinder(index) };
}
