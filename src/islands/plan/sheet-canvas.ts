/**
 * Draws the part of the sheet that shows. While something moves, what is drawn is only pushed and stretched, which costs
 * next to nothing however many graves there are; when it rests, or what was drawn no longer covers the frame, the part is
 * drawn anew, and letters take their size again.
 */
import type { GraveGrid } from './grave-grid.ts';
import { NearLetters } from './near-letters.ts';
import { PlanCorners } from './plan-corners.ts';
import type { PlanGrave } from './plan-graves.ts';
import { PlanLetters } from './plan-letters.ts';
import { stretchOf, toViewBox, widen, type PlanFrame, type PlanView } from './plan-view.ts';

/** Of the text of the page. */
const letterSize = 0.8125;
/** Milliseconds after the last movement. */
const rest = 140;

export class SheetCanvas {
  readonly corners: PlanCorners;
  readonly #svg: SVGSVGElement;
  /** Around the drawing: a transform of the drawing itself would lay out every letter. */
  readonly #layer: HTMLElement;
  readonly #letters: PlanLetters;
  readonly #near: NearLetters;
  #drawn: PlanView | undefined;
  #letter = 13;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(svg: SVGSVGElement, graves: readonly PlanGrave[], grid: GraveGrid) {
    this.#svg = svg;
    this.#layer = svg.parentElement ?? document.body;
    this.corners = PlanCorners.takeFrom(svg);
    this.#letters = new PlanLetters(svg);
    this.#near = new NearLetters(svg, graves, grid);
  }

  /** Takes the size of the page's small print. */
  measure(): void {
    this.#letter = letterSize * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  }

  show(view: PlanView, frame: PlanFrame, isMoving: boolean): void {
    clearTimeout(this.#timer);
    this.corners.fitTo(view, frame, this.#letter);
    const stretch = isMoving && this.#drawn !== undefined ? stretchOf(this.#drawn, view, frame) : undefined;
    if (stretch === undefined) {
      this.#draw(view, frame);
      return;
    }
    const { right, down, factor } = stretch;
    this.#layer.style.transform = `translate(${right.toFixed(2)}px, ${down.toFixed(2)}px) scale(${factor.toFixed(4)})`;
    this.#timer = setTimeout(() => this.#draw(view, frame), rest);
  }

  #draw(view: PlanView, frame: PlanFrame): void {
    const wide = widen(frame);
    const { x, y, width, height } = toViewBox(view, wide);
    this.#drawn = view;
    this.#layer.style.transform = 'none';
    this.#svg.setAttribute('viewBox', [x, y, width, height].map((length) => length.toFixed(2)).join(' '));
    this.#letters.fitTo(this.#letter / view.scale);
    this.#near.fitTo(view, wide);
  }
}
