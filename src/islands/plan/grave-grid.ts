import type { PlanGrave } from './plan-graves.ts';

type Point = readonly [x: number, y: number];

/** Decimetres: a cell holds a handful of graves. */
const cellSize = 60;

/** Finds graves by their place on the sheet without looking at all of them. */
export class GraveGrid {
  readonly #cells = new Map<string, PlanGrave[]>();
  /** From the middle of the largest grave to its corner. */
  #farthest = 0;

  constructor(graves: readonly PlanGrave[]) {
    for (const grave of graves) {
      if (grave.box === undefined) continue;
      this.#farthest = Math.max(this.#farthest, Math.hypot(grave.box.width, grave.box.depth) / 2);
      const key = keyOf(cellOf(grave.box.at[0]), cellOf(grave.box.at[1]));
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [grave]);
      else cell.push(grave);
    }
  }

  /** The grave whose ground is nearest, at most `reach` decimetres away. */
  nearest(point: Point, reach: number): PlanGrave | undefined {
    let best: PlanGrave | undefined;
    let least = reach;
    const around = reach + this.#farthest;
    const [x, y] = point;
    const part = { left: x - around, right: x + around, top: y - around, bottom: y + around };
    for (const grave of this.within(part)) {
      const distance = distanceTo(grave, point);
      if (distance > least || (distance === least && best !== undefined)) continue;
      best = grave;
      least = distance;
    }
    return best;
  }

  /** Graves whose middles lie in a part of the sheet. */
  *within(part: { left: number; right: number; top: number; bottom: number }): Generator<PlanGrave> {
    for (let row = cellOf(part.top); row <= cellOf(part.bottom); row += 1) {
      for (let column = cellOf(part.left); column <= cellOf(part.right); column += 1) {
        for (const grave of this.#cells.get(keyOf(column, row)) ?? []) {
          const [x, y] = grave.box?.at ?? [Infinity, Infinity];
          if (x >= part.left && x <= part.right && y >= part.top && y <= part.bottom) yield grave;
        }
      }
    }
  }
}

function cellOf(length: number): number {
  return Math.floor(length / cellSize);
}

function keyOf(column: number, row: number): string {
  return `${column},${row}`;
}

/** To the edge of the box; 0 within it. */
function distanceTo({ box }: PlanGrave, [x, y]: Point): number {
  if (box === undefined) return Infinity;
  const angle = (box.angle * Math.PI) / 180;
  const [across, down] = [x - box.at[0], y - box.at[1]];
  const along = Math.abs(across * Math.cos(angle) + down * Math.sin(angle));
  const off = Math.abs(down * Math.cos(angle) - across * Math.sin(angle));
  return Math.hypot(Math.max(0, along - box.width / 2), Math.max(0, off - box.depth / 2));
}
