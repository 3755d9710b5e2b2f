import { beijingOffset, toBeijingClock } from '../dates/beijing-time.ts';
import type { LeadKind, Stage } from './stages.ts';

/**
 * Where a submission may go from where it stands. 确认 of a kin lead or a correction is reached only through a proposal
 * that a second person confirms, so it is no change a single person can choose. What was withdrawn is erased and stays
 * so; what was confirmed can be taken up again when the confirmation proves wrong.
 */
const changes: Readonly<Record<Stage, readonly Stage[]>> = {
  received: ['checking', 'contacted', 'set-aside', 'withdrawn'],
  checking: ['contacted', 'set-aside', 'withdrawn'],
  contacted: ['checking', 'set-aside', 'withdrawn'],
  confirmed: ['checking', 'withdrawn'],
  'set-aside': ['checking', 'withdrawn'],
  withdrawn: [],
};

/** A report of harm is settled by the office alone: it concerns no match, and nobody's withdrawal ends the office's duty. */
const harmChanges: Readonly<Record<Stage, readonly Stage[]>> = {
  received: ['checking', 'contacted', 'set-aside'],
  checking: ['contacted', 'confirmed', 'set-aside'],
  contacted: ['checking', 'confirmed', 'set-aside'],
  confirmed: ['checking'],
  'set-aside': ['checking'],
  withdrawn: [],
};

/** Stages a member of staff may choose next, in the order of the form. */
export function listNextStages(kind: LeadKind, stage: Stage): readonly Stage[] {
  return (kind === 'harm' ? harmChanges : changes)[stage];
}

export function mayChange(kind: LeadKind, from: Stage, to: Stage): boolean {
  return listNextStages(kind, from).includes(to);
}

/** Whether somebody may propose, and another confirm, what this lead comes to. */
export function awaitsMatch(kind: LeadKind, stage: Stage): boolean {
  return kind !== 'harm' && (stage === 'received' || stage === 'checking' || stage === 'contacted');
}

/** Working days until the first answer: the time in which requests under 个人信息保护法 50 are usually answered. */
export const firstAnswerWorkingDays = 15;

/** Insult to a martyr goes on spreading while it waits (英雄烈士保护法 23: 及时处理). */
export const harmWorkingDays = 3;

/** Days a lead may stand in a stage before the desk asks what became of it; none where nothing is owed. */
export const stageDays: Readonly<Partial<Record<Stage, number>>> = { checking: 30, contacted: 60 };

/** When the next step is due after a lead came into a stage: the end of that day in Beijing; null where none is. */
export function dueAtFor(kind: LeadKind, stage: Stage, from: Date): Date | null {
  if (stage === 'received')
    return addWorkingDays(from, kind === 'harm' ? harmWorkingDays : firstAnswerWorkingDays);
  const days = stageDays[stage];
  return days === undefined ? null : endOfBeijingDay(new Date(from.getTime() + days * dayLength));
}

/** The family wrote again: an answer is owed as after the first account. */
export function dueAfterFamilyWrote(from: Date): Date {
  return addWorkingDays(from, firstAnswerWorkingDays);
}

const dayLength = 86_400_000;

/**
 * Monday to Friday. Public holidays are set anew each year and are not known here, so a day fallen due may be early by
 * them.
 */
export function addWorkingDays(from: Date, count: number): Date {
  let day = new Date(from.getTime());
  for (let left = count; left > 0;) {
    day = new Date(day.getTime() + dayLength);
    if (isWorkingDay(day)) left -= 1;
  }
  return endOfBeijingDay(day);
}

function isWorkingDay(time: Date): boolean {
  const weekday = toBeijingClock(time.getTime()).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}

function endOfBeijingDay(time: Date): Date {
  const day = Math.floor((time.getTime() + beijingOffset) / dayLength);
  return new Date((day + 1) * dayLength - beijingOffset - 1);
}
