import { describe, expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../../tests/support/archive-of.ts';
import { readArchive } from '../../archive/read-archive.ts';
import { toCompletenessPage } from './completeness-page.ts';

const row = { kind: '烈士陵园', district: '500113', sourceIds: 'invented' };
const facilities = [
  { ...row, id: 'a', name: '甲', level: '国家级' },
  { ...row, id: 'b', name: '乙', kind: '革命旧址' },
  { ...row, id: 'c', name: '丙', kind: '革命旧址', district: '500101' },
];
const figure = (id: string, value: string, more: Record<string, string> = {}) => ({
  id,
  figure: '设施',
  value,
  unit: '处',
  date: '2022年12月',
  scope: '某市',
  sourceIds: 'invented',
  ...more,
});

describe('the frame of published figures', () => {
  it('gives each figure as it was published, with its source, beside what the archive holds', () => {
    const statistics = [
      figure('cq-total', '约900'),
      figure('cq-national', '6'),
      figure('cq-ungraded', '867'),
    ];
    const { frame, sources } = toCompletenessPage(
      archiveOf({ sources: [inventedSource], facilities, statistics }),
    );
    expect(frame?.rows).toEqual([
      { level: '总数', published: '约900处', marks: [1], held: 3 },
      { level: '国家级', published: '6处', marks: [1], held: 1 },
      { level: '未定级', published: '867处', marks: [1], held: 0 },
      { level: '级别未查明', published: '没有这一项', marks: [], held: 2 },
    ]);
    expect(frame?.lead).toContain('2022年12月');
    expect(sources.map(({ id }) => id)).toEqual(['invented']);
  });

  it('is left out where the archive has no such figures', () => {
    const page = toCompletenessPage(archiveOf({ facilities, statistics: [figure('other', '7')] }));
    expect(page.frame).toBeUndefined();
    expect(page.held).toEqual([
      '按级别：国家级1处、级别未查明2处。',
      '其中2处的类型不在《烈士纪念设施保护管理办法》第2条列出的九类之内：革命旧址2处。',
    ]);
  });

  it('adds later figures and says what was not found', () => {
    const statistics = [
      figure('cq-total', '908'),
      figure('cq-municipal-2023', '11', { note: '口径不明', date: '2023年3月16日' }),
      figure('not-found-2', '未查到', { figure: '最新总数' }),
    ];
    const remarks = toCompletenessPage(archiveOf({ facilities, statistics })).frame?.remarks;
    expect(remarks?.map(({ text }) => text)).toEqual([
      '2023年3月16日的材料另记：设施11处（口径不明）。',
      '没有查到：最新总数。',
    ]);
  });

  it('of Chongqing holds the rows of its own table, and every facility once', () => {
    const archive = readArchive('content');
    const { frame, facilities: lines, total } = toCompletenessPage(archive);
    const value = (id: string) => archive.statistics.find((statistic) => statistic.id === id)?.value;
    const ids = ['cq-total', 'cq-national', 'cq-municipal', 'cq-county', 'cq-ungraded'];
    expect(frame?.rows.slice(0, 5).map(({ published }) => published)).toEqual(
      ids.map((id) => `${value(id)}处`),
    );
    const [all, ...levels] = frame?.rows.map(({ held }) => held) ?? [];
    expect(all).toBe(archive.facilities.length);
    expect(levels.reduce((sum, held) => sum + held, 0)).toBe(all);
    expect(lines.length).toBe(total);
  });
});

describe('the page of completeness', () => {
  it('lists facilities by district, not by rank', () => {
    const { facilities: lines } = toCompletenessPage(archiveOf({ facilities }));
    expect(lines.map(({ name }) => name)).toEqual(['丙', '甲', '乙']);
  });

  it('says of each what is missing and whether two people have checked it', () => {
    const checked = {
      filledBy: '岗1',
      filledOn: '2024年1月1日',
      checkedBy: '岗2',
      checkedOn: '2024年2月3日',
    };
    const page = toCompletenessPage(
      archiveOf({
        facilities: [
          { ...row, id: 'a', name: '甲', ...checked },
          { ...row, id: 'b', name: '乙', ...checked, checkedBy: '岗1' },
          { ...row, id: 'c', name: '丙' },
        ],
      }),
    );
    expect(page.facilities.map(({ check }) => check)).toEqual([
      { isCounted: true, text: '2024年2月3日复核' },
      { isCounted: false, text: '复核不算数' },
      { isCounted: false, text: '未复核' },
    ]);
    expect(page.facilities[1]?.findings).toContain('复核不算数：填报人和复核人是同一人。');
    expect(page.facilities[2]?.missing).toMatch(/^必有的栏缺：保护级别、/u);
    expect(page.checked).toBe(1);
  });

  it('is empty in an empty archive', () => {
    expect(toCompletenessPage(archiveOf({}))).toMatchObject({ total: 0, held: [], facilities: [] });
  });
});
