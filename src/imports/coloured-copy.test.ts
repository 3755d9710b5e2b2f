import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeWorkbook, type MadeSheet } from '../../tests/support/make-workbook.ts';
import { planSheets } from '../domain/imports/plan-sheets.ts';
import { readRows } from '../domain/imports/read-rows.ts';
import { readSourceBook } from '../workbooks/read-source-book.ts';
import { writeColouredCopy } from './coloured-copy.ts';

async function look(bytes: Uint8Array) {
  const book = await readSourceBook(bytes, '样例县.xlsx');
  const { plans, findings } = planSheets(book, { remembered: [] });
  const rows = plans.flatMap((plan, index) => {
    const sheet = book.sheets[index];
    if (plan.kind !== 'taken' || sheet === undefined) return [];
    const read = readRows(sheet, plan);
    findings.push(...read.findings);
    return read.rows;
  });
  return { book, plans, findings, rows };
}

const county: MadeSheet = {
  name: '样例县',
  merged: ['A1:F1', 'D4:D5'],
  rows: [
    ['样例县名册'],
    ['姓名', '性别', '牺牲时间', '部别', '家属姓名', '走访'],
    ['张样', '男', { number: 18_210, format: 'yyyy"年"m"月"' }, '某部', '样人', { number: 3 }],
    { cells: ['李　样', '女', { number: 18_210 }, '某部二连', '', ''], isHidden: true },
    ['王样', '男', { error: '#N/A' }, '', '', '问13800001234'],
    ['填表人：样人甲', '', '', '联系电话：13800001234'],
  ],
};
const hidden: MadeSheet = {
  name: '旧表',
  isHidden: true,
  rows: [
    ['姓名', '电话'],
    ['赵样', '13800001234'],
  ],
};

async function copyOf(...sheets: MadeSheet[]) {
  const original = await look(makeWorkbook(sheets));
  const copy = await writeColouredCopy(original.book, original.plans, original.findings);
  return { original, copy, again: await look(copy) };
}

describe('the coloured copy of a workbook', () => {
  it('reads like the original when it is handed in again', async () => {
    const { original, again } = await copyOf(county, hidden);
    expect(original.rows).toHaveLength(3);
    expect(again.rows.map(({ cells, kept, row }) => [row, cells, kept])).toEqual(
      original.rows.map(({ cells, kept, row }) => [row, cells, kept]),
    );
    expect(again.plans.map(({ kind }) => kind)).toEqual(['taken', 'passed-over', 'passed-over']);
  });

  it('keeps what is wrong wrong until somebody mends it', async () => {
    const { again } = await copyOf(county);
    const errors = again.findings.filter(({ level }) => level === 'error');
    expect(errors.map(({ kind, row, column = '' }) => `${kind} ${column}${row}`)).toEqual([
      'cells-merged D4',
      'cell-error C5',
    ]);
  });

  it('holds nothing of living people, on no sheet', async () => {
    const { copy } = await copyOf(county, hidden);
    const text = Object.values(unzipSync(copy))
      .map((part) => strFromU8(part))
      .join('');
    expect(text).not.toContain('13800001234');
    expect(text).not.toContain('样人');
    expect(text).toContain('家属姓名');
  });

  it('tints cells and says in a last column what is wrong in the row, and what to do', async () => {
    const { copy, again } = await copyOf(county);
    const [sheet, report] = again.book.sheets;
    const remarks = sheet?.rows.map(({ number, cells }) => [number, cells[6]?.text ?? '']);
    expect(remarks?.[1]).toEqual([2, '核对意见']);
    expect(remarks?.[4]?.[1]).toContain('牺牲时间：格子里是 Excel 的出错值 #N/A');
    expect(remarks?.[4]?.[1]).toContain('走访：这一格里有身份证号码、电话或邮箱');
    expect(report?.name).toBe('核对报告');
    expect(report?.rows[0]?.cells.map(({ text }) => text)).toEqual([
      '工作表',
      '行',
      '列',
      '栏名',
      '原值',
      '问题',
      '怎样改',
    ]);
    const styles = strFromU8(unzipSync(copy)['xl/styles.xml'] ?? new Uint8Array()).toLowerCase();
    expect(styles).toContain('f4c9c1');
    expect(styles).toContain('f3e2b3');
  });

  it('puts new remarks in the place of those of an earlier copy', async () => {
    const { copy } = await copyOf(county);
    const second = await look(copy);
    const third = await look(await writeColouredCopy(second.book, second.plans, second.findings));
    expect(third.book.sheets.map(({ name }) => name)).toEqual(['样例县', '核对报告']);
    const headings = third.book.sheets[0]?.rows[1]?.cells.map(({ text }) => text);
    expect(headings?.filter((text) => text === '核对意见')).toHaveLength(1);
  });
});
