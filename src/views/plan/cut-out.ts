import type { DrawingGrid, GridPoint } from '../../domain/plans/drawing-grid.ts';

/** A part of the sheet, decimetres. */
export interface SheetBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Room around what has to show: decimetres, and part of its longer side. */
const leastRoom = 80;
const roomShare = 0.12;
/** Neither a strip lying nor one standing. */
const mostRatio = 1.35;

export function wholeSheet({ width, height }: DrawingGrid): SheetBox {
  return { x: 0, y: 0, width, height };
}

/** The part of the sheet around some points, in a shape that suits a page; the whole sheet without points. */
export function cutOut(grid: DrawingGrid, points: readonly GridPoint[]): SheetBox {
  if (points.length === 0) return wholeSheet(grid);
  const box = boxOf(points);
  const room = Math.max(leastRoom, roomShare * Math.max(box.width, box.height));
  const [width, height] = [box.width + 2 * room, box.height + 2 * room];
  const across = Math.min(grid.width, Math.max(width, height / mostRatio));
  const down = Math.min(grid.height, Math.max(height, width / mostRatio));
  return {
    x: Math.round(keepIn(box.x + box.width / 2 - across / 2, across, grid.width)),
    y: Math.round(keepIn(box.y + box.height / 2 - down / 2, down, grid.height)),
    width: Math.ceil(across),
    height: Math.ceil(down),
  };
}

/** Whether a shape may reach into the box. */
export function holds({ x, y, width, height }: SheetBox, points: readonly GridPoint[]): boolean {
  const shape = boxOf(points);
  return (
    shape.x <= x + width && shape.x + shape.width >= x && shape.y <= y + height && shape.y + shape.height >= y
  );
}

function boxOf(points: readonly GridPoint[]): SheetBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function keepIn(start: number, length: number, whole: number): number {
  return Math.min(Math.max(start, 0), whole - length);
}
