import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditRows } from '../../schema/guard-tables.ts';
import { clerk, reviewer } from '../desk/seeded-lead.fixture.ts';
import { viewOf } from '../desk/desk-visit.fixture.ts';
import type { SheetSummary } from './import-result.ts';
import { noCounts, openTestDesk, type TestDesk } from './import-visit.fixture.ts';

let test: TestDesk;

beforeEach(async () => {
  test = await openTestDesk();
});
afterEach(() => test.close());

const column = (number: number, heading: string, target: string, how = 'own') => ({
  column: number,
  heading,
  target,
  how,
  examples: ['虚构'],
});
const sheet: SheetSummary = {
  sheet: '名册',
  table: 'roll',
  headingRow: 3,
  why: '',
  columns: [
    column(1, '烈士姓名', 'name', 'synonym'),
    column(2, '村里怎么说', 'kept', 'unknown'),
    { ...column(3, '联系电话', 'refused'), examples: [] },
    column(4, '出生年', 'born/year', 'national'),
  ],
};

describe('the columns of a sheet', () => {
  it('are shown with their examples and meanings, and personal ones without a choice', async () => {
    test.runner.finds.sheets = [sheet];
    const id = await test.handIn();
    const view = viewOf(await test.get(clerk, `/staff/import/${id}/columns`), 'staff-import-columns');
    const [first] = view.sheets;
    expect(first?.columns.map(({ heading, target }) => [heading, target])).toEqual([
      ['烈士姓名', '姓名'],
      ['村里怎么说', '原样另存一栏'],
      ['联系电话', '不收：在世者的个人信息'],
      ['出生年', '出生时间的年'],
    ]);
    expect(first?.columns.map(({ choice }) => choice?.value)).toEqual(['name', 'kept', undefined, '']);
  });

  it('are chosen otherwise, but for personal ones, and the file is checked again with all that was chosen', async () => {
    test.runner.finds.sheets = [sheet];
    const id = await test.handIn();
    const chosen = {
      sheet: '0',
      table: 'roll',
      'column-1': 'name',
      'column-2': 'deeds',
      'column-3': 'note',
      'column-4': '',
    };
    await test.act(clerk, id, 'columns', chosen);
    expect(test.runner.checked.at(-1)?.choices).toEqual([
      { sheet: '名册', table: 'roll', columns: [['村里怎么说', 'deeds']] },
    ]);
    await test.act(clerk, id, 'columns', { sheet: '0', table: 'roll', 'column-1': 'left-out' });
    expect(test.runner.checked.at(-1)?.choices[0]?.columns).toEqual([
      ['村里怎么说', 'deeds'],
      ['烈士姓名', 'left-out'],
    ]);
  });

  it('are not chosen by others, nor to what the table does not have', async () => {
    test.runner.finds.sheets = [sheet];
    const id = await test.handIn();
    expect(
      await test.act(reviewer, id, 'columns', { sheet: '0', table: 'roll', 'column-2': 'note' }),
    ).toMatchObject({ status: 403 });
    await test.act(clerk, id, 'columns', { sheet: '0', table: 'roll', 'column-2': 'no-such-column' });
    expect(test.runner.checked.at(-1)?.choices[0]?.columns).toEqual([]);
    expect(await test.act(clerk, id, 'columns', { sheet: '7' })).toMatchObject({ status: 409 });
  });

  it('of a sheet that nobody wants are left out with it', async () => {
    test.runner.finds.sheets = [sheet];
    const id = await test.handIn();
    await test.act(clerk, id, 'columns', { sheet: '0', table: 'passed-over' });
    expect(test.runner.checked.at(-1)?.choices).toMatchObject([{ sheet: '名册', isPassedOver: true }]);
  });
});

describe('what was found', () => {
  const finding = (row: number) => ({
    level: 'error' as const,
    sheet: '名册',
    row,
    column: 'C',
    heading: '出生时间',
    value: '19280000',
    problem: '日期读不出来',
    remedy: '写成1928年',
  });

  it('is shown by sheet, row and column, a hundred lines a page', async () => {
    const lines = Array.from({ length: 130 }, (_, index) => finding(index + 4));
    test.runner.finds.lines = { findings: lines };
    test.runner.finds.check = {
      kind: 'checked',
      counts: { ...noCounts, errors: 130 },
      isAcceptable: false,
      fingerprint: 'one',
    };
    const id = await test.handIn();
    const show = async (query: string) =>
      viewOf(await test.get(clerk, `/staff/import/${id}/report${query}`), 'staff-import-report');
    const first = await show('');
    expect(first.lines).toHaveLength(100);
    expect(first.lines[0]).toMatchObject({
      sheet: '名册',
      place: 'C4',
      problem: '日期读不出来',
      remedy: '写成1928年',
    });
    expect(first.pages?.nextPath).toBe(`/staff/import/${id}/report?page=2`);
    expect((await show('?page=2')).lines).toHaveLength(30);
    expect((await show('?page=9')).lines).toEqual([]);
    expect((await show('?page=x')).lines).toHaveLength(100);
  });

  it('is what would change: cell by cell, and apart from it what is new', async () => {
    test.runner.finds.lines = {
      changed: [
        {
          sheet: '名册',
          row: 5,
          table: '英名录',
          record: 'p-7k3m9q2x',
          name: '石大山',
          cells: [{ field: '籍贯', before: '', after: '四川省巴县' }],
        },
      ],
      added: [
        { sheet: '名册', row: 6, table: '英名录', name: '虚构甲', cells: [{ heading: '性别', value: '男' }] },
      ],
    };
    test.runner.finds.check = {
      kind: 'checked',
      counts: { ...noCounts, added: 1, changed: 1, cells: 1 },
      isAcceptable: true,
      fingerprint: 'one',
    };
    const id = await test.handIn();
    const show = async (query: string) =>
      viewOf(await test.get(reviewer, `/staff/import/${id}/changes${query}`), 'staff-import-changes').shown;
    expect(await show('')).toMatchObject({
      list: 'changed',
      lines: [{ record: 'p-7k3m9q2x', place: '名册 第5行', cells: [{ before: '', after: '四川省巴县' }] }],
    });
    expect(await show('?list=added')).toMatchObject({ list: 'added', lines: [{ name: '虚构甲' }] });
  });

  it('is taken away as a marked workbook, and that is noted', async () => {
    const id = await test.handIn();
    const answer = await test.act(clerk, id, 'copy');
    expect(answer).toMatchObject({ kind: 'file', downloadName: '核对-某县名册.xlsx' });
    const notes = await test.database.read.select().from(auditRows);
    expect(notes.map(({ action }) => action)).toEqual(['import-handed-in', 'import-copy-taken']);
  });

  it('leads back to the job where nothing has been found yet', async () => {
    test.runner.finds.check = { kind: 'unreadable', problem: '读不出来' };
    const id = await test.handIn();
    for (const page of ['columns', 'report', 'changes'])
      expect(await test.get(clerk, `/staff/import/${id}/${page}`)).toEqual({
        kind: 'redirect',
        path: `/staff/import/${id}`,
      });
  });
});
