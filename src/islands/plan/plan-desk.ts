/** Which grave is lit, and all that follows: the drawing, the address, the card, the slip, what is said aloud. */
import { createDrawingWay } from './drawing-way.ts';
import { toWalker, type PlanWalker } from '../../domain/plans/find-way.ts';
import { unpackFeatures } from '../../domain/plans/pack-shapes.ts';
import type { PlanData } from '../../domain/plans/plan-data.ts';
import type { Way } from '../../domain/plans/way.ts';
import { graveWords } from '../../i18n/graves.ts';
import { planWords as words } from '../../i18n/plan.ts';
import { GraveCombobox, type GraveOption } from './grave-combobox.ts';
import type { GraveGrid } from './grave-grid.ts';
import { fillCard } from './grave-card.ts';
import { toTitle } from './grave-title.ts';
import type { SlipParts } from './grave-slip.ts';
import { GraveNames, type FoundGrave } from './find-graves.ts';
import { findOtherSpellings } from './other-spellings.ts';
import type { PlanGrave } from './plan-graves.ts';
import type { PlanSheet } from './plan-sheet.ts';

interface Parts {
  root: HTMLElement;
  sheet: PlanSheet;
  data: PlanData;
  graves: readonly PlanGrave[];
  grid: GraveGrid;
}

/** Pixels: half a thumb. */
const reach = 20;

export class PlanDesk {
  readonly #parts: Parts;
  readonly #byId: ReadonlyMap<string, PlanGrave>;
  /** Made with the first question: every name is folded for it. */
  #names: GraveNames | undefined;
  readonly #walker: PlanWalker;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#byId = new Map(parts.graves.map((grave) => [grave.id, grave]));
    const { features, grid } = parts.data;
    this.#walker = toWalker({ features: unpackFeatures(features, grid) });
  }

  /** Begins with the grave that the address names. */
  open(): void {
    const { root } = this.#parts;
    const form = root.querySelector<HTMLFormElement>('[data-plan-find]');
    const input = form?.querySelector('input');
    if (form && input) {
      new GraveCombobox(
        { form, input },
        {
          find: (query) => this.#find(query).map(toOption),
          findMore: (query) => this.#findMore(query),
          choose: (key) => this.#choose(key),
        },
      ).listen();
    }
    addEventListener('hashchange', () => this.#lightNamed());
    this.#lightNamed();
  }

  /** Loads what slips need, so that they print without network later. */
  async loadSlips(): Promise<void> {
    await import('./grave-slip.ts');
  }

  lightAt(clientX: number, clientY: number): void {
    const { sheet } = this.#parts;
    const grave = this.#parts.grid.nearest(sheet.pointAt(clientX, clientY), reach / sheet.view.scale);
    if (grave !== undefined) this.#light(grave);
  }

  #find(query: string): FoundGrave[] {
    this.#names ??= new GraveNames(this.#parts.graves, this.#parts.data.writings);
    return this.#names.find(query);
  }

  #lightNamed(): void {
    const grave = this.#byId.get(location.hash.slice(1));
    if (grave === undefined) return;
    this.#light(grave);
    this.#parts.sheet.frame.scrollIntoView({ block: 'nearest' });
  }

  /** Somebody who found a grave by its name is led on to what is said of it. */
  #choose(key: string): void {
    const grave = this.#byId.get(key.split(' ')[0] ?? '');
    if (grave === undefined) return;
    this.#light(grave);
    const { root, sheet } = this.#parts;
    root.querySelector<HTMLElement>('.plan-card__place')?.focus({ preventScroll: true });
    sheet.frame.scrollIntoView({ block: 'nearest' });
  }

  #light(grave: PlanGrave): void {
    const { root, sheet, data } = this.#parts;
    const way = this.#wayTo(grave);
    const drawn = createDrawingWay(way, data.grid);
    sheet.light(grave);
    sheet.drawWay(drawn.path);
    if (location.hash !== `#${grave.id}`) history.replaceState(history.state, '', `#${grave.id}`);
    const card = root.querySelector<HTMLElement>('[data-plan-card]');
    const base = root.dataset['base'] ?? '/';
    if (card !== null) {
      fillCard(
        card,
        { grave, way, base },
        {
          neighbour: (step) => this.#parts.graves[grave.index + step],
          light: (other) => this.#step(other),
          printSlip: () => void this.#printSlip({ grave, way, drawn, data, svg: sheet.svg }),
          showWay: () => sheet.showPart(drawn.box),
        },
      );
    }
    root.dataset['lit'] = grave.id;
    this.#say(grave);
  }

  /** The pressed button is a new one after each step, and the finger stays on it. */
  #step(grave: PlanGrave): void {
    const { root } = this.#parts;
    const pressed =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset['step'] : '';
    this.#light(grave);
    const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-plan-card] [data-step]')];
    const again = buttons.find(({ dataset }) => dataset['step'] === pressed);
    (again?.disabled === false ? again : buttons.find(({ disabled }) => !disabled))?.focus({
      preventScroll: true,
    });
  }

  #wayTo({ box }: PlanGrave): Way | undefined {
    if (box === undefined) return undefined;
    const { west, north } = this.#parts.data.grid;
    return this.#walker.findWay([west + box.at[0] / 10, north - box.at[1] / 10]);
  }

  async #printSlip(parts: SlipParts): Promise<void> {
    const { printSlip } = await import('./grave-slip.ts');
    printSlip(parts);
  }

  #say(grave: PlanGrave): void {
    const status = this.#parts.root.querySelector('[data-plan-status]');
    const parts = [graveWords.label(grave), toTitle(grave)];
    if (status !== null) status.textContent = words.lit(parts);
  }

  async #findMore(query: string): Promise<GraveOption[]> {
    const base = this.#parts.root.dataset['base'] ?? '/';
    const found = await findOtherSpellings(query, base, this.#parts.graves);
    return found.map(({ reason, ...hit }) => ({ ...toOption(hit), reason: reason || words.spelling }));
  }
}

function toOption({ grave, name, person }: FoundGrave): GraveOption {
  const rollName = person?.name ?? name;
  return {
    key: `${grave.id} ${person?.id ?? name}`,
    name: rollName === '' ? toTitle(grave) : rollName,
    reason: name !== '' && name !== rollName ? name : '',
    place: graveWords.label(grave),
    more: [person?.apart ?? '', grave.state === '有名墓' ? '' : (grave.state ?? '')]
      .filter((part) => part !== '')
      .join('，'),
  };
}
