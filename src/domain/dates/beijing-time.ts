/** Beijing is eight hours ahead of UTC, the whole year, everywhere in China. In milliseconds. */
export const beijingOffset = 8 * 3_600_000;

/** A time whose UTC parts are what clocks and calendars in Beijing show at `time` (milliseconds since 1970 in UTC). */
export function toBeijingClock(time: number): Date {
  return new Date(time + beijingOffset);
}
