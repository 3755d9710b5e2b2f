import { describe, expect, it } from 'vitest';
import { sheetsOf } from '../../../tests/support/sheets-of.ts';
import { describeFinding } from '../../i18n/findings.ts';
import { toCheckedContent } from './checked-content.ts';
import { checkCounts } from './count-rules.ts';
import { checkFacilityForms } from './facility-form-rules.ts';
import type { Finding } from './finding.ts';

/** A form with which nothing is wrong. */
const good = {
  id: 'yuan',
  name: '虚构烈士陵园',
  kind: '烈士陵园',
  level: '区县级',
  district: '500113',
  latitude: '29.5',
  longitude: '106.5',
  datum: 'WGS-84',
  positionMeans: '测绘',
  accuracy: '5',
  coordinateBasis: '实测',
  buriedTotal: '30',
  buriedNamed: '20',
  buriedUnnamed: '10',
  buriedTogether: '4',
  openingHours: '周二至周日 9:00-17:00',
  custodian: '村管护员',
  filledBy: '填报岗07',
  filledOn: '2025年6月1日',
  checkedBy: '复核岗02',
  checkedOn: '2025年6月3日',
};

/** Findings of the form changed so, in one line each: level, kind, file, row, column, value, detail. */
function findingsOf(change: Partial<Record<keyof typeof good | 'wallNames', string>>): string[] {
  const content = toCheckedContent(sheetsOf({ facilities: [{ ...good, ...change }] }), {
    today: '2026-01-01',
  });
  const findings: Finding[] = [];
  for (const rule of [checkCounts, checkFacilityForms]) rule(content, (finding) => findings.push(finding));
  for (const finding of findings) {
    const { message, remedy } = describeFinding(finding);
    expect(message + remedy).not.toMatch(/undefined|“”/u);
  }
  return findings.map(({ level, kind, file, row, column, value, detail }) =>
    [level, kind, file, row, column, value, detail].filter((part) => part !== undefined).join(' '),
  );
}

describe('a facility’s form', () => {
  it('has nothing wrong when it is filled by one and checked by another', () => {
    expect(findingsOf({})).toEqual([]);
  });

  it('may be quite empty: the verification counts what is missing', () => {
    const empty = Object.fromEntries(Object.keys(good).map((key) => [key, '']));
    const named = { id: 'yuan', name: '虚构烈士陵园', kind: '烈士陵园', district: '500113' };
    expect(findingsOf({ ...empty, ...named })).toEqual([]);
  });

  it.each([
    {
      title: 'one person filled and checked it',
      change: { checkedBy: '填报岗 ０7' },
      expected: ['error checked-by-same facilities.csv 2 复核人 填报岗 ０7'],
    },
    {
      title: 'it was checked and nobody knows who filled it',
      change: { filledBy: '' },
      expected: ['warning checked-without-filled facilities.csv 2 填报人 复核岗02'],
    },
    {
      title: 'only the day of a check stands in it',
      change: { filledBy: '', filledOn: '', checkedBy: '' },
      expected: ['warning checked-without-filled facilities.csv 2 填报人 2025年6月3日'],
    },
    {
      title: 'it was checked before it was filled',
      change: { checkedOn: '2025年5月31日' },
      expected: ['error checked-before-filled facilities.csv 2 复核日期 2025年5月31日 2025年6月1日'],
    },
    {
      title: 'the month of filling may hold the day of checking',
      change: { filledOn: '2025年6月' },
      expected: [],
    },
    {
      title: 'a position is described that is not there',
      change: { latitude: '', longitude: '', datum: '' },
      expected: [
        'warning position-words-alone facilities.csv 2 坐标精度 5',
        'warning position-words-alone facilities.csv 2 坐标取得 测绘',
        'warning position-words-alone facilities.csv 2 坐标依据 实测',
      ],
    },
    {
      title: 'a municipality is given a tier it has not',
      change: { level: '设区的市级' },
      expected: ['error level-not-in-municipality facilities.csv 2 保护级别 设区的市级'],
    },
    { title: 'a province has that tier', change: { level: '设区的市级', district: '510500' }, expected: [] },
    {
      title: 'a person is named where a post should stand',
      change: { custodian: '张国强', checkedBy: '王建华' },
      expected: [
        'warning form-post-like-name facilities.csv 2 管护责任人 张国强',
        'warning form-post-like-name facilities.csv 2 复核人 王建华',
      ],
    },
    {
      title: 'a number stands beside the post, in whatever width',
      change: { custodian: '村管护员 １２３４５６' },
      expected: ['warning form-post-with-number facilities.csv 2 管护责任人 村管护员 １２３４５６'],
    },
    { title: 'a village group has a number of its own', change: { custodian: '3组管护员' }, expected: [] },
    {
      title: 'nobody can reckon with its opening hours',
      change: { openingHours: '节假日除外' },
      expected: ['warning opening-hours-unread facilities.csv 2 开放时段 节假日除外'],
    },
    {
      title: 'the names of a wall are counted as burials',
      change: { kind: '英名墙' },
      expected: ['warning wall-counted-as-burials facilities.csv 2 安葬总数 30'],
    },
    {
      title: 'a wall says how many names it bears',
      change: { kind: '英名墙', wallNames: '1200' },
      expected: [],
    },
  ])('$title', ({ change, expected }) => {
    expect(findingsOf(change)).toEqual(expected);
  });
});

describe('the numbers of those buried', () => {
  it.each([
    {
      title: 'more named than all',
      change: { buriedNamed: '31' },
      expected: ['error named-exceeds-total facilities.csv 2 有名安葬数 31 30'],
    },
    {
      title: 'named and unnamed together more than all',
      change: { buriedUnnamed: '11' },
      expected: ['error parts-exceed-total facilities.csv 2 无名安葬数 31 30'],
    },
    {
      title: 'unnamed alone more than all',
      change: { buriedNamed: '', buriedUnnamed: '31' },
      expected: ['error parts-exceed-total facilities.csv 2 无名安葬数 31 30'],
    },
    {
      title: 'more sharing a grave than all',
      change: { buriedTogether: '31' },
      expected: ['error together-exceeds-total facilities.csv 2 合葬人数 31 30'],
    },
    { title: 'parts fewer than all, the rest being unknown', change: { buriedNamed: '5' }, expected: [] },
    { title: 'no total', change: { buriedTotal: '', buriedNamed: '500' }, expected: [] },
  ])('$title', ({ change, expected }) => {
    expect(findingsOf(change)).toEqual(expected);
  });
});
