import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  awaitsMatch,
  dueAfterFamilyWrote,
  dueAtFor,
  listNextStages,
  mayChange,
} from './stage-rules.ts';
import { leadKinds, stages } from './stages.ts';

/** Every change one person may make to a kin lead or a correction; all others are refused. */
const allowed = [
  'received>checking',
  'received>contacted',
  'received>set-aside',
  'received>withdrawn',
  'checking>contacted',
  'checking>set-aside',
  'checking>withdrawn',
  'contacted>checking',
  'contacted>set-aside',
  'contacted>withdrawn',
  'confirmed>checking',
  'confirmed>withdrawn',
  'set-aside>checking',
  'set-aside>withdrawn',
];

function changesOf(kind: (typeof leadKinds)[number]): string[] {
  return stages.flatMap((from) =>
    stages.filter((to) => mayChange(kind, from, to)).map((to) => `${from}>${to}`),
  );
}

describe('the stages of a lead', () => {
  it('change only as the table says, for families and corrections', () => {
    expect(changesOf('kin').sort()).toEqual([...allowed].sort());
    expect(changesOf('correction').sort()).toEqual([...allowed].sort());
  });

  it('are never confirmed by one person alone, except a report of harm', () => {
    expect(changesOf('kin').filter((change) => change.endsWith('>confirmed'))).toEqual([]);
    expect(changesOf('correction').filter((change) => change.endsWith('>confirmed'))).toEqual([]);
    expect(mayChange('harm', 'checking', 'confirmed')).toBe(true);
    expect(mayChange('harm', 'received', 'confirmed')).toBe(false);
  });

  it('keep a report of harm from being withdrawn', () => {
    expect(changesOf('harm').filter((change) => change.endsWith('>withdrawn'))).toEqual([]);
  });

  it('end with the withdrawal, since nothing is left to look at', () => {
    for (const kind of leadKinds) expect(listNextStages(kind, 'withdrawn')).toEqual([]);
  });

  it('never lead to themselves: a note needs no change', () => {
    for (const kind of leadKinds)
      for (const stage of stages) expect(mayChange(kind, stage, stage)).toBe(false);
  });

  it('take a proposal only while the lead is open, and never for a report of harm', () => {
    expect(stages.filter((stage) => awaitsMatch('kin', stage))).toEqual([
      'received',
      'checking',
      'contacted',
    ]);
    expect(stages.filter((stage) => awaitsMatch('harm', stage))).toEqual([]);
  });
});

describe('the day an answer is due', () => {
  const friday = new Date('2026-11-27T01:00:00Z');

  it('is the end of the fifteenth working day in Beijing for a first answer', () => {
    expect(dueAtFor('kin', 'received', friday)?.toISOString()).toBe('2026-12-18T15:59:59.999Z');
    expect(dueAfterFamilyWrote(friday).toISOString()).toBe('2026-12-18T15:59:59.999Z');
  });

  it('is three working days off for a report of harm', () => {
    expect(dueAtFor('harm', 'received', friday)?.toISOString()).toBe('2026-12-02T15:59:59.999Z');
  });

  it('goes by the day in Beijing: late on Friday in London is Saturday there', () => {
    expect(addWorkingDays(new Date('2026-11-27T17:00:00Z'), 1).toISOString()).toBe(
      '2026-11-30T15:59:59.999Z',
    );
    expect(addWorkingDays(new Date('2026-11-26T17:00:00Z'), 1).toISOString()).toBe(
      '2026-11-30T15:59:59.999Z',
    );
  });

  it('is thirty days off while a lead is checked and sixty once the family was reached', () => {
    expect(dueAtFor('kin', 'checking', friday)?.toISOString()).toBe('2026-12-27T15:59:59.999Z');
    expect(dueAtFor('kin', 'contacted', friday)?.toISOString()).toBe('2027-01-26T15:59:59.999Z');
  });

  it('is none once nothing is owed', () => {
    for (const stage of ['confirmed', 'set-aside', 'withdrawn'] as const)
      expect(dueAtFor('kin', stage, friday)).toBeNull();
  });
});
