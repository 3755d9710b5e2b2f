/** What of the sheet the frame shows: pure, so that keys, buttons, wheel and fingers all mean the same. */

export interface PlanView {
  /** Middle of the frame, decimetres of the sheet. */
  x: number;
  y: number;
  /** CSS pixels a decimetre. */
  scale: number;
}

/** The frame in CSS pixels, the sheet in decimetres. */
export interface PlanFrame {
  width: number;
  height: number;
  sheet: { width: number; height: number };
}

export interface ViewBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** At which a grave is as wide as a thumb. */
const closest = 6;

export function wholeSheet({ width, height, sheet }: PlanFrame): PlanView {
  const scale = Math.min(width / sheet.width, height / sheet.height);
  return { x: sheet.width / 2, y: sheet.height / 2, scale };
}

/** Keeps the sheet in the frame: as a whole or, magnified, without a free edge. */
export function keepWithin(view: PlanView, frame: PlanFrame): PlanView {
  const whole = wholeSheet(frame);
  const scale = Math.min(Math.max(view.scale, whole.scale), Math.max(closest, whole.scale * 2));
  const keep = (at: number, shown: number, length: number) =>
    shown >= length ? length / 2 : Math.min(Math.max(at, shown / 2), length - shown / 2);
  return {
    x: keep(view.x, frame.width / scale, frame.sheet.width),
    y: keep(view.y, frame.height / scale, frame.sheet.height),
    scale,
  };
}

/** Magnifies about a point of the frame, in pixels from its corner; the middle without one. */
export function zoomView(
  view: PlanView,
  factor: number,
  frame: PlanFrame,
  about: readonly [x: number, y: number] = [frame.width / 2, frame.height / 2],
): PlanView {
  const { scale } = keepWithin({ ...view, scale: view.scale * factor }, frame);
  const [across, down] = [about[0] - frame.width / 2, about[1] - frame.height / 2];
  const shift = 1 / view.scale - 1 / scale;
  return keepWithin({ x: view.x + across * shift, y: view.y + down * shift, scale }, frame);
}

/** Moves the frame over the sheet by pixels. */
export function moveView(
  view: PlanView,
  [right, down]: readonly [number, number],
  frame: PlanFrame,
): PlanView {
  return keepWithin({ ...view, x: view.x + right / view.scale, y: view.y + down / view.scale }, frame);
}

/** Shows a box of the sheet with room around. */
export function showBox({ x, y, width, height }: ViewBox, frame: PlanFrame): PlanView {
  const room = 1.25;
  const scale = Math.min(
    frame.width / Math.max(width * room, 1),
    frame.height / Math.max(height * room, 1),
    closest / 2,
  );
  return keepWithin({ x: x + width / 2, y: y + height / 2, scale }, frame);
}

export function toViewBox({ x, y, scale }: PlanView, { width, height }: PlanFrame): ViewBox {
  return {
    x: x - width / scale / 2,
    y: y - height / scale / 2,
    width: width / scale,
    height: height / scale,
  };
}

/** What is drawn reaches beyond the frame by this part of it on every side, so that it can be moved for a while. */
export const overhang = 0.2;

export function widen({ width, height, sheet }: PlanFrame): PlanFrame {
  const factor = 1 + 2 * overhang;
  return { width: width * factor, height: height * factor, sheet };
}

/** How what was drawn for one view is pushed (pixels) and stretched to show another; undefined where it does not suffice. */
export function stretchOf(
  drawn: PlanView,
  view: PlanView,
  frame: PlanFrame,
): { right: number; down: number; factor: number } | undefined {
  const factor = view.scale / drawn.scale;
  // Letters and edges may look this much too large or small until the movement ends.
  if (factor < 0.6 || factor > 1.7) return undefined;
  const [there, shown] = [toViewBox(drawn, widen(frame)), toViewBox(view, frame)];
  const isCovered =
    shown.x >= there.x &&
    shown.y >= there.y &&
    shown.x + shown.width <= there.x + there.width &&
    shown.y + shown.height <= there.y + there.height;
  if (!isCovered) return undefined;
  return { right: (drawn.x - view.x) * view.scale, down: (drawn.y - view.y) * view.scale, factor };
}

/** The point of the sheet under a point of the frame. */
export function toSheet(
  view: PlanView,
  frame: PlanFrame,
  [across, down]: readonly [x: number, y: number],
): readonly [x: number, y: number] {
  const box = toViewBox(view, frame);
  return [box.x + across / view.scale, box.y + down / view.scale];
}

export function isWhole(view: PlanView, frame: PlanFrame): boolean {
  return view.scale <= wholeSheet(frame).scale * 1.001;
}
