import { documentWords as words } from '../../i18n/documents.ts';
import { NearView, zoomStep } from './near-view.ts';
import {
  findLineAt,
  findRegions,
  readScanManifest,
  type LineRegion,
  type ScanCanvas,
} from './scan-manifest.ts';

/** A document on a page: the picture from near, and the lines beside it. */
export class ScanDesk {
  readonly #root: HTMLElement;
  #view: NearView | undefined;
  #opening: Promise<NearView | undefined> | undefined;
  #canvases: readonly ScanCanvas[] = [];
  #regions: readonly LineRegion[] = [];
  /** The line that was asked for, and the one that is pointed at. */
  #chosen: number | undefined;
  #hovered: number | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** One of the buttons. */
  async use(tool: string): Promise<void> {
    if (tool === 'near') {
      const view = await this.#open();
      this.#find('[data-scan-frame]')?.scrollIntoView({ block: 'nearest' });
      view?.focus();
      return;
    }
    const view = this.#view;
    const tools: Readonly<Record<string, () => void>> = {
      in: () => view?.zoom(zoomStep),
      out: () => view?.zoom(1 / zoomStep),
      left: () => view?.move(-1, 0),
      right: () => view?.move(1, 0),
      up: () => view?.move(0, -1),
      down: () => view?.move(0, 1),
      turn: () => view?.turn(),
      whole: () => view?.showWhole(),
      close: () => this.#close(),
    };
    tools[tool]?.();
  }

  async showVersion(id: string): Promise<void> {
    const button = this.#find(`[data-version="${id}"]`);
    if (this.#view === undefined || button === null) return;
    for (const other of this.#root.querySelectorAll<HTMLElement>('[data-version]')) {
      other.setAttribute('aria-pressed', String(other === button));
    }
    try {
      await this.#view.show(button.dataset['tiles'] ?? '');
    } catch {
      return this.#say(words.unavailable);
    }
    this.#regions = findRegions(this.#canvases, id);
    this.#light();
  }

  async showLine(line: number): Promise<void> {
    const view = await this.#open();
    this.#chosen = line;
    this.#light();
    const region = this.#regions.find((found) => found.line === line);
    if (view === undefined || region === undefined) return;
    view.lookAt(region);
    this.#find('[data-scan-frame]')?.scrollIntoView({ block: 'nearest' });
    this.#say(words.lit(line));
  }

  hover(line: number | undefined): void {
    if (line === this.#hovered) return;
    this.#hovered = line;
    this.#light();
  }

  #open(): Promise<NearView | undefined> {
    if (this.#opening === undefined) {
      this.#opening = this.#load().catch(() => {
        this.#close();
        this.#say(words.unavailable);
        return undefined;
      });
    }
    return this.#opening;
  }

  async #load(): Promise<NearView> {
    this.#say(words.loading);
    const frame = this.#find('[data-scan-frame]');
    const first = this.#find('[data-version][aria-pressed="true"]') ?? this.#root;
    if (frame === null) throw new Error('The document has no frame.');
    const answer = await fetch(this.#root.dataset['manifest'] ?? '');
    this.#canvases = readScanManifest(await answer.json());
    this.#root.dataset['near'] = '';
    const place = { frame, label: words.frameLabel, describedBy: 'scan-keys', failed: words.unavailable };
    const view = await NearView.open(place);
    this.#view = view;
    await view.show(first.dataset['tiles'] ?? '');
    this.#regions = findRegions(this.#canvases, first.dataset['version'] ?? '');
    view.listen(
      (point) => this.#choose(findLineAt(this.#regions, point)),
      (point) => this.hover(point === undefined ? undefined : findLineAt(this.#regions, point)),
    );
    this.#root.dataset['ready'] = '';
    this.#say(words.opened);
    return view;
  }

  #choose(line: number | undefined): void {
    this.#chosen = line;
    this.#light();
    if (line !== undefined) this.#find(`[data-line="${line}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  #light(): void {
    const line = this.#hovered ?? this.#chosen;
    for (const item of this.#root.querySelectorAll<HTMLElement>('[data-line]')) {
      item.toggleAttribute('data-lit', Number(item.dataset['line']) === line);
    }
    this.#view?.light(this.#regions.find((region) => region.line === line));
  }

  #close(): void {
    const hadFocus = this.#view !== undefined;
    this.#view?.close();
    this.#view = undefined;
    this.#opening = undefined;
    delete this.#root.dataset['near'];
    delete this.#root.dataset['ready'];
    this.#chosen = undefined;
    this.#hovered = undefined;
    this.#light();
    this.#say(words.closed);
    if (hadFocus) this.#find('[data-tool="near"]')?.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(selector);
  }

  #say(text: string): void {
    const status = this.#find('[data-scan-status]');
    if (status !== null) status.textContent = text;
  }
}
