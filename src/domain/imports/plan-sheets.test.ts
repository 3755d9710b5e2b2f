import { describe, expect, it } from 'vitest';
import { toBook, toSheet } from './source-book.fixture.ts';
import { everySheet, planSheets, type PlanOptions } from './plan-sheets.ts';
import type { SourceSheet } from './source-book.ts';

function plan(sheets: readonly SourceSheet[], options: Partial<PlanOptions> = {}) {
  return planSheets(toBook(sheets), { remembered: [], ...options });
}

/** The columns of the first sheet: heading → what it means. */
function meaningsOf(rows: readonly (readonly string[])[], options: Partial<PlanOptions> = {}) {
  const [first] = plan([toSheet('表', rows)], options).plans;
  if (first?.kind !== 'taken') return first;
  return Object.fromEntries(
    first.columns.map(({ heading, target }) => [
      heading,
      target.kind === 'part'
        ? `${target.key}.${target.part}`
        : target.kind === 'column'
          ? target.key
          : target.kind,
    ]),
  );
}

describe('the headings of a sheet', () => {
  it('are known by the official words and by those that counties write', () => {
    const rows = [
      [
        '＊烈士姓名',
        '性 别',
        '籍贯（当时）',
        '出生\n年月',
        '参加革命/工作时间',
        '生前单位及曾任职务',
        '牺牲日期：',
        '安葬地',
      ],
      ['张样'],
    ];
    expect(meaningsOf(rows)).toEqual({
      '＊烈士姓名': 'name',
      '性 别': 'sex',
      '籍贯（当时）': 'nativePlace',
      出生年月: 'born',
      '参加革命/工作时间': 'joined',
      生前单位及曾任职务: 'unit',
      '牺牲日期：': 'died',
      安葬地: 'burialPlace',
    });
  });

  it('are found below titles, and not where a title happens to hold a word of theirs', () => {
    const rows = [
      ['某县姓名普查表'],
      ['填报单位：某局', '填报日期：2026年3月'],
      ['姓名', '籍贯'],
      ['张样', '某县'],
    ];
    const [first] = plan([toSheet('表', rows)]).plans;
    expect(first).toMatchObject({ kind: 'taken', table: 'roll', headingRow: 3, lastHeadingRow: 3 });
  });

  it('may take two rows, with parts of dates and places below merged cells', () => {
    const rows = [
      ['姓名', '籍贯', '', '出生时间', '', '', '牺牲情况', ''],
      ['', '县', '乡镇', '年', '月', '日', '时间', '地点'],
      ['张样', '某县', '某乡', '1920', '5', '', '1944年', '某地'],
    ];
    const merged = [
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
      { top: 1, left: 4, bottom: 1, right: 6 },
      { top: 1, left: 7, bottom: 1, right: 8 },
    ];
    const targets = (sheet: SourceSheet) => {
      const [first] = plan([sheet]).plans;
      return first?.kind === 'taken'
        ? [first.lastHeadingRow, ...first.columns.map(({ target }) => target)]
        : first;
    };
    const expected = [
      2,
      { kind: 'column', key: 'name' },
      { kind: 'part', key: 'nativePlace', part: 'text' },
      { kind: 'part', key: 'nativePlace', part: 'text' },
      { kind: 'part', key: 'born', part: 'year' },
      { kind: 'part', key: 'born', part: 'month' },
      { kind: 'part', key: 'born', part: 'day' },
      { kind: 'column', key: 'died' },
      { kind: 'column', key: 'deathPlace' },
    ];
    expect(targets({ ...toSheet('表', rows), merged })).toEqual(expected);
    // A CSV file knows no merged cells.
    expect(targets(toSheet('表', rows))).toEqual(expected);
  });

  it('of the national export are known, with years, months and days apart', () => {
    const rows = [
      ['mmdrName', 'mmdrBirthYear', 'mmdrRdYear', 'mmdrCemetery', 'mmdrSbdwXian', 'mmdrZzmm'],
      ['张样'],
    ];
    expect(meaningsOf(rows)).toEqual({
      mmdrName: 'name',
      mmdrBirthYear: 'born.year',
      mmdrRdYear: 'party.year',
      mmdrCemetery: 'burialPlace.text',
      mmdrSbdwXian: 'district',
      mmdrZzmm: 'party',
    });
  });

  it('that nobody knows are kept, with a word that is near', () => {
    const { findings } = plan([
      toSheet('表', [
        ['姓名', '籍贯', '牺牲地方'],
        ['张样', '某县', '某地'],
      ]),
    ]);
    expect(findings).toEqual([
      {
        sheet: '表',
        row: 1,
        column: 'C',
        heading: '牺牲地方',
        table: 'roll',
        level: 'warning',
        kind: 'column-kept',
        detail: '牺牲地点',
      },
    ]);
  });

  it('mean what was said of them before, and what is said now, before what we would guess', () => {
    const rows = [
      ['姓名', '生于', '住在'],
      ['张样', '1920年', '某县'],
    ];
    const remembered = [{ table: '英名录', heading: '住在', column: '籍贯' }];
    expect(meaningsOf(rows, { remembered })).toMatchObject({ 生于: 'born', 住在: 'nativePlace' });
    const columns = new Map([
      ['生于', 'kept'],
      ['住在', '出生地'],
    ]);
    expect(meaningsOf(rows, { remembered, choices: new Map([[everySheet, { columns }]]) })).toMatchObject({
      生于: 'kept',
      住在: 'birthPlace',
    });
  });
});

describe('columns of living people', () => {
  const kindsOf = (heading: string, value = '有', options: Partial<PlanOptions> = {}) =>
    plan(
      [
        toSheet('表', [
          ['姓名', '籍贯', heading],
          ['张样', '某县', value],
        ]),
      ],
      options,
    ).findings.map(({ kind }) => kind);

  it.each([
    '身份证号',
    '联系 电话',
    '家属姓名',
    '烈属',
    '领证人',
    '开户银行',
    '与烈士关系',
    '配偶',
    '填表人',
  ])('are refused: %s', (heading) => {
    expect(kindsOf(heading)).toEqual(['personal-column']);
  });

  it('can be left out, and can’t be said to be something else', () => {
    const choose = (choice: string) => ({
      choices: new Map([[everySheet, { columns: new Map([['家属姓名', choice]]) }]]),
    });
    expect(kindsOf('家属姓名', '有', choose('left-out'))).toEqual([]);
    expect(kindsOf('家属姓名', '有', choose('note'))).toEqual(['personal-column']);
  });

  it('give nothing away once they are emptied', () => {
    expect(kindsOf('家属姓名', '')).toEqual([]);
  });

  it('are shown to nobody as examples', () => {
    const { plans } = plan([
      toSheet('表', [
        ['姓名', '电话', '备注'],
        ['张样', '023', '13800001234'],
      ]),
    ]);
    const [first] = plans;
    const examples = first?.kind === 'taken' ? first.columns.map((column) => column.examples) : [];
    expect(examples).toEqual([['张样'], [], []]);
  });
});

describe('the sheets of a book', () => {
  it('are taken, passed over or told about, each by itself', () => {
    const { plans, findings } = plan([
      toSheet('目录', [
        ['工作表', '文件'],
        ['英名录·500106', 'roll/500106.csv'],
      ]),
      toSheet('英名录·500106', [
        ['编号', '姓名'],
        ['', '张样'],
      ]),
      toSheet('汇总', [
        ['乡镇', '人数'],
        ['某乡', '1'],
      ]),
      {
        ...toSheet('旧表', [
          ['姓名', '籍贯'],
          ['某', '某县'],
        ]),
        isHidden: true,
      },
      toSheet('Sheet3', []),
      toSheet('核对报告', [
        ['工作表', '行'],
        ['一', '2'],
      ]),
      toSheet('更正记录', [
        ['编号', '日期', '记录', '字段', '理由'],
        ['c-1', '2026', 'p', '籍贯', '某'],
      ]),
    ]);
    expect(plans.map((one) => (one.kind === 'taken' ? [one.table, one.file] : one.why))).toEqual([
      'ours',
      ['roll', 'roll/500106.csv'],
      'no-headings',
      'hidden',
      'empty',
      'ours',
      'ours',
    ]);
    expect(findings.map(({ sheet, kind, level }) => [sheet, kind, level])).toEqual([
      ['汇总', 'no-headings', 'warning'],
      ['旧表', 'sheet-hidden', 'warning'],
    ]);
  });

  it('say their table by their name where headings fit several', () => {
    const rows = [
      ['编号', '名称', '出处'],
      ['x-1', '某', 's-one'],
    ];
    expect(plan([toSheet('表', rows)]).findings).toMatchObject([{ kind: 'table-unsure', level: 'error' }]);
    const [first] = plan([toSheet('单位表', rows)]).plans;
    expect(first).toMatchObject({ kind: 'taken', table: 'units' });
  });

  it('tell that there is nothing to take, instead of taking nothing in silence', () => {
    const hidden = {
      ...toSheet('旧表', [
        ['姓名', '籍贯'],
        ['某', '某县'],
      ]),
      isHidden: true,
    };
    expect(plan([hidden]).findings).toMatchObject([
      { kind: 'sheet-hidden' },
      { kind: 'nothing-to-take', level: 'error' },
    ]);
  });
});
