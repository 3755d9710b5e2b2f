import { addDays } from '../dates/calendar-day.ts';
import type { IsoDay } from '../dates/fuzzy-date.ts';

/** What is fixed of the visits that a family is to have. */
export interface VisitSchedule {
  /** Undefined where no interval was agreed. */
  everyDays: number | undefined;
  startedOn: IsoDay;
  lastVisit: IsoDay | undefined;
  endedOn: IsoDay | undefined;
}

/** How the visits stand on a day; `days` are whole days to the due day, or since it. */
export type VisitState =
  | { kind: 'overdue'; dueOn: IsoDay; days: number }
  | { kind: 'due'; dueOn: IsoDay; days: number }
  | { kind: 'no-interval' }
  | { kind: 'ended' };

const dayLength = 86_400_000;

/** Counted from the last visit, or from the beginning of the support where that is later. Late from the day after. */
export function visitStateOn(schedule: VisitSchedule, today: IsoDay): VisitState {
  const { everyDays, startedOn, lastVisit, endedOn } = schedule;
  if (endedOn !== undefined && endedOn <= today) return { kind: 'ended' };
  if (everyDays === undefined) return { kind: 'no-interval' };
  const from = lastVisit !== undefined && lastVisit > startedOn ? lastVisit : startedOn;
  const dueOn = addDays(from, everyDays);
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / dayLength);
  return days < 0 ? { kind: 'overdue', dueOn, days: -days } : { kind: 'due', dueOn, days };
}

/** Lowest for what is most urgent. */
export function visitUrgencyOf(state: VisitState): number {
  switch (state.kind) {
    case 'overdue':
      return -state.days;
    case 'due':
      return state.days;
    case 'no-interval':
      return 100_000;
    case 'ended':
      return 200_000;
  }
}
