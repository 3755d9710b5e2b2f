import type { Archive } from '../../archive/archive.ts';
import type { IsoDay } from '../../domain/dates/fuzzy-date.ts';
import { listDuties, type PatrolDuty } from '../../domain/upkeep/patrol-duties.ts';
import { custodianWords as words, patrolListWords, patrolStateText } from '../../i18n/custodians.ts';
import { graveWords } from '../../i18n/graves.ts';
import { listUnkeptRecords } from './unkept-view.ts';

/** One line of the staff's list; texts, in the order of `patrolListWords.heads`. */
type PatrolLine = readonly string[];

export interface PatrolList {
  /** Overdue first, longest first; then those that fall due within `ahead` days, soonest first. */
  lines: PatrolLine[];
  overdue: number;
  due: number;
  /** In office, with a cycle, and no day to count from. */
  noStart: number;
  /** Records nobody is in office for. */
  unkept: { facilities: number; graves: number };
}

/** Days ahead of the due day from which a patrol is on the list. */
const ahead = 30;

export function toPatrolList(archive: Archive, today: IsoDay): PatrolList {
  const duties = listDuties(archive.upkeep, today);
  const listed = duties
    .filter(({ state }) => state.kind === 'overdue' || (state.kind === 'due' && state.days <= ahead))
    .sort((a, b) => daysLeft(a) - daysLeft(b));
  const unkept = listUnkeptRecords(archive, today);
  const facilities = unkept.filter(({ id }) => archive.findFacility(id) !== undefined).length;
  return {
    lines: listed.map((duty) => toLine(archive, duty)),
    overdue: listed.filter(({ state }) => state.kind === 'overdue').length,
    due: listed.filter(({ state }) => state.kind === 'due').length,
    noStart: duties.filter(({ state }) => state.kind === 'no-start').length,
    unkept: { facilities, graves: unkept.length - facilities },
  };
}

function daysLeft({ state }: PatrolDuty): number {
  if (state.kind === 'overdue') return -state.days;
  return state.kind === 'due' ? state.days : 0;
}

function toLine(archive: Archive, { custodian, recordId, lastPatrol, dueOn, state }: PatrolDuty): PatrolLine {
  const grave = archive.graves.findGrave(recordId);
  const facility = archive.findFacility(grave?.facilityId ?? recordId);
  const last = lastPatrol === undefined ? '' : lastPatrol.day;
  return [
    patrolStateText(state),
    dueOn ?? '',
    lastPatrol?.isMonthEnd === true ? words.monthEnd(last) : last,
    facility?.name ?? (grave === undefined ? recordId : words.scattered),
    grave === undefined ? words.facilityItself : graveWords.label(grave),
    recordId,
    custodian.role,
    custodian.employer,
    custodian.id,
    patrolListWords.days(custodian.everyDays),
  ];
}
