/** Scale and north arrow keep to the corners of the frame, over the drawing that moves below them. */
import { toScaleBar } from '../../domain/plans/scale-bar.ts';
import { planWords as words } from '../../i18n/plan.ts';
import { makeShape, setAttributes } from './make-element.ts';
import type { PlanFrame, PlanView } from './plan-view.ts';

export class PlanCorners {
  /** Lies over the drawing and is as large as its frame. */
  readonly svg: SVGSVGElement;

  constructor(svg: SVGSVGElement) {
    this.svg = svg;
  }

  /** Takes the signs out of a drawing. */
  static takeFrom(drawing: SVGSVGElement): PlanCorners {
    const svg = makeShape('svg', { class: 'plan-corners', 'aria-hidden': 'true' });
    svg.append(...drawing.querySelectorAll('.plan-scale, .plan-north'));
    return new PlanCorners(svg);
  }

  /** `letter` is the size of letters in CSS pixels. */
  fitTo({ scale }: PlanView, { width, height }: PlanFrame, letter: number): void {
    const foot = height - letter;
    const bar = toScaleBar(width / scale / 3.4);
    const [length, end] = [(bar.length * scale).toFixed(1), (letter * 0.3).toFixed(1)];
    setAttributes(this.svg, { viewBox: `0 0 ${width} ${height}`, 'font-size': letter.toFixed(2) });
    this.#place('.plan-scale', letter, foot);
    this.#place('.plan-north', width - letter * 1.2, foot);
    this.svg.querySelector('.plan-scale path')?.setAttribute('d', `M0-${end}V0H${length}V-${end}`);
    const text = this.svg.querySelector('.plan-scale text');
    text?.setAttribute('x', length);
    if (text !== null) text.textContent = words.metres(bar.metres);
  }

  #place(selector: string, x: number, y: number): void {
    this.svg.querySelector(selector)?.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
  }
}
