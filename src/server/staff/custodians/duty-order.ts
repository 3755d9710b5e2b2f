import type { PatrolDuty } from '../../../domain/upkeep/patrol-duties.ts';
import { custodianDeskWords as words } from '../../../i18n/staff-custodians.ts';

/** Lowest for what is most urgent: days until the next patrol, below nought where it is overdue. */
export function urgencyOf({ state }: PatrolDuty): number {
  switch (state.kind) {
    case 'overdue':
      return -state.days;
    case 'due':
      return state.days;
    case 'no-start':
      return 100_000;
    case 'no-cycle':
      return 200_000;
    case 'not-in-office':
      return 300_000;
  }
}

/** How somebody stands with all they keep, in one line. */
export function toPatrolText(duties: readonly PatrolDuty[]): string {
  const overdue = duties.flatMap(({ state }) => (state.kind === 'overdue' ? state.days : []));
  if (overdue.length > 0) return words.overdue(overdue.length, Math.max(...overdue));
  const [next] = duties.toSorted((a, b) => urgencyOf(a) - urgencyOf(b));
  if (next === undefined) return words['no-start'];
  const { state, dueOn } = next;
  return state.kind === 'due' ? words.due(dueOn ?? '') : textOf(state.kind);
}

export function toDutyText({ state }: PatrolDuty): string {
  if (state.kind === 'overdue') return words.overdueOne(state.days);
  return state.kind === 'due' ? words.dueOne(state.days) : textOf(state.kind);
}

function textOf(kind: 'no-start' | 'no-cycle' | 'not-in-office' | 'overdue'): string {
  return kind === 'overdue' ? '' : words[kind];
}
