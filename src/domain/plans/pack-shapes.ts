import { toGridPoint, toPlanPoint, type DrawingGrid, type GridPoint } from './drawing-grid.ts';
import type { PackedFeature } from './plan-data.ts';
import type { CemeteryPlan, PlanFeature, PlanFeatureKind, PlanGeometry, PlanPoint } from './plan.ts';

/** What a way can lead along, past or across. */
const walked: readonly PlanFeatureKind[] = ['路', '入口', '碑', '建筑', '水面', '园界'];

export function packFeatures(
  { features }: Pick<CemeteryPlan, 'features'>,
  grid: DrawingGrid,
): PackedFeature[] {
  return features
    .filter(({ kind }) => walked.includes(kind))
    .map(({ kind, name, geometry }) => ({
      kind,
      name,
      shape: geometry.kind,
      rings: linesOf(geometry).map((line) => packLine(line, grid)),
    }));
}

/** The same shapes in the plan's metres; what only the ledger needs stays empty. */
export function unpackFeatures(packed: readonly PackedFeature[], grid: DrawingGrid): PlanFeature[] {
  return packed.map(({ kind, name, shape, rings }, index) => ({
    position: index + 1,
    kind,
    name,
    plot: '',
    row: '',
    number: '',
    graveId: '',
    geometry: toGeometry(
      shape,
      rings.map((ring) => unpackLine(ring, grid)),
    ),
  }));
}

/** Steps from each number to the next, the first from nought. */
export function toSteps(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

export function fromSteps(steps: readonly number[]): number[] {
  let at = 0;
  return steps.map((step) => (at += step));
}

function linesOf(geometry: PlanGeometry): readonly (readonly PlanPoint[])[] {
  if (geometry.kind === 'point') return [[geometry.at]];
  return geometry.kind === 'line' ? [geometry.points] : geometry.rings;
}

function packLine(points: readonly PlanPoint[], grid: DrawingGrid): number[] {
  let before: GridPoint = [0, 0];
  return points.flatMap((point) => {
    const at = toGridPoint(grid, point);
    const step = [at[0] - before[0], at[1] - before[1]];
    before = at;
    return step;
  });
}

function unpackLine(numbers: readonly number[], grid: DrawingGrid): PlanPoint[] {
  const points: PlanPoint[] = [];
  let [x, y] = [0, 0];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    x += numbers[index] ?? 0;
    y += numbers[index + 1] ?? 0;
    points.push(toPlanPoint(grid, [x, y]));
  }
  return points;
}

function toGeometry(shape: PackedFeature['shape'], lines: readonly (readonly PlanPoint[])[]): PlanGeometry {
  const [first = []] = lines;
  if (shape === 'point') return { kind: 'point', at: first[0] ?? [0, 0] };
  return shape === 'line' ? { kind: 'line', points: first } : { kind: 'area', rings: lines };
}
