import { toGridPoint, type DrawingGrid, type GridPoint } from '../../domain/plans/drawing-grid.ts';
import { PathPen } from '../../domain/plans/path-pen.ts';
import type { PlanFeature, PlanFeatureKind, PlanPoint } from '../../domain/plans/plan.ts';

/** Decimetres: the crown of a tree of which only the middle is drawn. */
const crown = 15;

/** Path data of all features of a kind: their areas, their lines, and both together with points as circles. */
export function drawFeatures(
  features: readonly PlanFeature[],
  grid: DrawingGrid,
  kind: PlanFeatureKind,
): { areas: string; lines: string; all: string } {
  const [areas, lines, all] = [new PathPen(), new PathPen(), new PathPen()];
  const toGrid = (points: readonly PlanPoint[]): GridPoint[] =>
    points.map((point) => toGridPoint(grid, point));
  for (const { geometry } of features.filter((feature) => feature.kind === kind)) {
    if (geometry.kind === 'point') all.circle(toGridPoint(grid, geometry.at), crown);
    if (geometry.kind === 'line') {
      lines.line(toGrid(geometry.points));
      all.line(toGrid(geometry.points));
    }
    if (geometry.kind === 'area') {
      for (const ring of geometry.rings) {
        areas.ring(toGrid(ring));
        all.ring(toGrid(ring));
      }
    }
  }
  return { areas: areas.text, lines: lines.text, all: all.text };
}
