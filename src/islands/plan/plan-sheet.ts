/** The drawing in its frame: which part of it shows, and what is lit on it. */
import { planWords as words } from '../../i18n/plan.ts';
import { makeShape, setAttributes } from './make-element.ts';
import type { GraveGrid } from './grave-grid.ts';
import type { PlanGrave } from './plan-graves.ts';
import {
  isWhole,
  keepWithin,
  showBox,
  toSheet,
  wholeSheet,
  type PlanFrame,
  type PlanView,
  type ViewBox,
} from './plan-view.ts';
import { SheetCanvas } from './sheet-canvas.ts';

/** Of the window: below the frame there is room for what is said of the grave. */
const mostOfWindow = 0.72;
/** Pixels a decimetre at which a lit grave can be told from its neighbours. */
const litScale = 1.5;

interface SheetParts {
  frame: HTMLElement;
  svg: SVGSVGElement;
  graves: readonly PlanGrave[];
  grid: GraveGrid;
}

export class PlanSheet {
  readonly frame: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly #canvas: SheetCanvas;
  readonly #marks = makeShape('g', { class: 'plan-drawing__lit' });
  readonly #way = makeShape('g');
  readonly #sheet: { width: number; height: number };
  /** Measured when the frame changes: to ask in every frame of the screen would lay out the page each time. */
  #bounds: PlanFrame;
  #view: PlanView;
  #isWholeShown = true;
  #isWaiting = false;
  #isMoving = false;

  constructor({ frame, svg, graves, grid }: SheetParts) {
    this.frame = frame;
    this.svg = svg;
    const { width, height } = svg.viewBox.baseVal;
    this.#sheet = { width, height };
    this.#canvas = new SheetCanvas(svg, graves, grid);
    frame.append(this.#canvas.corners.svg);
    const scaled = svg.querySelector('.plan-drawing__scaled');
    scaled?.prepend(this.#way);
    scaled?.append(this.#marks);
    frame.dataset['live'] = '';
    setAttributes(frame, {
      tabindex: '0',
      role: 'group',
      'aria-label': words.frameLabel,
      'aria-describedby': 'plan-keys',
    });
    this.#bounds = this.#fit();
    this.#view = wholeSheet(this.bounds);
    new ResizeObserver(() => {
      this.#bounds = this.#fit();
      this.show(this.#isWholeShown ? wholeSheet(this.bounds) : this.#view);
    }).observe(frame);
  }

  get view(): PlanView {
    return this.#view;
  }

  get bounds(): PlanFrame {
    return this.#bounds;
  }

  /** Shows with the next frame of the screen, however often it is called before; `isMoving` where more will follow. */
  show(view: PlanView, isMoving = false): void {
    this.#view = keepWithin(view, this.bounds);
    this.#isMoving = isMoving;
    this.#isWholeShown = isWhole(this.#view, this.bounds);
    this.frame.toggleAttribute('data-near', !this.#isWholeShown);
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    requestAnimationFrame(() => {
      this.#isWaiting = false;
      this.#canvas.show(this.#view, this.bounds, this.#isMoving);
    });
  }

  showWhole(): void {
    this.show(wholeSheet(this.bounds));
  }

  showPart(box: ViewBox): void {
    this.show(showBox(box, this.bounds));
  }

  /** Marks a grave and comes near it; undefined puts the light out. */
  light(grave: PlanGrave | undefined): void {
    this.#marks.replaceChildren();
    if (grave?.box === undefined) return;
    const { at, width, depth, angle } = grave.box;
    const [x, y] = at;
    const stone = makeShape('rect', {
      x: String(x - width / 2),
      y: String(y - depth / 2),
      width: String(width),
      height: String(depth),
      transform: `rotate(${angle} ${x} ${y})`,
    });
    const ring = makeShape('svg', {
      x: String(x),
      y: String(y),
      width: '1em',
      height: '1em',
      viewBox: '0 0 10 10',
      overflow: 'visible',
      'aria-hidden': 'true',
    });
    ring.append(makeShape('circle', { r: '9' }));
    this.#marks.append(stone, ring);
    this.show({ x, y, scale: Math.max(this.#view.scale, litScale) });
  }

  drawWay(path: string): void {
    const lines = path === '' ? [] : ['plan-drawing__way-edge', 'plan-drawing__way'];
    this.#way.replaceChildren(...lines.map((name) => makeShape('path', { class: name, d: path })));
  }

  /** The point of the drawing under a point of the window. */
  pointAt(clientX: number, clientY: number): readonly [x: number, y: number] {
    return toSheet(this.#view, this.bounds, this.within(clientX, clientY));
  }

  /** Pixels from the corner of the frame. */
  within(clientX: number, clientY: number): readonly [x: number, y: number] {
    const { left, top } = this.frame.getBoundingClientRect();
    return [clientX - left - this.frame.clientLeft, clientY - top - this.frame.clientTop];
  }

  /** From here on the drawing is a picture with keys of its own; its links are in the lists. */
  hideLinks(): void {
    for (const link of this.svg.querySelectorAll('[data-plot]')) {
      for (const name of ['href', 'aria-label']) link.removeAttribute(name);
    }
    this.svg.setAttribute('role', 'img');
  }

  #fit(): PlanFrame {
    const { width, height } = this.#sheet;
    const most = window.innerHeight * mostOfWindow;
    this.frame.style.blockSize = `${Math.round(Math.min((this.frame.clientWidth * height) / width, most))}px`;
    this.#canvas.measure();
    return { width: this.frame.clientWidth, height: this.frame.clientHeight, sheet: this.#sheet };
  }
}
