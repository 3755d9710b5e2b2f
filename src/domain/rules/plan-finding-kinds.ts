/**
 * What the check may say of cemetery plans. The file is the drawing, `row` the number of the shape in it (from 1);
 * `other` is the row of the ledger, or the other shape.
 */
import type { PlanReadingProblem } from '../plans/parse-plan.ts';

export type PlanFindingKind =
  | PlanReadingProblem['kind']
  | PlanFileFindingKind
  | PlanPlaceFindingKind
  | PlanShapeFindingKind
  | PlanGraveFindingKind
  | PlanPathFindingKind;

/** `plan-facility-unknown`: `value` is the id, `detail` where a retired one leads. */
type PlanFileFindingKind = 'plan-file-stray' | 'plan-facility-unknown';

/**
 * Where the drawing lies. `plan-far`: `value` is the distance from the facility's own coordinates in metres. The shifted
 * ones: `value` is the datum that fits, `detail` the one that is declared.
 */
type PlanPlaceFindingKind = 'plan-far' | 'plan-datum-shifted' | 'plan-facility-shifted' | 'plan-shape-far';

/** One shape. `plan-kind-misfit`: `value` is its kind, `detail` the kind of its geometry. */
type PlanShapeFindingKind = 'plan-polygon-crossed' | 'plan-shape-empty' | 'plan-kind-misfit';

/**
 * Graves against their plots, one another and the ledger; `value` is the id of the grave. `plan-position-misfit`:
 * `column` is the heading, `value` what the shape says, `detail` what the ledger says. `plan-graves-missing` and
 * `plan-plot-missing`: `value` counts graves, `detail` names the first, or the plot.
 */
type PlanGraveFindingKind =
  | 'plan-grave-without-id'
  | 'plan-grave-unknown'
  | 'plan-grave-elsewhere'
  | 'plan-grave-twice'
  | 'plan-grave-not-there'
  | 'plan-grave-outside'
  | 'plan-grave-over-edge'
  | 'plan-graves-overlap'
  | 'plan-position-misfit'
  | 'plan-graves-missing'
  | 'plan-ledger-missing'
  | 'plan-plot-missing'
  | 'plan-plot-unnamed';

/** `plan-graves-unreached`: `value` counts graves, `detail` names the first. */
type PlanPathFindingKind =
  'plan-gate-missing' | 'plan-gate-far' | 'plan-path-missing' | 'plan-path-area' | 'plan-graves-unreached';
