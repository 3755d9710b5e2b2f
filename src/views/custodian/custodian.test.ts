import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { hasCustodians, toCustodianPage } from './custodian-page.ts';
import { toPatrolList } from './patrol-list.ts';

const facilities = [
  { id: 'yuan', name: '虚构陵园' },
  { id: 'bei', name: '虚构碑' },
];
const graves = [
  { sheet: 'yuan', id: 'g-2', plot: '一区', row: '10', number: '1', state: '无名墓' },
  { sheet: 'yuan', id: 'g-1', plot: '一区', row: '2', number: '1', state: '无名墓' },
  { sheet: 'scattered', id: 'g-3', location: '某村', state: '无名墓' },
  { sheet: 'scattered', id: 'g-4', location: '某村', state: '无名墓' },
];
const custodians = [
  {
    id: 'k-1',
    records: 'g-2;yuan;g-1',
    role: '陵园管理员',
    employer: '某管理处',
    from: '2026年1月1日',
    everyDays: '30',
    note: '样例备注',
  },
  { id: 'k-2', records: 'g-3', role: '村管护员', until: '2025年12月31日' },
];
const upkeep = [
  { sheet: 'yuan', record: 'yuan', kind: '巡查', date: '2026年10月' },
  { sheet: 'yuan', record: 'g-1', kind: '巡查', date: '2026年11月20日', doneBy: '管护员' },
];
const archive = archiveOf({ facilities, graves, custodians, upkeep });
const page = toCustodianPage(archive);

describe('the roster of custodians', () => {
  it('goes by facility: the facility itself, then its graves in the order of their places, scattered ones last', () => {
    expect(page.groups.map(({ title }) => title)).toEqual(['虚构陵园', '零散烈士墓']);
    const lines = page.groups[0]?.custodians[0]?.lines ?? [];
    expect(lines.map(({ records }) => records.map(({ text }) => text))).toEqual([
      ['整处设施'],
      ['一区2排1号墓'],
      ['一区10排1号墓'],
    ]);
  });

  it('gives dates and no states, since it is read later than it is made', () => {
    const lines = page.groups[0]?.custodians[0]?.lines ?? [];
    expect(lines.map(({ lastPatrol, due, dueOn }) => [lastPatrol, due, dueOn])).toEqual([
      ['2026年10月31日（按月末算）', '2026年11月30日以前', '2026-11-30'],
      ['2026年11月20日', '2026年12月20日以前', '2026-12-20'],
      ['没有写到日的记录', '2026年1月31日以前', '2026-01-31'],
    ]);
  });

  it('says what is not told: employer, beginning, cycle', () => {
    expect(page.groups[1]?.custodians[0]).toMatchObject({
      role: '村管护员',
      employer: '',
      term: '任期开始日期未详至2025年12月31日',
      cycle: '没有规定巡查周期',
      last: '2025-12-31',
    });
  });

  it('publishes nothing but posts, places and dates', () => {
    expect(JSON.stringify(page)).not.toMatch(/样例备注|k-1/u);
  });

  it('names what the table gives to nobody', () => {
    expect(page.unkept).toEqual({
      facilities: [{ name: '虚构碑', href: '/facilities/bei.html' }],
      graves: [{ text: '零散烈士墓（1座）', href: undefined }],
      graveCount: 1,
    });
  });

  it('is made only where somebody is named', () => {
    expect(hasCustodians(archive)).toBe(true);
    expect(hasCustodians(archiveOf({ facilities }))).toBe(false);
  });
});

describe('the staff’s list of patrols', () => {
  it('has what is overdue first, the longest first, and leaves out who has left', () => {
    const list = toPatrolList(archive, '2026-12-01');
    expect(list.lines.map(([state, due, , facility, record]) => [state, due, facility, record])).toEqual([
      ['已过期304天', '2026-01-31', '虚构陵园', '一区10排1号墓'],
      ['已过期1天', '2026-11-30', '虚构陵园', '整处设施'],
      ['还有19天', '2026-12-20', '虚构陵园', '一区2排1号墓'],
    ]);
    expect([list.overdue, list.due]).toEqual([2, 1]);
    expect(list.unkept).toEqual({ facilities: 1, graves: 2 });
  });
});
