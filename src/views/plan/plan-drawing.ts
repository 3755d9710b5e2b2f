import {
  createDrawingGrid,
  toGridPoint,
  type DrawingGrid,
  type GridPoint,
} from '../../domain/plans/drawing-grid.ts';
import { PathPen } from '../../domain/plans/path-pen.ts';
import { toScaleBar, type ScaleBar } from '../../domain/plans/scale-bar.ts';
import { middleOf } from '../../domain/plans/plan-measures.ts';
import type { CemeteryPlan, PlanFeature, PlanPoint } from '../../domain/plans/plan.ts';
import type { Grave } from '../../domain/graves/grave.ts';
import { cutOut, holds, wholeSheet, type SheetBox } from './cut-out.ts';
import { drawFeatures } from './draw-features.ts';
import { GraveDrawer, type DrawnGraves, type LitGrave } from './draw-graves.ts';
import { listLabelWishes, toPlanLabels, type PlanLabel } from './label-plan.ts';

export interface PlanDrawingOptions {
  /** Id of the one grave that is lit. */
  lit?: string;
  /** The way to it, in the plan's metres. */
  way?: readonly PlanPoint[] | undefined;
  /** For pages that show one grave: only its row, and only the part of the sheet that the way crosses. */
  isLight?: boolean;
  /** Where the name of a plot leads; undefined for no link. */
  plotHref?: (plot: string) => string | undefined;
}

/** A cemetery as one sheet of SVG: path data in whole decimetres from the sheet's north-west corner. */
export interface PlanDrawing {
  /** The part of the sheet that shows. */
  box: SheetBox;
  /** Height of the strip below it, for scale and north arrow. */
  foot: number;
  /** Font size at which labels marked 1 or more stand free of each other; right for a drawing some 320 px wide. */
  labelSize: number;
  zone: string;
  ground: string;
  water: string;
  /** Centre lines of paths, and paved areas. */
  paths: string;
  squares: string;
  pathWidth: number;
  plots: { name: string; outline: string; href?: string }[];
  graves: DrawnGraves[];
  buildings: string;
  monuments: string;
  trees: string;
  /** Middles of what is drawn as a sign. */
  signs: { kind: 'gate' | 'monument'; x: number; y: number }[];
  labels: PlanLabel[];
  scale: ScaleBar;
  way: string;
  lit: LitGrave | undefined;
}

/** Draws one plan many times. */
export type PlanDrawer = (options?: PlanDrawingOptions) => PlanDrawing;

/** A drawing shown this wide has labels of this size, both CSS pixels. */
const narrowest = 320;
const narrowLabel = 13;
/** Metres; the plan has centre lines only. */
const usualPathWidth = 2;
/** Ems. */
const footHeight = 2.6;

export function toPlanDrawing(
  plan: CemeteryPlan,
  graves: readonly Grave[],
  options: PlanDrawingOptions = {},
): PlanDrawing {
  return createPlanDrawer(plan, graves)(options);
}

/** Reckons once what all drawings of a plan share. */
export function createPlanDrawer(plan: CemeteryPlan, graves: readonly Grave[]): PlanDrawer {
  const grid = createDrawingGrid(plan);
  const drawer = new GraveDrawer(plan, graves, grid);
  const wishes = listLabelWishes(plan, grid);
  const features = plan.features.filter(({ kind }) => kind !== '墓');
  return ({ lit, way = [], isLight = false, plotHref } = {}) => {
    const line = way.map((point) => toGridPoint(grid, point));
    const litGrave = lit === undefined ? undefined : drawer.light(lit);
    const box = isLight
      ? cutOut(grid, litGrave === undefined ? line : [...line, [litGrave.x, litGrave.y]])
      : wholeSheet(grid);
    const labelSize = Math.round((box.width * narrowLabel) / narrowest);
    const shown = isLight ? features.filter((feature) => isShown(feature, grid, box)) : features;
    const shapes = (kind: PlanFeature['kind']) => drawFeatures(shown, grid, kind);
    return {
      box,
      foot: Math.round(labelSize * footHeight),
      labelSize,
      zone: shapes('保护范围').areas,
      ground: shapes('园界').areas,
      water: shapes('水面').areas,
      paths: shapes('路').lines,
      squares: shapes('路').areas,
      pathWidth: usualPathWidth * 10,
      plots: toPlots(shown, grid, plotHref),
      graves: isLight ? drawer.drawRowOf(lit) : drawer.drawAll(),
      buildings: shapes('建筑').areas,
      monuments: shapes('碑').areas,
      trees: shapes('树').all,
      signs: listSigns(shown, grid),
      labels: toPlanLabels(wishes, { box, labelSize, way: line, lit: litGrave }),
      scale: toScaleBar(box.width / 3.4),
      way: new PathPen().line(line).text,
      lit: litGrave,
    };
  };
}

function isShown({ geometry }: PlanFeature, grid: DrawingGrid, box: SheetBox): boolean {
  const points =
    geometry.kind === 'point'
      ? [geometry.at]
      : geometry.kind === 'line'
        ? geometry.points
        : geometry.rings.flat();
  return holds(
    box,
    points.map((point): GridPoint => toGridPoint(grid, point)),
  );
}

function toPlots(
  features: readonly PlanFeature[],
  grid: DrawingGrid,
  plotHref: PlanDrawingOptions['plotHref'],
): PlanDrawing['plots'] {
  return features
    .filter(({ kind, geometry }) => kind === '墓区' && geometry.kind === 'area')
    .map((feature) => {
      // The plot as the ledger names it; its shape may have a name of its own besides.
      const name = feature.plot === '' ? feature.name : feature.plot;
      const href = plotHref?.(name);
      const outline = drawFeatures([feature], grid, '墓区').areas;
      return { name, outline, ...(href === undefined ? {} : { href }) };
    });
}

function listSigns(features: readonly PlanFeature[], grid: DrawingGrid): PlanDrawing['signs'] {
  return features.flatMap(({ kind, geometry }) => {
    const isGate = kind === '入口';
    if (!isGate && !(kind === '碑' && geometry.kind === 'point')) return [];
    const [x, y] = toGridPoint(grid, middleOf(geometry));
    return [{ kind: isGate ? ('gate' as const) : ('monument' as const), x, y }];
  });
}
