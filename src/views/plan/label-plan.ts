import { toGridPoint, type DrawingGrid, type GridPoint } from '../../domain/plans/drawing-grid.ts';
import { distanceBetween, isInArea, middleOf } from '../../domain/plans/plan-measures.ts';
import type { CemeteryPlan, PlanFeature, PlanFeatureKind, PlanPoint } from '../../domain/plans/plan.ts';
import { holds, type SheetBox } from './cut-out.ts';
import { placeLabels, type LabelPlace, type LabelWish } from './place-labels.ts';

/** A name on the sheet. */
export interface PlanLabel extends LabelPlace {
  kind: 'plot' | 'gate' | 'monument' | 'building' | 'water' | 'path';
  text: string;
}

interface Sheet {
  box: SheetBox;
  labelSize: number;
  way: readonly GridPoint[];
  lit: { x: number; y: number } | undefined;
}

/** In the order in which they take their places. */
const labelled: readonly (readonly [PlanFeatureKind, PlanLabel['kind']])[] = [
  ['入口', 'gate'],
  ['碑', 'monument'],
  ['墓区', 'plot'],
  ['建筑', 'building'],
  ['路', 'path'],
  ['水面', 'water'],
];

export type PlanLabelWish = LabelWish & Pick<PlanLabel, 'kind' | 'text'>;

/** The names of what is drawn, the most needed first. */
export function listLabelWishes({ features }: CemeteryPlan, grid: DrawingGrid): PlanLabelWish[] {
  return labelled.flatMap(([kind, label]) =>
    features.filter((feature) => feature.kind === kind).flatMap((feature) => toWish(feature, label, grid)),
  );
}

/** Places names so that none lies over another, a sign or the way at the size each is marked for. */
export function toPlanLabels(wishes: readonly PlanLabelWish[], sheet: Sheet): PlanLabel[] {
  const { box, labelSize, way, lit } = sheet;
  const signs = wishes.filter(({ kind }) => kind === 'gate' || kind === 'monument').map(({ at }) => at);
  const marked = lit === undefined ? [] : [[lit.x, lit.y] as const];
  const placed = placeLabels(
    wishes.filter(({ at }) => holds(box, [at])),
    { box, labelSize, taken: [...signs, ...marked, ...alongWay(way, labelSize)] },
  );
  return placed.map(({ wish, ...place }) => ({ kind: wish.kind, text: wish.text, ...place }));
}

function toWish(feature: PlanFeature, kind: PlanLabel['kind'], grid: DrawingGrid): PlanLabelWish[] {
  const text = feature.name === '' ? feature.plot : feature.name;
  if (text === '') return [];
  const base = { kind, text, size: kind === 'path' || kind === 'water' ? 0.85 : 1 };
  if (feature.geometry.kind === 'line') return [{ ...base, ...alongLine(feature.geometry.points, grid) }];
  const at = toGridPoint(grid, insideOf(feature));
  if (feature.geometry.kind === 'point') return [{ ...base, at, spots: ['below', 'above', 'right', 'left'] }];
  const within = boxOf(feature, grid);
  if (kind === 'plot') return [{ ...base, at, within, spots: ['over', 'upright'] }];
  if (kind === 'monument') return [{ ...base, at, spots: ['right', 'left', 'below', 'above'] }];
  return [{ ...base, at, within, spots: ['over', 'upright', 'below', 'above', 'right', 'left'] }];
}

/** The centre of gravity; of a bent area, whose centre may lie outside, the middle of its widest part on that height. */
function insideOf({ geometry }: PlanFeature): PlanPoint {
  const middle = middleOf(geometry);
  if (geometry.kind !== 'area' || isInArea(middle, geometry.rings)) return middle;
  const easts = geometry.rings.flat().map(([east]) => east);
  const [west, east] = [Math.min(...easts), Math.max(...easts)];
  const steps = 40;
  const inner = Array.from(
    { length: steps },
    (_, step) => west + ((step + 0.5) * (east - west)) / steps,
  ).filter((x) => isInArea([x, middle[1]], geometry.rings));
  return [inner[Math.floor(inner.length / 2)] ?? middle[0], middle[1]];
}

function boxOf({ geometry }: PlanFeature, grid: DrawingGrid): { width: number; height: number } {
  const corners = geometry.kind === 'area' ? (geometry.rings[0] ?? []) : [];
  const points = corners.map((point) => toGridPoint(grid, point));
  const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
  return { width: spread(points.map(([x]) => x)), height: spread(points.map(([, y]) => y)) };
}

/** On the middle of the longest straight stretch; down a stretch that runs north and south. */
function alongLine(
  points: readonly PlanPoint[],
  grid: DrawingGrid,
): Pick<LabelWish, 'at' | 'spots' | 'turn'> {
  let [from, to, longest] = [points[0] ?? [0, 0], points[0] ?? [0, 0], -1];
  for (const [index, point] of points.slice(1).entries()) {
    const before = points[index] ?? point;
    const length = distanceBetween(before, point);
    if (length > longest) [from, to, longest] = [before, point, length];
  }
  const middle: PlanPoint = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  const rising = angle - 180 * Math.round(angle / 180);
  const isUpright = Math.abs(rising) > 50;
  const turn = isUpright ? (rising > 0 ? 90 - rising : -90 - rising) : -rising;
  return { at: toGridPoint(grid, middle), spots: [isUpright ? 'upright' : 'over'], turn: Math.round(turn) };
}

/** Points half a label apart, so that names keep off the way. */
function alongWay(way: readonly GridPoint[], labelSize: number): GridPoint[] {
  return way.slice(1).flatMap((to, index): GridPoint[] => {
    const from = way[index] ?? to;
    const count = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / (labelSize / 2));
    return Array.from({ length: count }, (_, step) => [
      from[0] + ((to[0] - from[0]) * step) / count,
      from[1] + ((to[1] - from[1]) * step) / count,
    ]);
  });
}
