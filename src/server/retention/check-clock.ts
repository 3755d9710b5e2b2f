/** What the job knows of time besides the clock itself; all in ms. */
export interface KnownTimes {
  now: number;
  /** When the job last ran without refusing; undefined before the first time. */
  lastRunAt: number | undefined;
  /** The newest time that stands in the store: a lead, an audit row. */
  newestRowAt: number | undefined;
}

export type ClockFinding =
  | { kind: 'sound' }
  | { kind: 'first-run' }
  | { kind: 'gone-back'; byMs: number }
  | { kind: 'long-pause'; forMs: number };

const hourMs = 3_600_000;
/** The job runs once a day; a clock may jump a day beyond that before nothing is erased without being asked. */
const longestPauseMs = 48 * hourMs;
/** Clocks that are set by the network go back by seconds. */
const backwardToleranceMs = 5 * 60_000;

/**
 * Whether the clock can be believed. It is all that retention goes by: with a clock 30 days or two years ahead the job
 * would erase what families still wait for.
 */
export function checkClock({ now, lastRunAt, newestRowAt }: KnownTimes): ClockFinding {
  const latest = Math.max(lastRunAt ?? 0, newestRowAt ?? 0);
  if (now < latest - backwardToleranceMs) return { kind: 'gone-back', byMs: latest - now };
  if (lastRunAt === undefined) return { kind: 'first-run' };
  if (now - lastRunAt > longestPauseMs) return { kind: 'long-pause', forMs: now - lastRunAt };
  return { kind: 'sound' };
}
