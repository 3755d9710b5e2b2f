import { expect, it } from 'vitest';
import { checkClock } from './check-clock.ts';

const now = Date.UTC(2026, 10, 27, 3);
const hours = 3_600_000;
const days = 24 * hours;

function kindOf(known: { lastRunAt?: number; newestRowAt?: number }, at = now): string {
  return checkClock({ now: at, lastRunAt: known.lastRunAt, newestRowAt: known.newestRowAt }).kind;
}

it('a clock that went on by a day since the last run is sound', () => {
  expect(kindOf({ lastRunAt: now - 24 * hours, newestRowAt: now - hours })).toBe('sound');
});

it('a clock 30 days ahead is a long pause, even where rows were already written under it', () => {
  expect(kindOf({ lastRunAt: now - 24 * hours, newestRowAt: now + 30 * days }, now + 30 * days)).toBe(
    'long-pause',
  );
});

it('a day more than the job’s own is let pass, and no second beyond it', () => {
  expect(kindOf({ lastRunAt: now - 48 * hours })).toBe('sound');
  expect(kindOf({ lastRunAt: now - 48 * hours - 1 })).toBe('long-pause');
});

it('a clock behind the last run or behind the newest row has gone back', () => {
  expect(kindOf({ lastRunAt: now + days })).toBe('gone-back');
  expect(kindOf({ lastRunAt: now - days, newestRowAt: now + hours })).toBe('gone-back');
});

it('a clock that is set back by seconds is no matter', () => {
  expect(kindOf({ lastRunAt: now - days, newestRowAt: now + 60_000 })).toBe('sound');
});

it('the first run has nothing to compare the clock with', () => {
  expect(kindOf({ newestRowAt: now - 300 * days })).toBe('first-run');
});
