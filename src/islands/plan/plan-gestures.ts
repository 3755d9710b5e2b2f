/** Keys, wheel, mouse and fingers on the drawing. */
import type { PlanSheet } from './plan-sheet.ts';
import { moveView, zoomView } from './plan-view.ts';

type Point = readonly [x: number, y: number];

/** Pixels that a finger may slip while it taps. */
const slip = 8;
export const zoomStep = 1.6;
/** Of the frame. */
const moveShare = 0.25;

const keyMoves: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function moveSheet(sheet: PlanSheet, [right, down]: Point): void {
  const { width, height } = sheet.bounds;
  sheet.show(moveView(sheet.view, [right * width * moveShare, down * height * moveShare], sheet.bounds));
}

export function zoomSheet(sheet: PlanSheet, factor: number): void {
  sheet.show(zoomView(sheet.view, factor, sheet.bounds));
}

/** `tap` is told the point of the window. */
export function connectGestures(sheet: PlanSheet, tap: (clientX: number, clientY: number) => void): void {
  const { frame } = sheet;
  frame.addEventListener('keydown', (event) => pressKey(sheet, event));
  frame.addEventListener(
    'wheel',
    (event) => {
      // Without the focus the wheel belongs to the page, or nobody could scroll past the drawing.
      if (!event.ctrlKey && document.activeElement !== frame) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const factor = Math.exp((-event.deltaY * lines) / (event.ctrlKey ? 100 : 400));
      const about = sheet.within(event.clientX, event.clientY);
      sheet.show(zoomView(sheet.view, factor, sheet.bounds, about), true);
    },
    { passive: false },
  );
  new PointerGestures(sheet, tap).listen();
}

function pressKey(sheet: PlanSheet, event: KeyboardEvent): void {
  if (event.target !== sheet.frame || event.ctrlKey || event.metaKey || event.altKey) return;
  const move = keyMoves[event.key];
  if (move !== undefined) moveSheet(sheet, move);
  else if (event.key === '+' || event.key === '=') zoomSheet(sheet, zoomStep);
  else if (event.key === '-' || event.key === '_') zoomSheet(sheet, 1 / zoomStep);
  else if (event.key === '0') sheet.showWhole();
  else return;
  event.preventDefault();
}

class PointerGestures {
  readonly #sheet: PlanSheet;
  readonly #tap: (clientX: number, clientY: number) => void;
  readonly #pointers = new Map<number, Point>();
  #start: Point | undefined;

  constructor(sheet: PlanSheet, tap: (clientX: number, clientY: number) => void) {
    this.#sheet = sheet;
    this.#tap = tap;
  }

  listen(): void {
    const { frame } = this.#sheet;
    frame.addEventListener('pointerdown', (event) => this.#press(event));
    frame.addEventListener('pointermove', (event) => this.#move(event));
    frame.addEventListener('pointerup', (event) => this.#release(event));
    frame.addEventListener('pointercancel', (event) => this.#forget(event));
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#pointers.set(event.pointerId, [event.clientX, event.clientY]);
    this.#start = this.#pointers.size === 1 ? [event.clientX, event.clientY] : undefined;
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (before === undefined) return;
    const now: Point = [event.clientX, event.clientY];
    const start = this.#start;
    if (start !== undefined && Math.hypot(now[0] - start[0], now[1] - start[1]) <= slip) return;
    if (start !== undefined) this.#sheet.frame.setPointerCapture(event.pointerId);
    this.#start = undefined;
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, now);
    if (other === undefined) this.#drag(before, now);
    else this.#pinch(other, before, now);
  }

  #drag(before: Point, now: Point): void {
    const step: Point = [before[0] - now[0], before[1] - now[1]];
    this.#sheet.show(moveView(this.#sheet.view, step, this.#sheet.bounds), true);
  }

  #pinch(other: Point, before: Point, now: Point): void {
    const was = Math.hypot(before[0] - other[0], before[1] - other[1]);
    const is = Math.hypot(now[0] - other[0], now[1] - other[1]);
    const middle = this.#sheet.within((now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
    const { view, bounds } = this.#sheet;
    if (was > 0) this.#sheet.show(zoomView(view, is / was, bounds, middle), true);
    this.#drag([before[0] / 2, before[1] / 2], [now[0] / 2, now[1] / 2]);
  }

  #release(event: PointerEvent): void {
    const start = this.#start;
    this.#forget(event);
    if (start !== undefined) this.#tap(start[0], start[1]);
  }

  #forget(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
    this.#start = undefined;
  }
}
