import { toGridPoint, type DrawingGrid, type GridPoint } from '../../domain/plans/drawing-grid.ts';
import {
  cornersOf,
  toFootprint,
  usualSize,
  type GraveFootprint,
  type GraveSize,
} from '../../domain/plans/grave-footprint.ts';
import { PathPen } from '../../domain/plans/path-pen.ts';
import { middleOf } from '../../domain/plans/plan-measures.ts';
import type { CemeteryPlan, PlanFeature, PlanPoint } from '../../domain/plans/plan.ts';
import type { Grave } from '../../domain/graves/grave.ts';
import type { GraveState } from '../../domain/words.ts';

/** All graves of one plot and state, in one path. */
export interface DrawnGraves {
  plot: string;
  state: GraveState | undefined;
  outline: string;
}

export interface LitGrave {
  id: string;
  outline: string;
  x: number;
  y: number;
}

interface Drawn {
  feature: PlanFeature;
  grave: Grave | undefined;
  plot: string;
  row: string;
}

/** Draws the graves of a plan: all of them, or the row of one. */
export class GraveDrawer {
  readonly #grid: DrawingGrid;
  readonly #all: readonly Drawn[];
  readonly #byId: ReadonlyMap<string, Drawn>;
  readonly #byRow: ReadonlyMap<string, readonly Drawn[]>;
  readonly #size: GraveSize;

  constructor(plan: CemeteryPlan, graves: readonly Grave[], grid: DrawingGrid) {
    const features = plan.features.filter(({ kind }) => kind === '墓');
    const ledger = new Map(graves.map((grave) => [grave.id, grave]));
    this.#grid = grid;
    this.#size = usualSize(features.map(({ geometry }) => middleOf(geometry)));
    this.#all = features.map((feature): Drawn => {
      const grave = ledger.get(feature.graveId);
      const { plot = '', row = '' } = grave ?? {};
      return { feature, grave, plot: feature.plot || plot, row: feature.row || row };
    });
    this.#byId = new Map(this.#all.map((drawn) => [drawn.feature.graveId, drawn]));
    this.#byRow = Map.groupBy(this.#all, rowKey);
  }

  drawAll(): DrawnGraves[] {
    return this.#draw(this.#all);
  }

  /** Nothing for a grave that is not drawn. */
  drawRowOf(id: string | undefined): DrawnGraves[] {
    const drawn = id === undefined ? undefined : this.#byId.get(id);
    return drawn === undefined ? [] : this.#draw(this.#byRow.get(rowKey(drawn)) ?? []);
  }

  light(id: string): LitGrave | undefined {
    const geometry = this.#byId.get(id)?.feature.geometry;
    if (geometry === undefined) return undefined;
    const [x, y] = toGridPoint(this.#grid, middleOf(geometry));
    const footprint = toFootprint(geometry, this.#size);
    const outline = new PathPen().ring(outlineOf(geometry, footprint, this.#grid)).text;
    return { id, outline, x, y };
  }

  #draw(shown: readonly Drawn[]): DrawnGraves[] {
    const byGroup = Map.groupBy(shown, ({ plot, grave }) => `${plot}\n${grave?.state ?? ''}`);
    return [...byGroup.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { plot, grave } = first;
      const pen = new PathPen();
      const style = { grid: this.#grid, size: this.#size, state: grave?.state };
      for (const { feature } of group) drawGrave(pen, feature, style);
      return [{ plot, state: grave?.state, outline: pen.text }];
    });
  }
}

function rowKey({ plot, row }: Drawn): string {
  return `${plot}\n${row}`;
}

interface GraveStyle {
  grid: DrawingGrid;
  size: GraveSize;
  state: GraveState | undefined;
}

/** The outline, and within it what tells its state without colour. */
function drawGrave(pen: PathPen, { geometry }: PlanFeature, { grid, size, state }: GraveStyle): void {
  const footprint = toFootprint(geometry, size);
  pen.ring(outlineOf(geometry, footprint, grid));
  const inner = markOf(state, footprint);
  if (inner !== undefined) pen.line(inner.map((point) => toGridPoint(grid, point)));
}

function outlineOf(
  geometry: PlanFeature['geometry'],
  footprint: GraveFootprint,
  grid: DrawingGrid,
): GridPoint[] {
  const ring = geometry.kind === 'area' ? geometry.rings[0] : undefined;
  const [first, ...others] = ring ?? cornersOf(footprint);
  if (first === undefined) return [];
  const [x, y] = toGridPoint(grid, first);
  // Corners keep their places about the first to the centimetre, so that graves of one shape stay so.
  return [
    [x, y],
    ...others.map(([east, north]): GridPoint => [x + tenth(east - first[0]), y - tenth(north - first[1])]),
  ];
}

/** Metres to decimetres with one decimal. */
function tenth(metres: number): number {
  return Math.round(metres * 100) / 10;
}

/** A shared grave is parted in two, a name without a grave has a stroke upright, a grave without a name one across. */
function markOf(state: GraveState | undefined, footprint: GraveFootprint): PlanPoint[] | undefined {
  const { width, depth } = footprint;
  switch (state) {
    case '合葬墓':
      return strokeOf(footprint, width > depth ? { width: 0, depth } : { width, depth: 0 });
    case '有名无墓':
      return strokeOf(footprint, { width: 0, depth: depth * 0.6 });
    case '有墓无名':
      return strokeOf(footprint, { width: width * 0.6, depth: 0 });
    default:
      return undefined;
  }
}

function strokeOf(footprint: GraveFootprint, size: GraveSize): PlanPoint[] {
  const [from, , to] = cornersOf({ ...footprint, ...size });
  return from === undefined || to === undefined ? [] : [from, to];
}
