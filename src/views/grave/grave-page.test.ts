import { describe, expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../../tests/support/archive-of.ts';
import { toGravePage } from './grave-page.ts';
import { toGraveSlip } from './grave-slip.ts';

type Cells = Readonly<Record<string, string>>;

const facility = { kind: '烈士陵园', district: '500113', sourceIds: 'invented' };
const facilities = [
  { ...facility, id: 'yuan', name: '某陵园' },
  { ...facility, id: 'xin', name: '新陵园' },
];
const roll = [
  { id: 'p-1', name: '张样一', born: '1920年', died: '1949年', sourceIds: 'invented' },
  { id: 'p-2', name: '李样二', sourceIds: 'invented' },
];
const at: Cells = { sheet: 'yuan', plot: '一区', row: '3', number: '5', sourceIds: 'invented' };

function archiveWith(graves: readonly Cells[], more: Readonly<Record<string, readonly Cells[]>> = {}) {
  return archiveOf({
    sources: [inventedSource, { id: 'other', title: '另一材料', tier: '官方' }],
    facilities,
    roll,
    graves,
    ...more,
  });
}

const pageOf = (cells: Cells, more: Readonly<Record<string, readonly Cells[]>> = {}) =>
  toGravePage(archiveWith([{ ...at, id: 'g-1', ...cells }], more), 'g-1');
const factOf = (page: ReturnType<typeof pageOf>, label: string) =>
  page.facts.find((fact) => fact.label === label)?.statements.map(({ text }) => text);

describe('the stone of a ledger', () => {
  it.each<[string, Cells, string]>([
    ['a named grave', { people: 'p-1' }, '张样一之墓'],
    ['a carved name that the roll lacks', { state: '有名墓', carvedNames: '周某' }, '周某之墓'],
    ['an unnamed grave', { state: '无名墓' }, '无名烈士之墓'],
    ['a grave whose stone gives no name', { state: '有墓无名' }, '姓名未详'],
    ['an empty tomb', { people: 'p-1', state: '衣冠冢' }, '张样一衣冠冢'],
    [
      'a name without a grave',
      { people: 'p-1', state: '有名无墓', row: '', number: '' },
      '张样一（墓址未详）',
    ],
    ['a shared grave', { people: 'p-1;p-2' }, '张样一、李样二合葬墓'],
    [
      'a shared grave of many',
      { carvedNames: '甲某;乙某;丙某;丁某;戊某', state: '合葬墓' },
      '甲某、乙某、丙某、另2人合葬墓',
    ],
    ['a grave of which nothing is said', {}, '一区3排5号墓'],
  ])('says of %s what the record has', (_, cells, title) => {
    expect(pageOf(cells).title).toBe(title);
  });

  it('tells in words what kind of grave it is, and how many lie there', () => {
    expect(pageOf({ state: '无名墓' }).state).toBe('无名墓：葬在这里的人，姓名还没有查明。');
    expect(pageOf({ state: '有名无墓', people: 'p-1' }).state).toBe(
      '有名无墓：知道姓名，墓在哪里还没有查明。',
    );
    expect(pageOf({ state: '合葬墓', peopleCount: '约30人' }).state).toBe('合葬墓，葬者约30人');
    expect(pageOf({ people: 'p-1;p-2' }).state).toBe('合葬墓，写明姓名的2人');
    expect(pageOf({}).state).toBe('墓册没有写明是哪一类墓。');
  });
});

describe('the ledger of a grave', () => {
  it('links people of the roll and names those who are not in it', () => {
    const page = pageOf({ people: 'p-1', carvedNames: '張樣一;周某', state: '合葬墓' });
    expect(page.occupants).toEqual([
      { name: '张样一', href: '/people/p-1.html', years: '1920—1949', carved: '張樣一', marks: [1] },
      { name: '周某', years: '', marks: [1] },
    ]);
  });

  it('marks its statements with the sources of citations, and keeps another reading beside', () => {
    const page = pageOf(
      { people: 'p-1', stone: '青石' },
      {
        citations: [
          { record: 'g-1', field: '墓碑', sourceId: 'other', adopted: '是' },
          { record: 'g-1', field: '排', value: '4', sourceId: 'other', adopted: '否', note: '旧图' },
        ],
      },
    );
    expect(page.facts.find(({ label }) => label === '墓碑')?.statements).toEqual([
      { text: '青石', marks: [2] },
    ]);
    expect(page.facts.find(({ label }) => label === '墓位')).toMatchObject({
      statements: [{ text: '一区3排5号', marks: [1] }],
      alternatives: [{ text: '排4', marks: [2], note: '旧图' }],
    });
    expect(page.sources.map(({ id }) => id)).toEqual(['invented', 'other']);
  });

  it('keeps other readings of the names and of the inscription', () => {
    const page = pageOf(
      { people: 'p-1', inscription: '张样一之墓' },
      {
        citations: [
          { record: 'g-1', field: '碑上姓名', value: '张洋一', sourceId: 'other', adopted: '否' },
          {
            record: 'g-1',
            field: '碑文',
            value: '张洋一之墓',
            sourceId: 'other',
            adopted: '否',
            note: '旧抄本',
          },
        ],
      },
    );
    expect(page.otherOccupants).toEqual([{ text: '张洋一', marks: [2] }]);
    expect(page.otherInscriptions).toEqual([{ text: '张洋一之墓', marks: [2], note: '旧抄本' }]);
  });

  it('says what it does not say, and never leaves the time of burial blank', () => {
    const page = pageOf({ people: 'p-1' });
    expect(factOf(page, '安葬时间')).toEqual([]);
    expect(page.notStated).toEqual(['碑文', '葬者人数', '墓碑', '建墓时间', '核查']);
  });

  it('gives a scattered grave its location and its coordinates with their system', () => {
    const page = toGravePage(
      archiveWith([
        {
          sheet: 'scattered',
          id: 'g-1',
          location: '某乡后山',
          latitude: '29.5',
          longitude: '106.5',
          datum: 'CGCS2000',
          people: 'p-1',
        },
      ]),
      'g-1',
    );
    expect([page.position, page.facility, page.listHref]).toEqual([
      '某乡后山',
      undefined,
      '/scattered-graves/',
    ]);
    expect(factOf(page, '位置')).toEqual(['某乡后山']);
    expect(page.facts.find(({ label }) => label === '坐标')?.statements[0]).toMatchObject({
      text: '北纬29.5°，东经106.5°',
      note: '坐标系CGCS2000',
    });
  });

  it('shows patrols and repairs, the newest first', () => {
    const { upkeep } = pageOf(
      { people: 'p-1' },
      {
        upkeep: [
          { record: 'g-1', kind: '巡查', date: '2025年4月', condition: '破损' },
          {
            record: 'g-1',
            kind: '整修',
            date: '2025年5月',
            condition: '完好',
            text: '扶正墓碑',
            doneBy: '管护员',
          },
          { record: 'g-1', kind: '巡查', date: '2026年4月', condition: '完好' },
        ],
      },
    );
    expect(upkeep.patrols.map(({ date, condition }) => `${date} ${condition}`)).toEqual([
      '2026年4月 现状：完好',
      '2025年4月 现状：破损',
    ]);
    expect(upkeep.repairs).toMatchObject([{ condition: '整修后：完好', text: '扶正墓碑', doneBy: '管护员' }]);
  });

  it('names the posts that keep it, else those of its facility', () => {
    const custodians = [
      { id: 'k-1', records: 'yuan', role: '陵园管理员', everyDays: '7' },
      {
        id: 'k-2',
        records: 'g-2',
        role: '村管护员',
        employer: '某村',
        from: '2026年1月1日',
        everyDays: '90',
      },
    ];
    const archive = archiveWith(
      [
        { ...at, id: 'g-1' },
        { ...at, id: 'g-2', number: '6' },
      ],
      { custodians },
    );
    expect(toGravePage(archive, 'g-1').custody).toEqual({
      isOfFacility: true,
      posts: [{ role: '陵园管理员', employer: '', term: '', cycle: '每周一次' }],
    });
    expect(toGravePage(archive, 'g-2').custody).toEqual({
      isOfFacility: false,
      posts: [{ role: '村管护员', employer: '某村', term: '2026年1月1日起', cycle: '每90天一次' }],
    });
  });

  it('is not to be had for a grave that is not in the ledger', () => {
    expect(() => toGravePage(archiveWith([]), 'g-1')).toThrow(/no such grave/u);
  });
});

describe('a grave that was moved', () => {
  const graves = [
    { ...at, id: 'g-1', people: 'p-1' },
    { ...at, sheet: 'xin', id: 'g-2', people: 'p-1' },
  ];
  const move = { oldGrave: 'g-1', newGrave: 'g-2', date: '1985年4月', sourceIds: 'other' };

  it('says where it is now, and the new one says where it came from', () => {
    const archive = archiveWith(graves, {
      'grave-moves': [{ ...move, document: '民发〔1985〕3号', kinConsent: '是' }],
    });
    const old = toGravePage(archive, 'g-1');
    expect(old.relocation.notice).toEqual({
      text: '此墓已于1985年4月迁走，今葬',
      ends: [{ text: '新陵园一区3排5号墓', href: '/graves/g-2.html', isThis: false }],
    });
    const present = toGravePage(archive, 'g-2');
    expect(present.relocation.notice).toBeUndefined();
    expect(present.relocation.lines).toEqual([
      {
        date: '1985年4月',
        from: { text: '某陵园一区3排5号墓', href: '/graves/g-1.html', isThis: false },
        to: { text: '一区3排5号墓', isThis: true },
        document: '民发〔1985〕3号',
        consent: '是',
        note: '',
        marks: [2],
      },
    ]);
    expect(toGraveSlip(archive, 'g-1').moved).toBe('此墓已于1985年4月迁走，今葬新陵园一区3排5号墓');
  });

  it('is left in part where some of its people are in no new grave', () => {
    const archive = archiveWith([{ ...at, id: 'g-1', people: 'p-1;p-2' }, ...graves.slice(1)], {
      'grave-moves': [move],
    });
    expect(toGravePage(archive, 'g-1').relocation.notice?.text).toBe('这座墓里有人已于1985年4月迁走，今葬');
  });

  it('leaves consent and destination unknown where nothing is written', () => {
    const page = toGravePage(
      archiveWith(graves.slice(0, 1), { 'grave-moves': [{ oldGrave: 'g-1' }] }),
      'g-1',
    );
    expect(page.relocation.lines[0]).toMatchObject({
      date: '未详',
      consent: '未详',
      to: { text: '地点未详' },
    });
    expect(page.relocation.notice).toEqual({
      text: '此墓已经迁走，今葬',
      ends: [{ text: '地点未详', isThis: false }],
    });
  });
});

describe('the slip', () => {
  it('carries the telephone of the office only where it is filled in', () => {
    const slipOf = (site: Cells[]) =>
      toGraveSlip(archiveWith([{ ...at, id: 'g-1', people: 'p-1' }], { site }), 'g-1');
    expect(slipOf([{ key: '电话', value: '023-61234567' }]).telephone).toBe('023-61234567');
    expect(slipOf([{ key: '电话', value: '待填' }]).telephone).toBe('');
    expect(slipOf([])).toMatchObject({
      title: '张样一之墓',
      facility: '某陵园',
      position: '一区3排5号',
      way: undefined,
    });
  });
});
