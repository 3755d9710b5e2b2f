import { distanceBetween, middleOf } from './plan-measures.ts';
import type { PlanGeometry, PlanPoint } from './plan.ts';

/** The ground of a grave as a box, metres. */
export interface GraveFootprint {
  at: PlanPoint;
  /** Along the axis. */
  width: number;
  /** Across it. */
  depth: number;
  /** Direction of the axis, degrees against the clock from east, −45 to 45. */
  angle: number;
}

export type GraveSize = Pick<GraveFootprint, 'width' | 'depth'>;

/** The narrowest box around an outline with one side along one of its edges; `size` where only the middle is drawn. */
export function toFootprint(geometry: PlanGeometry, size: GraveSize): GraveFootprint {
  const points = geometry.kind === 'area' ? (geometry.rings[0] ?? []) : [];
  let best: GraveFootprint | undefined;
  let before = points.at(-1);
  for (const point of points) {
    if (before !== undefined && (before[0] !== point[0] || before[1] !== point[1])) {
      const box = boxAlong(points, Math.atan2(point[1] - before[1], point[0] - before[0]));
      if (best === undefined || box.width * box.depth < best.width * best.depth - 1e-9) best = box;
    }
    before = point;
  }
  return best ?? { at: middleOf(geometry), ...size, angle: 0 };
}

/** The corners of a footprint, against the clock. */
export function cornersOf({ at: [east, north], width, depth, angle }: GraveFootprint): PlanPoint[] {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const [along, across] = [width / 2, depth / 2];
  return (
    [
      [-along, -across],
      [along, -across],
      [along, across],
      [-along, across],
    ] as const
  ).map(([x, y]) => [east + x * cos - y * sin, north + x * sin + y * cos]);
}

function boxAlong(points: readonly PlanPoint[], direction: number): GraveFootprint {
  const turned = toQuarter(direction);
  const [cos, sin] = [Math.cos(turned), Math.sin(turned)];
  const along = points.map(([east, north]) => east * cos + north * sin);
  const across = points.map(([east, north]) => north * cos - east * sin);
  const [left, right, low, high] = [
    Math.min(...along),
    Math.max(...along),
    Math.min(...across),
    Math.max(...across),
  ];
  const [x, y] = [(left + right) / 2, (low + high) / 2];
  return {
    at: [x * cos - y * sin, x * sin + y * cos],
    width: right - left,
    depth: high - low,
    angle: (turned * 180) / Math.PI,
  };
}

/** A box has the same sides when it is turned by a right angle; the nearest to east is taken. */
function toQuarter(direction: number): number {
  const quarter = Math.PI / 2;
  return direction - quarter * Math.round(direction / quarter);
}

/** What a grave of which only the middle is drawn takes up: half of what parts it from the next, at most 0.8 m by 1.2 m. */
export function usualSize(middles: readonly PlanPoint[]): GraveSize {
  const gaps = middles
    .slice(1)
    .map((middle, index) => distanceBetween(middle, middles[index] ?? middle))
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 2;
  const width = Math.min(0.8, Math.max(0.3, usual / 2));
  return { width, depth: width * 1.5 };
}
