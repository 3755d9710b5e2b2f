import { describe, expect, it } from 'vitest';
import { toBeijingClock } from './beijing-time.ts';

describe('the clock in Beijing', () => {
  it('shows the next day from four in the afternoon of Greenwich on', () => {
    expect(toBeijingClock(Date.UTC(2026, 11, 31, 15, 59)).toISOString()).toBe('2026-12-31T23:59:00.000Z');
    expect(toBeijingClock(Date.UTC(2026, 11, 31, 16, 0)).getUTCFullYear()).toBe(2027);
  });
});
