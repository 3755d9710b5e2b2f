import { describe, expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../../tests/support/archive-of.ts';
import { listQualityDistricts, toDistrictQualityPage } from './district-quality-page.ts';
import { toQualityPage } from './quality-page.ts';

const kept = (date: string, count: string) => ({
  date,
  district: '500106',
  table: '英名录',
  figure: '已填',
  count,
  of: '100',
});
const archive = archiveOf({
  roll: [
    {
      sheet: '500106',
      id: 'p-1',
      name: '甲乙',
      born: '1920年',
      sourceIds: 'invented',
      verification: '依据较强',
    },
    { sheet: '500106', id: 'p-2', name: '丙丁', post: '班长' },
    { sheet: '500000', id: 'p-3', name: '戊己', sourceIds: 'invented' },
  ],
  sources: [inventedSource],
  citations: [{ record: 'p-1', field: '出生时间', value: '1921年', sourceId: 'invented', adopted: '否' }],
  quality: [kept('2025-01-01', '20'), kept('2026-01-01', '40'), kept('2026-06-01', '80')],
});

describe('the pages of data quality', () => {
  it('give every district its line and a page of its own', () => {
    expect(listQualityDistricts(archive)).toEqual(['500000', '500106']);
    expect(toQualityPage(archive).districts).toMatchObject([
      { name: '全市名录', records: 1, href: '/quality/500000.html' },
      { records: 2, unsourced: { count: 1, of: 2 }, disputed: { count: 1, of: 2 } },
    ]);
  });

  it('name the people of whom something is disputed or unsourced', () => {
    const page = toDistrictQualityPage(archive, '500106');
    expect(page.disputed.people).toEqual([{ name: '甲乙', href: '/people/p-1.html', fields: '出生时间' }]);
    expect(page.unsourced.people).toMatchObject([{ name: '丙丁', fields: '职务' }]);
  });

  it('show the figures of earlier days, newest first, and how they went', () => {
    const { history } = toDistrictQualityPage(archive, '500106');
    expect(history.days.map(({ date, figures }) => [date, figures])).toEqual([
      ['2026年6月1日', ['80%']],
      ['2026年1月1日', ['40%']],
      ['2025年1月1日', ['20%']],
    ]);
    expect(history.lines).toMatchObject([{ points: '0,19.2 50,14.4 100,4.8' }]);
    expect(toQualityPage(archive).history).toEqual({ labels: [], days: [], lines: [] });
  });

  it('of an empty archive are empty', () => {
    expect(toQualityPage(archiveOf({}))).toMatchObject({ tables: [], fields: [], districts: [], ages: [] });
  });
});
