import type { GridPoint } from '../../domain/plans/drawing-grid.ts';
import type { SheetBox } from './cut-out.ts';
import { boxAt, meetUpTo, type Box, type GrowingBox } from './growing-box.ts';

/** Where a label may stand about its point: over it, upright over it, or beside a sign. */
export type LabelSpot = 'over' | 'upright' | 'below' | 'above' | 'right' | 'left';

export interface LabelWish {
  at: GridPoint;
  text: string;
  /** Of the label size. */
  size: number;
  /** Best first. */
  spots: readonly LabelSpot[];
  /** Degrees with the clock. */
  turn?: number;
  /** The box in which the label should keep, around `at`. */
  within?: { width: number; height: number };
}

export interface LabelPlace {
  /** The point the label stands about, and how: an offset in ems keeps it there at any size. */
  x: number;
  y: number;
  spot: LabelSpot;
  turn: number;
  size: number;
  /** The largest share of the label size at which nothing lies over it. */
  fits: number;
}

interface Sheet {
  box: SheetBox;
  labelSize: number;
  /** Points that labels keep off. */
  taken: readonly GridPoint[];
}

/** Enlarged letters and a phone, then wider screens, then magnified sheets: within a group the better spot counts more. */
const labelShares = [[2.5, 1.6, 1], [0.62], [0.4], [0.25], [0.15], [0.08]];
const smallestShare = 0.08;

type Placed<Wish extends LabelWish> = LabelPlace & { wish: Wish };

/**
 * Gives each wish the largest share of the label size at which it stands free of those before it, at this and any smaller
 * size; those that fit nowhere are left out.
 */
export function placeLabels<Wish extends LabelWish>(wishes: readonly Wish[], sheet: Sheet): Placed<Wish>[] {
  const placed: Placed<Wish>[] = [];
  for (const wish of wishes) {
    const place = findPlace(wish, placed, sheet);
    if (place !== undefined) placed.push({ ...place, wish });
  }
  return placed;
}

function findPlace(
  wish: LabelWish,
  placed: readonly Placed<LabelWish>[],
  sheet: Sheet,
): LabelPlace | undefined {
  const { size, turn = 0 } = wish;
  const [x, y] = wish.at;
  const others = placed.map((other) => ({ fits: other.fits, box: labelBox(other.wish, other.spot, sheet) }));
  // A sign may bear its own label.
  const signs = sheet.taken
    .filter((sign) => sign[0] !== x || sign[1] !== y)
    .map((sign) => signBox(sign, sheet));
  for (const { fits, spot } of labelShares.flatMap((shares) => pairs(wish.spots, shares))) {
    const box = labelBox(wish, spot, sheet);
    if (!isInside(boxAt(box, fits), sheet.box) || isTooWide(wish, spot, boxAt(box, fits), fits)) continue;
    const isTaken =
      others.some((other) => meetUpTo(box, other.box, Math.min(fits, other.fits))) ||
      signs.some((sign) => meetUpTo(box, sign, fits));
    if (!isTaken) return { x, y, spot, turn, size, fits };
  }
  return undefined;
}

function pairs(spots: readonly LabelSpot[], shares: readonly number[]): { spot: LabelSpot; fits: number }[] {
  return spots.flatMap((spot) => shares.map((fits) => ({ spot, fits })));
}

function isInside(box: Box, { x, y, width, height }: SheetBox): boolean {
  return box.left >= x && box.top >= y && box.right <= x + width && box.bottom <= y + height;
}

/** Over its own area a label keeps within it, as long as that leaves it legible somewhere. */
function isTooWide({ within }: LabelWish, spot: LabelSpot, box: Box, fits: number): boolean {
  if (within === undefined || (spot !== 'over' && spot !== 'upright') || fits <= smallestShare) return false;
  return box.right - box.left > within.width || box.bottom - box.top > within.height;
}

/** How far from its point the middle of a label stands, in ems of the label itself. */
export function offsetOf(spot: LabelSpot, text: string, size: number): GridPoint {
  const { width, height } = extentOf(text, false);
  const gap = 0.8 / size;
  switch (spot) {
    case 'over':
    case 'upright':
      return [0, 0];
    case 'below':
      return [0, gap + height / 2];
    case 'above':
      return [0, -gap - height / 2];
    case 'right':
      return [gap + width / 2, 0];
    case 'left':
      return [-gap - width / 2, 0];
  }
}

/** At the label size. */
function labelBox(
  { at: [x, y], text, size, turn = 0 }: LabelWish,
  spot: LabelSpot,
  { labelSize }: Sheet,
): GrowingBox {
  const em = labelSize * size;
  const { width, height } = extentOf(text, spot === 'upright');
  const [across, down] = offsetOf(spot, text, size);
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const [half, halfHeight] = [(width * cos + height * sin) / 2, (width * sin + height * cos) / 2];
  return { x, y, across: across * em, down: down * em, half: half * em, halfHeight: halfHeight * em };
}

function signBox([x, y]: GridPoint, { labelSize }: Sheet): GrowingBox {
  const half = labelSize * 0.6;
  return { x, y, across: 0, down: 0, half, halfHeight: half };
}

/** In ems, with room around. */
function extentOf(text: string, isUpright: boolean): { width: number; height: number } {
  let length = 0.3;
  for (const character of text) length += /[\u0020-\u024f]/u.test(character) && !isUpright ? 0.6 : 1.08;
  return isUpright ? { width: 1.4, height: length } : { width: length, height: 1.4 };
}
