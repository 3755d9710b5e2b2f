import type { CheckedRow } from '../rules/checked-content.ts';
import type { Finding } from '../rules/finding.ts';
import type { PlanFindingKind } from '../rules/plan-finding-kinds.ts';
import type { RowPlace } from '../table.ts';
import type { gravesTable } from '../resting-place-tables.ts';
import type { facilitiesTable } from '../tables.ts';
import type { CemeteryPlan } from './plan.ts';

export type LedgerRow = CheckedRow<typeof gravesTable>;

/** A plan with all that it is compared with. */
export interface PlanCheck {
  plan: CemeteryPlan;
  /** Where its file stands, below the content folder. */
  file: string;
  facility: CheckedRow<typeof facilitiesTable>;
  /** Rows of the facility's own sheet by id; sound rows only. */
  ledger: ReadonlyMap<string, LedgerRow>;
  /** Where each grave of any sheet stands. */
  graveIds: ReadonlyMap<string, RowPlace>;
  /** Graves from which somebody was moved. */
  movedAway: ReadonlySet<string>;
  tell: TellOfPlan;
}

export interface SaidOfPlan extends Pick<Finding, 'level' | 'column' | 'value' | 'detail' | 'other'> {
  kind: PlanFindingKind;
  /** Number of the shape. */
  position?: number;
}

export type TellOfPlan = (said: SaidOfPlan) => void;
