import { toBeijingClock } from '../../../domain/dates/beijing-time.ts';
import { staffAccountWords as words } from '../../../i18n/staff-accounts.ts';

/** `2026-11-27 09:00`, as it is in Beijing at that time. */
export function toBeijingMinute(time: number): string {
  const text = toBeijingClock(time).toISOString();
  return words.time(text.slice(0, 10), text.slice(11, 16));
}

/** `09:00:05`, for pauses of seconds; shown a second late rather than early. */
export function toBeijingSecond(time: number): string {
  return toBeijingClock(time + 999)
    .toISOString()
    .slice(11, 19);
}
