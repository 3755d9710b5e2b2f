import { describe, expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../../tests/support/archive-of.ts';
import { toFacilityIndex } from './facility-index.ts';
import { toFacilityPage } from './facility-page.ts';

const row = { kind: '烈士陵园', district: '500113', sourceIds: 'invented' };
const places = [{ name: '巴南区', relation: '现名', code: '500113', id: 'banan', level: '市辖区' }];

describe('the register of facilities', () => {
  it('shows an unknown level as unknown, and heritage status apart from it', () => {
    const archive = archiveOf({
      sources: [inventedSource],
      places,
      facilities: [{ ...row, id: 'yuan', name: '某陵园', heritage: '全国重点文物保护单位' }],
    });
    const [line] = toFacilityIndex(archive).districts[0]?.facilities ?? [];
    expect(line).toMatchObject({
      level: '级别未查明',
      isLevelKnown: false,
      heritage: '全国重点文物保护单位',
    });
    const level = toFacilityPage(archive, 'yuan').facts.find(({ label }) => label === '保护级别');
    expect(level?.statements).toEqual([{ text: '未查明', marks: [] }]);
  });

  it('counts by kind and level, and ends in the total', () => {
    const archive = archiveOf({
      places,
      facilities: [
        { ...row, id: 'a', name: '甲', level: '区县级' },
        { ...row, id: 'b', name: '乙', kind: '纪念碑' },
      ],
    });
    const { summary } = toFacilityIndex(archive);
    expect(summary.map(({ kind, count }) => [kind, count])).toEqual([
      ['烈士陵园', 1],
      ['纪念碑', 1],
      ['合计', 2],
    ]);
    expect(summary.at(-1)?.levels).toEqual([
      { level: '区县级', count: 1 },
      { level: '未查明', count: 1 },
    ]);
  });

  it('names the districts that have none', () => {
    const wanzhou = { name: '万州区', relation: '现名', code: '500101', id: 'wanzhou', level: '市辖区' };
    const archive = archiveOf({
      places: [...places, wanzhou],
      facilities: [{ ...row, id: 'a', name: '甲' }],
    });
    expect(toFacilityIndex(archive).districtsWithout).toEqual(['万州区']);
  });

  it('is empty in an empty archive', () => {
    expect(toFacilityIndex(archiveOf({}))).toEqual({
      total: 0,
      doors: [],
      summary: [],
      districts: [],
      districtsWithout: [],
    });
  });
});

describe('the page of a facility', () => {
  it('says that coordinates were not obtained rather than guessing them', () => {
    const archive = archiveOf({ facilities: [{ ...row, id: 'a', name: '甲' }] });
    const page = toFacilityPage(archive, 'a');
    expect(page.facts.find(({ label }) => label === '坐标')?.statements).toEqual([
      { text: '坐标未取得', marks: [] },
      { text: '地图上按所在区县示意', marks: [], href: '/map/?district=500113#d500113' },
    ]);
    expect(page.jsonLd).not.toContain('geo');
  });

  it('gives coordinates with their datum, and to machines only those that mean what schema.org means', () => {
    const at = { latitude: '29.5', longitude: '106.25', coordinateBasis: '测绘' };
    const archive = archiveOf({
      facilities: [
        { ...row, ...at, id: 'a', name: '甲', datum: 'WGS-84' },
        { ...row, ...at, id: 'b', name: '乙', datum: 'GCJ-02' },
      ],
    });
    const [first, second] = ['a', 'b'].map((id) => toFacilityPage(archive, id));
    const position = second?.facts.find(({ label }) => label === '坐标')?.statements;
    expect(position?.map(({ text, note }) => [text, note])).toEqual([
      ['北纬29.5°，东经106.25°', '坐标系GCJ-02'],
      ['测绘', undefined],
    ]);
    expect(first?.jsonLd).toContain('"latitude":29.5');
    expect(second?.jsonLd).not.toContain('latitude');
  });

  it('lists another reading of a field beside the one adopted', () => {
    const archive = archiveOf({
      sources: [inventedSource],
      facilities: [{ ...row, id: 'a', name: '甲', built: '1954年' }],
      citations: [
        {
          record: 'a',
          field: '建设年代',
          value: '1955年',
          sourceId: 'invented',
          adopted: '否',
          note: '两说',
        },
      ],
    });
    const built = toFacilityPage(archive, 'a').facts.find(({ label }) => label === '建设年代');
    expect(built?.statements).toEqual([{ text: '1954年', marks: [1] }]);
    expect(built?.alternatives).toEqual([{ text: '1955年', marks: [1], note: '两说' }]);
  });

  it('groups the people by how strong the evidence of their burial is', () => {
    const person = { burialFacility: 'a', sourceIds: 'invented' };
    const archive = archiveOf({
      facilities: [{ ...row, id: 'a', name: '甲' }],
      roll: [
        { ...person, id: 'p-1', name: '张一', burialState: '仅见于碑墙' },
        { ...person, id: 'p-2', name: '张二', burialState: '遗骸确认' },
        { ...person, id: 'p-3', name: '张三' },
      ],
    });
    const { buried } = toFacilityPage(archive, 'a');
    expect(buried.total).toBe(3);
    expect(buried.groups.map(({ evidence, people }) => [evidence, people.map(({ name }) => name)])).toEqual([
      ['遗骸已确认葬于此', ['张二']],
      ['名字见于碑墙，葬处未详', ['张一']],
      ['名录没有写明依据', ['张三']],
    ]);
    expect(buried.href).toBeUndefined();
  });

  it('shows a hundred of many people, counts all, and leads to the whole list', () => {
    const people = Array.from({ length: 150 }, (_, index) => ({
      id: `p-${index}`,
      name: `张${index}`,
      burialFacility: 'a',
      burialState: index < 120 ? '有名墓未核' : '不详',
      sourceIds: 'invented',
    }));
    const { buried } = toFacilityPage(
      archiveOf({ facilities: [{ ...row, id: 'a', name: '甲' }], roll: people }),
      'a',
    );
    expect(buried.groups.map(({ count, people: shown }) => [count, shown.length])).toEqual([
      [120, 100],
      [30, 0],
    ]);
    expect(buried.href).toBe('/roll/burial/a.html');
  });
});
