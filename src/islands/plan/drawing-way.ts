import { toGridPoint, type DrawingGrid } from '../../domain/plans/drawing-grid.ts';
import { PathPen } from '../../domain/plans/path-pen.ts';
import type { Way } from '../../domain/plans/way.ts';
import type { ViewBox } from './plan-view.ts';

/** A way on the sheet: its line, and the box around it. */
export interface DrawingWay {
  path: string;
  box: ViewBox;
}

export function createDrawingWay(way: Way | undefined, grid: DrawingGrid): DrawingWay {
  const points = (way?.points ?? []).map((point) => toGridPoint(grid, point));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  if (points.length === 0) return { path: '', box: { x: 0, y: 0, width: grid.width, height: grid.height } };
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  return { path: new PathPen().line(points).text, box };
}
