import { describe, expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../../tests/support/archive-of.ts';
import type { CemeteryPlan } from '../../domain/plans/plan.ts';
import { facilitiesTable } from '../../domain/tables.ts';
import { toFacilityPage } from './facility-page.ts';

const full = {
  id: 'yuan',
  name: '虚构烈士陵园',
  otherNames: '老陵园',
  kind: '烈士陵园',
  level: '区县级',
  levelNote: '第一批',
  approvedBy: '虚构县人民政府',
  approvedOn: '2020年3月1日',
  approvalDocument: '虚府发〔2020〕1号',
  heritage: '县级文物保护单位',
  district: '500113',
  township: '虚构镇',
  village: '虚构村',
  address: '虚构镇1号',
  latitude: '29.5',
  longitude: '106.5',
  datum: 'CGCS2000',
  positionMeans: '测绘',
  accuracy: '5',
  coordinateBasis: '2023年实测',
  scope: '围墙以内',
  scopeDocument: '虚府发〔2021〕2号',
  built: '1954年',
  builtNote: '1990年迁建',
  size: '占地10亩',
  landArea: '10亩',
  floorArea: '200平方米',
  steleSize: '高9米',
  steleMaterial: '花岗石',
  components: '碑;墓区',
  inscription: '永垂不朽',
  commemorates: '虚构战斗牺牲者',
  eventId: 'zhandou',
  period: '解放战争;抗美援朝战争',
  buriedTotal: '30',
  buriedNamed: '20',
  buriedUnnamed: '10',
  buriedTogether: '4',
  wallNames: '40',
  keeper: '虚构县褒扬中心',
  custodian: '村管护员',
  opening: '每天开放，免费',
  openingHours: '每天 9:00-17:00',
  accessibility: '正门有坡道',
  transport: '公交1路',
  condition: '基本完好',
  conditionOn: '2025年5月',
  patrol: '每月一次',
  honours: '教育基地',
  chronicle: '2024年4月:祭扫',
  relatedSites: '旧址',
  sourceIds: 'invented',
  filledBy: '填报岗07',
  filledOn: '2025年6月1日',
  checkedBy: '复核岗02',
  checkedOn: '2025年6月3日',
  verification: '依据一般',
  gaps: '面积有两说。',
  note: '备考',
};

const events = [{ id: 'zhandou', name: '虚构战斗', sourceIds: 'invented' }];

function factsOf(
  change: Partial<Record<keyof typeof full, string>>,
  more: Parameters<typeof archiveOf>[0] = {},
) {
  const facilities = [{ ...full, ...change }];
  const archive = archiveOf({ sources: [inventedSource], events, facilities, ...more });
  const page = toFacilityPage(archive, 'yuan');
  const text = (label: string) =>
    page.facts
      .find((fact) => fact.label === label)
      ?.statements.map((statement) => [statement.text, statement.note]);
  return { page, text };
}

describe('the base-information form of a facility', () => {
  it('stands whole on its page, in the order of the form', () => {
    const { facts, notStated } = factsOf({}).page;
    const columns = facilitiesTable.columns;
    const inForm = Object.values(columns).map(({ heading }) => heading);
    const elsewhere = [
      columns.id,
      columns.name,
      columns.chronicle,
      columns.sourceIds,
      columns.gaps,
      // One line for each of these groups: 坐标, 现状评估, 复核.
      columns.latitude,
      columns.longitude,
      columns.datum,
      columns.positionMeans,
      columns.accuracy,
      columns.coordinateBasis,
      columns.conditionOn,
      columns.filledBy,
      columns.filledOn,
      columns.checkedBy,
      columns.checkedOn,
    ].map(({ heading }) => heading);
    const labels = facts.map(({ label }) => label);
    expect(labels.filter((label) => label !== '坐标' && label !== '复核')).toEqual(
      inForm.filter((heading) => !elsewhere.includes(heading)),
    );
    expect(labels.indexOf('坐标')).toBe(labels.indexOf('地址') + 1);
    expect(labels.indexOf('复核')).toBe(labels.indexOf('核查') - 1);
    expect(notStated).toEqual([]);
  });

  it('gives a position with datum, accuracy, means and basis', () => {
    expect(factsOf({}).text('坐标')).toEqual([
      ['北纬29.5°，东经106.5°', '坐标系CGCS2000，误差约5米'],
      ['测绘取得', undefined],
      ['2023年实测', undefined],
    ]);
  });

  it('says that two people checked it, and when, but never who', () => {
    const { page, text } = factsOf({});
    expect(text('复核')).toEqual([['两人复核，2025年6月3日', undefined]]);
    expect(JSON.stringify(page)).not.toMatch(/填报岗07|复核岗02/u);
  });

  it('does not call it checked by two where one person did both', () => {
    const { page, text } = factsOf({ checkedBy: '填报岗07' });
    expect(text('复核')).toEqual([['2025年6月1日填报，未经第二人复核', undefined]]);
    expect(JSON.stringify(page)).not.toContain('填报岗07');
    expect(factsOf({ checkedBy: '', checkedOn: '' }).text('复核')).toEqual([
      ['2025年6月1日填报，未经第二人复核', undefined],
    ]);
  });

  it('leads from an event to its page, and names several periods', () => {
    const { page, text } = factsOf({});
    expect(page.facts.find(({ label }) => label === '纪念事件')?.statements).toMatchObject([
      { text: '虚构战斗', href: '/events/zhandou.html' },
    ]);
    expect(text('纪念时期')).toEqual([['解放战争、抗美援朝战争', undefined]]);
  });

  it('names the posts that keep it with their terms, beside the form’s own word', () => {
    const custodians = [
      {
        id: 'c-1',
        records: 'yuan',
        role: '管护员',
        employer: '虚构村',
        from: '2024年1月1日',
        everyDays: '30',
      },
    ];
    expect(factsOf({}, { custodians }).text('管护责任人')).toEqual([
      ['村管护员', undefined],
      ['虚构村管护员', '2024年1月1日起'],
    ]);
  });

  it('lists what the material does not say instead of empty lines', () => {
    const { page } = factsOf({ accessibility: '', transport: '', opening: '' });
    expect(page.notStated).toEqual(['无障碍', '交通']);
    expect(page.facts.find(({ label }) => label === '开放')?.statements).toEqual([]);
  });
});

describe('the ways on from a facility', () => {
  it('lead to graves, wall, map and self-check, and only to what there is', () => {
    const sheet = 'yuan';
    const graves = [
      { sheet, id: 'g-1', plot: '一区', row: '1', number: '1' },
      { sheet, id: 'g-2', plot: '一区', row: '1', number: '2' },
    ];
    const walls = [{ sheet, panel: '1', column: '1', line: '1', carved: '虚构甲' }];
    expect(factsOf({}, { graves, walls }).page.doors).toEqual([
      { text: '一墓一档 2座', href: '/facilities/yuan/graves.html' },
      { text: '英名墙 1个名字', href: '/facilities/yuan/wall.html' },
      { text: '名单与读音', href: '/ceremonies/at/yuan.html' },
      { text: '分布图', href: '/map/?district=500113#d500113' },
      { text: '分级自查', href: '/facilities/yuan/grading.html' },
    ]);
    expect(factsOf({}).page.doors.map(({ text }) => text)).toEqual(['分布图', '分级自查']);
  });
});

describe('the small map of a facility', () => {
  const places = [{ name: '巴南区', relation: '现名', code: '500113', id: 'banan', level: '市辖区' }];

  it('marks the place where it was measured, else the district alone, and leads to the map', () => {
    const placed = factsOf({}, { places }).page.locator;
    expect(placed).toMatchObject({
      caption: '示意图，碑形为所在位置',
      href: '/map/?district=500113#d500113',
    });
    const onDistrict = factsOf({ latitude: '', longitude: '' }, { places }).page.locator;
    expect(onDistrict?.caption).toBe('示意图，按所在区县');
    expect((placed?.svg.length ?? 0) > (onDistrict?.svg.length ?? 0)).toBe(true);
    expect(onDistrict?.svg).toContain('var(--cinnabar)');
  });

  it('is left out where no outline is known', () => {
    expect(factsOf({ district: '990101' }, { places }).page.locator).toBeUndefined();
  });
});

describe('a facility whose cemetery is drawn', () => {
  it('leads to the plan from its doors, its protected ground and the data for machines', () => {
    const at = [0, 0] as const;
    const feature = { position: 1, name: '', plot: '', row: '', number: '', graveId: '' };
    const plan: CemeteryPlan = {
      facilityId: 'yuan',
      frame: '本地米',
      origin: undefined,
      features: [{ ...feature, kind: '保护范围', geometry: { kind: 'point', at } }],
    };
    const archive = { ...archiveOf({ facilities: [full] }), findPlan: () => plan };
    const page = toFacilityPage(archive, 'yuan');
    expect(page.doors[0]).toEqual({ text: '墓区平面图', href: '/facilities/yuan/plan.html' });
    const scope = page.facts.find(({ label }) => label === '保护范围')?.statements;
    expect(scope).toMatchObject([{ text: '围墙以内', href: '/facilities/yuan/plan.html' }]);
    expect(JSON.parse(page.jsonLd)).toMatchObject({
      hasMap: 'https://mingji.example/facilities/yuan/plan.html',
    });
  });
});
