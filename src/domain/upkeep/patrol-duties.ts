import { addDays } from '../dates/calendar-day.ts';
import type { IsoDay } from '../dates/fuzzy-date.ts';
import { countedDayOf, type CountedDay } from './counted-day.ts';
import type { Custodian } from './custodian.ts';
import { patrolStateOn, type PatrolSchedule, type PatrolState } from './patrol-state.ts';
import { termStateOn, toTerm, type TermState } from './term.ts';
import type { UpkeepBook } from './upkeep-book.ts';

/** What one custodian owes one grave or facility, as far as the tables tell without knowing the day. */
export interface Duty extends PatrolSchedule {
  custodian: Custodian;
  /** Id of the grave or the facility. */
  recordId: string;
  /** The latest patrol until the end of the term, by whomever; undefined where none has a day that can be counted from. */
  lastPatrol: CountedDay | undefined;
  /** Patrols whose date is too vague to count from (2026年, 约5月); they don't move the due day. */
  vaguePatrols: number;
}

/** A duty on a day. */
export interface PatrolDuty extends Duty {
  termState: TermState;
  state: PatrolState;
}

/** Every custodian and every record in hand, in the order of 管护责任表; those out of office are among them. */
export function listDuties(upkeep: UpkeepBook, today: IsoDay): PatrolDuty[] {
  return listSchedules(upkeep).map((duty) => ({
    ...duty,
    termState: termStateOn(duty.term, today),
    state: patrolStateOn(duty, today),
  }));
}

/** As `listDuties`, without the day: for pages that are read later than they are made. */
export function listSchedules(upkeep: UpkeepBook): Duty[] {
  return upkeep.custodians.flatMap((custodian) =>
    custodian.recordIds.map((recordId) => toDuty({ custodian, recordId }, upkeep)),
  );
}

function toDuty(whose: { custodian: Custodian; recordId: string }, upkeep: UpkeepBook): Duty {
  const { custodian, recordId } = whose;
  const patrols = upkeep.listUpkeep(recordId).filter(({ kind }) => kind === '巡查');
  const term = toTerm(custodian);
  const counted = patrols.flatMap(({ date }) => countedDayOf(date) ?? []);
  const days = counted.filter(({ day }) => term.last === undefined || day <= term.last);
  const lastPatrol = days.reduce<CountedDay | undefined>(
    (latest, day) => (latest === undefined || day.day > latest.day ? day : latest),
    undefined,
  );
  return {
    custodian,
    recordId,
    term,
    hasCycle: custodian.everyDays !== undefined,
    lastPatrol,
    vaguePatrols: patrols.length - counted.length,
    dueOn: dueDayOf(custodian, lastPatrol),
  };
}

/** Counted from the last patrol or the beginning of the term, whichever is later: nobody answers for earlier years. */
function dueDayOf({ from, everyDays }: Custodian, lastPatrol: CountedDay | undefined): IsoDay | undefined {
  if (everyDays === undefined) return undefined;
  const start = countedDayOf(from)?.day;
  const last = lastPatrol?.day;
  const base = last === undefined || (start !== undefined && start > last) ? start : last;
  return base === undefined ? undefined : addDays(base, everyDays);
}
