import type { IsoDay } from '../dates/fuzzy-date.ts';
import { termStateOn, type Term } from './term.ts';

/** What stands fixed of a duty, whatever the day: islands have these three from the page. */
export interface PatrolSchedule {
  term: Term;
  /** Whether the table lays a cycle down. */
  hasCycle: boolean;
  /** The day the next patrol is due; undefined without cycle, or without a day to count from. */
  dueOn: IsoDay | undefined;
}

/** How a duty stands on a day; `days` are whole days from that day to the due day, or since it. */
export type PatrolState =
  | { kind: 'not-in-office' }
  | { kind: 'no-cycle' }
  | { kind: 'no-start' }
  | { kind: 'due'; days: number }
  | { kind: 'overdue'; days: number };

const millisecondsOfDay = 86_400_000;

/** Due days count as due: overdue begins on the day after. */
export function patrolStateOn({ term, hasCycle, dueOn }: PatrolSchedule, today: IsoDay): PatrolState {
  if (termStateOn(term, today) !== 'in-office') return { kind: 'not-in-office' };
  if (!hasCycle) return { kind: 'no-cycle' };
  if (dueOn === undefined) return { kind: 'no-start' };
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / millisecondsOfDay);
  return days < 0 ? { kind: 'overdue', days: -days } : { kind: 'due', days };
}
