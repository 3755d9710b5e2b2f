import { describe, expect, it } from 'vitest';
import { sheetsOf } from '../../../tests/support/sheets-of.ts';
import type { TestContent } from '../../../tests/support/write-content.ts';
import { compareContents } from './compare-contents.ts';

type Rows = TestContent['tables'];

const compare = (before: Rows, after: Rows) => compareContents(sheetsOf(before), sheetsOf(after));
const told = (before: Rows, after: Rows) =>
  compare(before, after).map(({ record, field, before: was, after: is }) => [record, field, was, is]);

const zhang = { id: 'p-1', name: '张一', nativePlace: '巴县', sourceIds: 'invented' };
const li = { id: 'p-2', name: '李二', sourceIds: 'invented' };

describe('the comparison of two states of the tables', () => {
  it('finds nothing between a state and itself', () => {
    expect(compare({ roll: [zhang, li] }, { roll: [zhang, li] })).toEqual([]);
  });

  it('tells every field that changed, was filled or was emptied, by the heading of the form', () => {
    const after = { id: 'p-1', name: '张壹', born: '1920年', sourceIds: 'invented' };
    expect(told({ roll: [zhang] }, { roll: [after] })).toEqual([
      ['p-1', '姓名', '张一', '张壹'],
      ['p-1', '籍贯', '巴县', ''],
      ['p-1', '出生时间', '', '1920年'],
    ]);
  });

  it('is about records, not about their order or the spaces around their cells', () => {
    const spaced = { ...zhang, nativePlace: ' 巴县 ' };
    expect(told({ roll: [zhang, li] }, { roll: [li, spaced] })).toEqual([]);
  });

  it('takes line ends of another system for the same text', () => {
    const before = { roll: [{ ...zhang, deeds: '一\r\n二' }] };
    expect(told(before, { roll: [{ ...zhang, deeds: '一\n二' }] })).toEqual([]);
  });

  it('tells a new record in one line', () => {
    expect(told({ roll: [zhang] }, { roll: [zhang, li] })).toEqual([['p-2', '整条', '', '新增']]);
  });

  it('tells where a record went that is gone, and does not tell its redirect again', () => {
    const before = { roll: [zhang, li, { ...li, id: 'p-3' }] };
    const redirects = [
      { oldId: 'p-2', newId: 'p-1', note: '同一人' },
      { oldId: 'p-3', note: '重录' },
    ];
    expect(told(before, { roll: [zhang], redirects })).toEqual([
      ['p-2', '整条', '', '并入 p-1'],
      ['p-3', '整条', '', '撤下'],
    ]);
  });

  it('does not tell a redirect that the ledger explains already, but tells any other', () => {
    const corrections = [
      { id: 'c-1', date: '2026-01-01', record: 'p-2', field: '整条', after: '并入 p-1', reason: '同一人' },
    ];
    const redirects = [
      { oldId: 'p-2', newId: 'p-1' },
      { oldId: 'x', newId: 'p-1' },
    ];
    expect(told({ roll: [zhang] }, { roll: [zhang], redirects, corrections })).toEqual([
      ['redirects.csv', '整行', '', '旧编号：x；新编号：p-1'],
    ]);
  });

  it('tells rows without ids by their file, old and new together where they are about the same', () => {
    const row = { name: '巴县', relation: '曾用名', code: '500113', id: 'banan' };
    const before = { places: [row, { ...row, name: '甲' }] };
    const after = { places: [{ ...row, until: '1994年' }, row, { ...row, name: '乙' }] };
    expect(told(before, after)).toEqual([
      ['places.csv', '整行', '地名：甲；关系：曾用名；今属代码：500113；区县编号：banan', ''],
      ['places.csv', '整行', '', '地名：巴县；关系：曾用名；今属代码：500113；区县编号：banan；止：1994年'],
      ['places.csv', '整行', '', '地名：乙；关系：曾用名；今属代码：500113；区县编号：banan'],
    ]);
    expect(told({ places: [row] }, { places: [{ ...row, until: '1994年' }] })).toHaveLength(1);
  });

  it('leaves out the ledger itself and what no page shows', () => {
    const picture = { id: 'm-1', file: 'm-1.jpg', kind: '墓碑' };
    const before = { media: [picture] };
    const after = {
      media: [{ ...picture, originalName: 'IMG_1.jpg', note: '内部' }],
      corrections: [{ id: 'c-1', date: '2026-01-01', record: 'p-1', field: '籍贯', reason: '核对' }],
    };
    expect(told(before, after)).toEqual([]);
  });

  it('never repeats a telephone number that was taken out', () => {
    const before = { roll: [{ ...zhang, deeds: '其侄电话13800000001' }] };
    expect(told(before, { roll: [zhang] })).toEqual([['p-1', '事迹', '〔含个人信息，不载〕', '']]);
  });

  it('takes a row whose id stands twice for a row of its file', () => {
    expect(told({ roll: [zhang] }, { roll: [zhang, zhang] })).toEqual([
      [expect.stringMatching(/^roll\//u), '整行', '', expect.stringContaining('编号：p-1；姓名：张一')],
    ]);
  });
});
