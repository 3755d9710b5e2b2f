import { boundsOf } from './plan-bounds.ts';
import type { CemeteryPlan, PlanPoint } from './plan.ts';

/** Whole decimetres, right and down from the grid's corner, as a drawing counts them. */
export type GridPoint = readonly [x: number, y: number];

/** The sheet a plan is drawn on: its north-west corner in the plan's metres, its size in decimetres. */
export interface DrawingGrid {
  west: number;
  north: number;
  width: number;
  height: number;
}

/** Part of the longer side that stays free around the drawing. */
const marginShare = 0.02;
const leastMargin = 2;

/** A sheet for everything drawn; a protected zone may reach beyond the cemetery, and is cut off at the edge. */
export function createDrawingGrid({ features }: Pick<CemeteryPlan, 'features'>): DrawingGrid {
  const inner = features.filter(({ kind }) => kind !== '保护范围');
  const { west, south, east, north } = boundsOf({ features: inner.length > 0 ? inner : features });
  const margin = Math.ceil(Math.max(leastMargin, (east - west) * marginShare, (north - south) * marginShare));
  return {
    west: round(west - margin),
    north: round(north + margin),
    width: Math.ceil((east - west + 2 * margin) * 10),
    height: Math.ceil((north - south + 2 * margin) * 10),
  };
}

export function toGridPoint({ west, north }: DrawingGrid, [east, northing]: PlanPoint): GridPoint {
  return [Math.round((east - west) * 10), Math.round((north - northing) * 10)];
}

export function toPlanPoint(
  { west, north }: Pick<DrawingGrid, 'west' | 'north'>,
  [x, y]: GridPoint,
): PlanPoint {
  return [round(west + x / 10), round(north - y / 10)];
}

/** To the decimetre, so that both ways meet. */
function round(metres: number): number {
  return Math.round(metres * 10) / 10;
}
