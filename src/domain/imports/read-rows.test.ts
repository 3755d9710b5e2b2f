import { describe, expect, it } from 'vitest';
import { toBook, toSheet } from './source-book.fixture.ts';
import { planSheets } from './plan-sheets.ts';
import { readRows } from './read-rows.ts';
import type { SourceCell, SourceSheet } from './source-book.ts';

type Written = string | SourceCell;

function readSheet(sheet: SourceSheet) {
  const [plan] = planSheets(toBook([sheet]), { remembered: [] }).plans;
  if (plan?.kind !== 'taken') throw new Error('The sheet is not taken.');
  return readRows(sheet, plan);
}

const read = (...rows: Written[][]) => readSheet(toSheet('表', rows));
/** The cells of the first row below these headings. */
const cellsOf = (headings: string[], row: Written[]) => read(headings, row).rows[0]?.cells;

const number = (text: string): SourceCell => ({ text, kind: 'number' });
const date = (text: string): SourceCell => ({ text, kind: 'date' });

describe('a row of a sheet', () => {
  it('has dates as the roll writes them, as exact as the sheet has them', () => {
    const headings = ['姓名', '出生时间', '参加革命时间', '牺牲时间'];
    expect(cellsOf(headings, ['张样', date('1920-05-03'), date('1938-10'), date('1944')])).toEqual({
      name: '张样',
      born: '1920年5月3日',
      joined: '1938年10月',
      died: '1944年',
    });
    expect(cellsOf(headings, ['张样', '民国九年', '不详', number('1944')])).toMatchObject({
      born: '民国九年',
      joined: '不详',
      died: '1944',
    });
  });

  it('has a day where Excel left only its number, and tells so', () => {
    const { rows, findings } = read(['姓名', '牺牲时间'], ['张样', number('18210')], ['李样', '18210']);
    expect(rows.map(({ cells }) => cells['died'])).toEqual(['1949年11月8日', '1949年11月8日']);
    expect(findings).toMatchObject([
      {
        kind: 'date-from-serial',
        level: 'warning',
        row: 2,
        column: 'B',
        value: '18210',
        detail: '1949年11月8日',
      },
      { kind: 'date-from-serial', row: 3 },
    ]);
  });

  it('is put together from parts of dates, places and names', () => {
    const headings = [
      '姓名',
      '籍贯省',
      '籍贯县',
      '出生年',
      '出生月',
      '出生日',
      '化名',
      '乳名',
      '批准机关',
      '批准文号',
    ];
    const row = [
      '张样',
      '四川省',
      '四川省某县',
      '1920',
      '05',
      '0',
      '李样；王样',
      '狗儿',
      '某省政府',
      '某字1号',
    ];
    expect(cellsOf(headings, row)).toEqual({
      name: '张样',
      nativePlace: '四川省某县',
      born: '1920年5月',
      otherNames: '化名:李样;化名:王样;乳名:狗儿',
      recognitionDocument: '某省政府某字1号',
    });
    expect(
      cellsOf(['mmdrName', 'mmdrZzmm', 'mmdrRdYear', 'mmdrRdMonth'], ['张样', '中共党员', '1938', '7']),
    ).toEqual({
      name: '张样',
      party: '中共党员，1938年7月入党',
    });
  });

  it('keeps words of sources as they are, and takes gaps out of names', () => {
    const { rows } = read(
      ['姓名', '籍贯', '事迹', '性别'],
      ['张　样', ' 某县  某乡 ', '第１连，\n“某”', ' 男 '],
      ['Norman 样', '', '', ''],
    );
    expect(rows[0]?.cells).toEqual({
      name: '张样',
      nativePlace: '某县  某乡',
      deeds: '第1连，\n“某”',
      sex: '男',
    });
    expect(rows[0]?.written).toEqual({ name: '张　样', deeds: '第１连，\n“某”' });
    expect(rows[1]?.cells['name']).toBe('Norman 样');
  });

  it('has the archive’s word for another of the same meaning, and a unit from its heading', () => {
    expect(cellsOf(['姓名', '牺牲原因', '时期'], ['张样', '阵亡', '抗战'])).toMatchObject({
      cause: '战斗牺牲',
      period: '抗日战争',
    });
    const headings = ['编号', '名称', '类型', '区县', '占地面积（亩）', '安葬总数'];
    expect(cellsOf(headings, ['f-x', '某园', '烈士陵园', '500106 沙坪坝区', '12', '1,234'])).toMatchObject({
      district: '500106',
      landArea: '12亩',
      buriedTotal: '1234',
    });
  });

  it('keeps columns that nobody knows under their own headings', () => {
    const { rows } = read(['姓名', '籍贯', '走访'], ['张样', '某县', number('3')]);
    expect(rows[0]).toMatchObject({ kept: { 走访: '3' }, columnOf: { name: 'A', nativePlace: 'B' } });
  });

  it('never shows a number of a living person, wherever it stands', () => {
    const { rows, findings } = read(
      ['姓名', '籍贯', '备注', '走访'],
      ['张样', '某县', '问13800001234', '13800001234'],
    );
    expect(rows[0]?.cells).toEqual({ name: '张样', nativePlace: '某县' });
    expect(findings.map(({ kind, level, column }) => [kind, level, column])).toEqual([
      ['personal-value', 'error', 'C'],
      ['personal-value', 'error', 'D'],
    ]);
    expect(JSON.stringify([rows, findings])).not.toContain('13800001234');
  });

  it('says what a spreadsheet has spoilt', () => {
    const { findings } = read(
      ['姓名', '籍贯', '墓位', '备注'],
      [
        '张样',
        { text: '#N/A', kind: 'error' },
        { text: '一排', kind: 'formula' },
        number('123456789012345678'),
      ],
      ['李样', '#REF!', { text: '二排', kind: 'formula' }, '1.23E+17'],
    );
    expect(findings.map(({ kind, level, row, column }) => [kind, level, `${column ?? ''}${row}`])).toEqual([
      ['cell-error', 'error', 'B2'],
      ['formula', 'warning', 'C2'],
      ['number-shortened', 'error', 'D2'],
      ['cell-error', 'error', 'B3'],
      ['number-shortened', 'error', 'D3'],
    ]);
    // Formulas come by thousands: told once a column, with their number.
    expect(findings[1]).toMatchObject({ value: '一排', detail: '2' });
  });
});

describe('rows among those of people', () => {
  const headings = ['序号', '姓名', '性别', '籍贯'];

  it('that are headings again, numbers of columns, totals or notes are no people', () => {
    const { rows, findings } = read(
      headings,
      ['1', '2', '3', '4'],
      ['1', '张样', '男', '某县'],
      ['小计', '1人'],
      headings,
      ['2', '李样', '女', '某县'],
      ['', '', '', ''],
      ['3', '', '', ''],
      ['合 计', '2人'],
      ['填表人：某某'],
    );
    expect(rows.map(({ row, cells }) => [row, cells['name']])).toEqual([
      [3, '张样'],
      [6, '李样'],
    ]);
    expect(findings.map(({ kind, row }) => [kind, row])).toEqual([
      ['row-passed-over', 4],
      ['row-passed-over', 9],
    ]);
  });

  it('are never passed over where they have an id, or belong to a table that nobody prints', () => {
    const people = read(['编号', '姓名'], ['f-12', '注1']);
    expect(people.rows).toHaveLength(1);
    const lines = read(['行', '文字', '左', '上'], ['1', '注：某', '2', '3'], ['4', '第5页', '', '']);
    expect(lines.rows).toHaveLength(2);
  });

  it('are told where cells are merged over several of them, but not where they belong together', () => {
    const rows = [
      headings,
      ['1', '张样', '男', '某县'],
      ['2', '李样', '男', ''],
      ['3', '王样', '女', '某县'],
    ];
    const sheet = { ...toSheet('表', rows), merged: [{ top: 2, left: 4, bottom: 3, right: 4 }] };
    expect(readSheet(sheet).findings).toMatchObject([
      { kind: 'cells-merged', level: 'error', row: 2, column: 'D', detail: '3' },
    ]);
    const single = {
      ...toSheet('表', rows.toSpliced(2, 1, [])),
      merged: [{ top: 2, left: 4, bottom: 3, right: 4 }],
    };
    expect(readSheet(single).findings).toEqual([]);
  });

  it('are taken though hidden, and told', () => {
    const sheet = toSheet('表', [headings, ['1', '张样', '男', '某县']]);
    const hidden = { ...sheet, rows: sheet.rows.map((row) => ({ ...row, isHidden: row.number === 2 })) };
    const { rows, findings } = readSheet(hidden);
    expect(rows).toHaveLength(1);
    expect(findings).toMatchObject([{ kind: 'row-hidden', level: 'warning', row: 2 }]);
  });
});
