import { beijingOffset, toBeijingClock } from '../../../domain/dates/beijing-time.ts';
import { deskWords as words } from '../../../i18n/staff-desk.ts';

const dayLength = 86_400_000;

/** 2026年11月27日, as it is in Beijing at that time. */
export function toBeijingDay(time: number): string {
  const date = toBeijingClock(time);
  return words.day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** `2026-11-27`, as it is in Beijing at that time. */
export function toBeijingIsoDay(time: number): string {
  return toBeijingClock(time).toISOString().slice(0, 10);
}

/** Days by the calendar in Beijing from one time to another; below 0 when the second is earlier. */
export function countDays(from: number, until: number): number {
  const dayOf = (time: number): number => Math.floor((time + beijingOffset) / dayLength);
  return dayOf(until) - dayOf(from);
}
