import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { listDuties } from './patrol-duties.ts';
import { listUnkept } from './unkept-records.ts';

const today = '2026-11-27';
const custodian = { id: 'k-1', records: 'yuan', role: '管护员', from: '2026年1月1日', everyDays: '30' };

/** The duty of one custodian, changed so, and the patrols of the facility in her hands. */
function dutyOf(change: Record<string, string>, patrols: readonly string[] = []) {
  const upkeep = patrols.map((date) => ({ sheet: 'yuan', record: 'yuan', kind: '巡查', date }));
  const archive = archiveOf({ custodians: [{ ...custodian, ...change }], upkeep });
  return listDuties(archive.upkeep, today)[0];
}

describe('the day a patrol is due', () => {
  it('is counted from the last patrol, and on that day itself it is not yet overdue', () => {
    expect(dutyOf({}, ['2026年9月1日', '2026年10月28日'])).toMatchObject({
      lastPatrol: { day: '2026-10-28', isMonthEnd: false },
      dueOn: today,
      state: { kind: 'due', days: 0 },
    });
    expect(dutyOf({}, ['2026年10月27日'])?.state).toEqual({ kind: 'overdue', days: 1 });
  });

  it('is counted from the beginning of the term where nobody has patrolled since', () => {
    expect(dutyOf({ from: '2026年11月20日' })?.dueOn).toBe('2026-12-20');
    expect(dutyOf({ from: '2026年11月20日' }, ['2023年5月1日'])?.dueOn).toBe('2026-12-20');
  });

  it('gives a month its last day, so that nobody is called overdue who may be in time', () => {
    expect(dutyOf({}, ['2026年10月'])).toMatchObject({
      lastPatrol: { day: '2026-10-31', isMonthEnd: true },
      state: { kind: 'due', days: 3 },
    });
  });

  it('leaves vaguer dates out and says how many there are', () => {
    expect(dutyOf({}, ['2026年', '约2026年11月20日', '2026年10月28日'])).toMatchObject({
      lastPatrol: { day: '2026-10-28' },
      vaguePatrols: 2,
    });
  });

  it('is not known without a cycle, or without any day to count from', () => {
    expect(dutyOf({ everyDays: '' }, ['2020年1月1日'])?.state).toEqual({ kind: 'no-cycle' });
    expect(dutyOf({ from: '' })?.state).toEqual({ kind: 'no-start' });
    expect(dutyOf({ from: '2026年' })).toMatchObject({ state: { kind: 'no-start' }, dueOn: undefined });
  });

  it('counts patrols alone, not repairs', () => {
    const archive = archiveOf({
      custodians: [custodian],
      upkeep: [{ sheet: 'yuan', record: 'yuan', kind: '整修', date: '2026年11月1日' }],
    });
    expect(listDuties(archive.upkeep, today)[0]).toMatchObject({
      lastPatrol: undefined,
      dueOn: '2026-01-31',
    });
  });
});

describe('a term', () => {
  it('that has not begun or is over owes nothing', () => {
    expect(dutyOf({ from: '2027年1月1日' })).toMatchObject({
      termState: 'not-begun',
      state: { kind: 'not-in-office' },
    });
    expect(dutyOf({ until: '2026年11月26日' })?.termState).toBe('ended');
    expect(dutyOf({ until: '2026年11月27日' })?.termState).toBe('in-office');
  });

  it('has nothing to do with patrols after its end', () => {
    expect(dutyOf({ until: '2026年3月31日' }, ['2026年2月1日', '2026年9月1日'])?.lastPatrol?.day).toBe(
      '2026-02-01',
    );
  });

  it('without dates is taken to run', () => {
    expect(dutyOf({ from: '', until: '' })?.termState).toBe('in-office');
  });
});

describe('records nobody keeps', () => {
  const archive = archiveOf({
    custodians: [
      { ...custodian, records: 'yuan' },
      { ...custodian, id: 'k-2', records: 'g-3', until: '2025年12月31日' },
    ],
  });
  const records = [
    { id: 'yuan' },
    { id: 'g-1', facilityId: 'yuan' },
    { id: 'g-2', facilityId: 'bei' },
    { id: 'g-3' },
  ];

  it('are those without a custodian of their own or of their facility', () => {
    expect(listUnkept(records, archive.upkeep, undefined).map(({ id }) => id)).toEqual(['g-2']);
  });

  it('on a day are also those whose custodian has left', () => {
    expect(listUnkept(records, archive.upkeep, today).map(({ id }) => id)).toEqual(['g-2', 'g-3']);
  });
});
