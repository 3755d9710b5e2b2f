import { describe, expect, it } from 'vitest';
import { visitStateOn, visitUrgencyOf } from './visit-state.ts';

const schedule = { everyDays: 90, startedOn: '2026-01-01', lastVisit: undefined, endedOn: undefined };

describe('visits to a family', () => {
  it('are due so many days after the support began, and late from the day after', () => {
    expect(visitStateOn(schedule, '2026-03-31')).toEqual({ kind: 'due', dueOn: '2026-04-01', days: 1 });
    expect(visitStateOn(schedule, '2026-04-01')).toEqual({ kind: 'due', dueOn: '2026-04-01', days: 0 });
    expect(visitStateOn(schedule, '2026-04-02')).toEqual({ kind: 'overdue', dueOn: '2026-04-01', days: 1 });
  });

  it('are counted from the last visit, but not from one before the support began', () => {
    expect(visitStateOn({ ...schedule, lastVisit: '2026-03-01' }, '2026-04-02')).toMatchObject({
      kind: 'due',
      dueOn: '2026-05-30',
    });
    expect(visitStateOn({ ...schedule, lastVisit: '2025-03-01' }, '2026-04-02').kind).toBe('overdue');
  });

  it('are not asked for without an interval, nor once the support has ended', () => {
    expect(visitStateOn({ ...schedule, everyDays: undefined }, '2030-01-01')).toEqual({
      kind: 'no-interval',
    });
    expect(visitStateOn({ ...schedule, endedOn: '2026-04-02' }, '2026-04-02')).toEqual({ kind: 'ended' });
    expect(visitStateOn({ ...schedule, endedOn: '2026-04-03' }, '2026-04-02').kind).toBe('overdue');
  });

  it('stand the longest overdue first, and what has ended last', () => {
    const states = [
      { ...schedule, endedOn: '2026-01-02' },
      { ...schedule, everyDays: undefined },
      schedule,
      { ...schedule, everyDays: 30 },
      { ...schedule, everyDays: 365 },
    ].map((one) => visitStateOn(one, '2026-06-01'));
    const sorted = states.toSorted((a, b) => visitUrgencyOf(a) - visitUrgencyOf(b));
    expect(sorted.map(({ kind }) => kind)).toEqual(['overdue', 'overdue', 'due', 'no-interval', 'ended']);
    expect(sorted[0]).toMatchObject({ days: 121 });
  });
});
