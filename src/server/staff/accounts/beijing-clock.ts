import { staffAccountWords as words } from '../../../i18n/staff-accounts.ts';

const beijingOffset = 8 * 3_600_000;

/** `2026-11-27 09:00`, as it is in Beijing at that time. */
export function toBeijingMinute(time: number): string {
  const text = new Date(time + beijingOffset).toISOString();
  return words.time(text.slice(0, 10), text.slice(11, 16));
}

/** `09:00:05`, for pauses of seconds; shown a second late rather than early. */
export function toBeijingSecond(time: number): string {
  return new Date(time + 999 + beijingOffset).toISOString().slice(11, 19);
}
