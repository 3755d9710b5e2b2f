import { isCertainlyBefore } from '../dates/date-bounds.ts';
import type { FuzzyDate, IsoDay, KnownDate } from '../dates/fuzzy-date.ts';
import type { Facility } from '../facilities/facility.ts';

/** Why a form that names a checker does not count as checked. */
export type CheckFault =
  | 'filler-missing'
  | 'checker-missing'
  | 'same-person'
  | 'fill-day-missing'
  | 'check-day-missing'
  | 'checked-before-filled'
  | 'checked-in-future';

export type CheckState =
  /** Neither a checker nor a day of checking is given. */
  | { kind: 'unchecked' }
  | { kind: 'not-counted'; faults: CheckFault[] }
  | { kind: 'checked'; on: KnownDate; by: string; filledBy: string };

/**
 * The two people's rule: one fills the form in, another checks it, both are named by post or number, and both days are
 * given and in order. `today` also rules out days to come; undefined leaves that to the content check.
 */
export function judgeCheck(
  { filled, checked }: Pick<Facility, 'filled' | 'checked'>,
  today: IsoDay | undefined,
): CheckState {
  if (checked.by === '' && isEmpty(checked.on)) return { kind: 'unchecked' };
  const faults = listFaults({ filled, checked }, today);
  if (faults.length > 0 || checked.on.kind !== 'known') return { kind: 'not-counted', faults };
  return { kind: 'checked', on: checked.on, by: checked.by, filledBy: filled.by };
}

function listFaults(
  { filled, checked }: Pick<Facility, 'filled' | 'checked'>,
  today: IsoDay | undefined,
): CheckFault[] {
  const faults: CheckFault[] = [];
  if (filled.by === '') faults.push('filler-missing');
  if (checked.by === '') faults.push('checker-missing');
  if (checked.by !== '' && isSamePost(filled.by, checked.by)) faults.push('same-person');
  if (filled.on.kind !== 'known') faults.push('fill-day-missing');
  if (checked.on.kind !== 'known') faults.push('check-day-missing');
  if (isCertainlyBefore(checked.on, filled.on)) faults.push('checked-before-filled');
  if (today !== undefined && checked.on.kind === 'known' && checked.on.earliest > today) {
    faults.push('checked-in-future');
  }
  return faults;
}

function isEmpty(date: FuzzyDate): boolean {
  return date.kind === 'unknown' && date.asWritten === '';
}

/** Posts and numbers are compared without spaces, width and case: ａ03 and A03 are one person. */
export function isSamePost(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
  return plain(a) === plain(b);
}
