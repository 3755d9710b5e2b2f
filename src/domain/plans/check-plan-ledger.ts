import { readPosition } from '../graves/grave-position.ts';
import type { LedgerRow, PlanCheck } from './plan-check.ts';
import type { PlanFeature } from './plan.ts';
import type { RowPlace } from '../table.ts';

/** How many graves a sentence names. */
const named = 5;

/** The drawn graves against the ledger: each is in it, once, with its place; and none of it is left out. */
export function checkPlanLedger(check: PlanCheck): void {
  const { plan, ledger, tell } = check;
  const graves = plan.features.filter(({ kind }) => kind === '墓');
  const drawn = new Map<string, PlanFeature>();
  if (ledger.size === 0) {
    const count = graves.filter(({ graveId }) => graveId !== '').length;
    if (count > 0) tell({ level: 'error', kind: 'plan-ledger-missing', value: `${count}` });
    return;
  }
  for (const grave of graves) {
    const { graveId, position } = grave;
    const before = drawn.get(graveId);
    if (graveId === '') {
      tell({ level: 'warning', kind: 'plan-grave-without-id', position });
    } else if (before !== undefined) {
      const other = { file: check.file, row: before.position };
      tell({ level: 'error', kind: 'plan-grave-twice', position, value: graveId, other });
    } else {
      drawn.set(graveId, grave);
      checkGrave(grave, check);
    }
  }
  checkMissing(check, drawn);
}

function checkGrave(grave: PlanFeature, { plan, ledger, graveIds, tell }: PlanCheck): void {
  const { graveId, position } = grave;
  const row = ledger.get(graveId);
  if (row !== undefined) {
    checkPosition(grave, row, tell);
    // A name without a grave has nothing to be drawn.
    if (row.cells.state === '有名无墓') {
      tell({ level: 'warning', kind: 'plan-grave-not-there', position, value: graveId, other: placeOf(row) });
    }
    return;
  }
  const other = graveIds.get(graveId);
  if (other === undefined) tell({ level: 'error', kind: 'plan-grave-unknown', position, value: graveId });
  // A row of the own sheet that can't be read has findings of its own.
  else if (other.file !== ledgerFileOf(plan.facilityId)) {
    tell({ level: 'error', kind: 'plan-grave-elsewhere', position, value: graveId, other });
  }
}

function placeOf({ file, row }: LedgerRow): RowPlace {
  return { file, row };
}

function ledgerFileOf(facilityId: string): string {
  return `graves/${facilityId}.csv`;
}

/** What a shape says of its place is shown on the drawing, what the ledger says everywhere else. */
function checkPosition(
  { plot, row, number, position }: PlanFeature,
  ledgerRow: LedgerRow,
  tell: PlanCheck['tell'],
): void {
  const { cells } = ledgerRow;
  const fields = [
    ['墓区', plot, cells.plot],
    ['排', row, cells.row],
    ['号', number, cells.number],
  ] as const;
  for (const [column, drawn, written] of fields) {
    if (drawn === '' || written === '' || isSameLabel(drawn, written)) continue;
    tell({
      level: 'error',
      kind: 'plan-position-misfit',
      position,
      column,
      value: drawn,
      detail: written,
      other: placeOf(ledgerRow),
    });
  }
}

/** 三区 and 3区 are one. */
function isSameLabel(first: string, second: string): boolean {
  return readPosition(first).join(' ') === readPosition(second).join(' ');
}

/** One sentence for all that is not drawn: a drawing may be under way. */
function checkMissing({ ledger, movedAway, tell }: PlanCheck, drawn: ReadonlyMap<string, PlanFeature>): void {
  const missing = [...ledger.values()].filter(
    ({ cells: { id, state } }) => !drawn.has(id) && state !== '有名无墓' && !movedAway.has(id),
  );
  const [first] = missing;
  if (first === undefined) return;
  tell({
    level: 'warning',
    kind: 'plan-graves-missing',
    value: `${missing.length}`,
    detail: missing
      .slice(0, named)
      .map(({ cells }) => cells.id)
      .join('、'),
    other: placeOf(first),
  });
}
