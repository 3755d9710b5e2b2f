import { describe, expect, it } from 'vitest';
import { parseSheet } from '../../archive/read-sheet.ts';
import { sheetFilesOf, type TestContent } from '../../../tests/support/write-content.ts';
import { sheetsOf } from '../../../tests/support/sheets-of.ts';
import { toRows } from '../sheet.ts';
import { tables } from '../tables.ts';
import type { Taken } from './merge-fields.ts';
import { mergePeople, type MergedPeople } from './merge-people.ts';

const roll = [
  {
    sheet: '500106',
    id: 'p-1',
    name: '陈玉',
    born: '1920年',
    died: '1949年',
    sourceIds: 'a',
    otherNames: '字:子明',
  },
  { sheet: '500113', id: 'p-2', name: '陈王', born: '1921年', unit: '某团', sourceIds: 'b', note: '另一册' },
  { sheet: '500113', id: 'p-3', name: '李三', sourceIds: 'a' },
];
const source = (id: string) => ({ id, title: id, tier: '其他' });
const content: TestContent['tables'] = {
  roll,
  sources: [source('a'), source('b')],
  walls: [{ sheet: 'hill', panel: '1', column: '1', line: '1', carved: '陈王', person: 'p-2' }],
  graves: [{ sheet: 'hill', id: 'g-1', people: 'p-1;p-2' }],
  redirects: [{ oldId: 'old', newId: 'p-2' }],
  citations: [
    { record: 'p-1', field: '姓名', sourceId: 'a', adopted: '是' },
    { record: 'p-2', field: '姓名', sourceId: 'b', adopted: '是', locator: '第3页' },
    { record: 'p-2', field: '出生时间;生前单位', sourceId: 'b', adopted: '是' },
  ],
  corrections: [{ id: 'c-0001', date: '2026-01-01', record: 'p-2', field: '姓名', reason: '核对' }],
};

function merge(tablesOf = content, taken: ReadonlyMap<string, Taken> = new Map()): MergedPeople {
  const texts = new Map(
    Object.values(tables).flatMap((schema) =>
      sheetFilesOf(schema, tablesOf[schema.name] ?? []).map(({ file, text }) => [file, text] as const),
    ),
  );
  const request = { keep: 'p-1', drop: 'p-2', taken, note: '重复登记' };
  return mergePeople({ sheets: sheetsOf(tablesOf), textOf: (file) => texts.get(file) }, request);
}

function rowsAfter(merged: MergedPeople, file: string, name: keyof typeof tables) {
  if (merged.kind !== 'merged') throw new Error(merged.kind);
  const text = merged.texts.get(file);
  if (text === undefined) return undefined;
  return toRows(tables[name], parseSheet(file, new TextEncoder().encode(text))).map(({ cells }) => cells);
}

describe('two rows of the roll that become one', () => {
  it('keep what only one of them says, and the other name beside the first', () => {
    const [row] = rowsAfter(merge(), 'roll/500106.csv', 'roll') ?? [];
    expect(row).toMatchObject({ id: 'p-1', name: '陈玉', unit: '某团', note: '另一册', died: '1949年' });
    expect(row).toMatchObject({ otherNames: '字:子明;异写:陈王', sourceIds: 'a;b', born: '1920年' });
  });

  it('leave the roll of the other district without the row that goes', () => {
    expect(rowsAfter(merge(), 'roll/500113.csv', 'roll')?.map((row) => row)).toMatchObject([{ id: 'p-3' }]);
  });

  it('are one wherever a table names them, and old ids lead on in one step', () => {
    const merged = merge();
    expect(rowsAfter(merged, 'walls/hill.csv', 'walls')).toMatchObject([{ person: 'p-1' }]);
    expect(rowsAfter(merged, 'graves/hill.csv', 'graves')).toMatchObject([{ people: 'p-1' }]);
    expect(rowsAfter(merged, 'redirects.csv', 'redirects')).toMatchObject([
      { oldId: 'old', newId: 'p-1' },
      { oldId: 'p-2', newId: 'p-1', note: '重复登记' },
    ]);
    expect(rowsAfter(merged, 'corrections.csv', 'corrections')).toBeUndefined();
  });

  it('let what they disagree about stand as another account, by the source that gave it', () => {
    expect(rowsAfter(merge(), 'citations.csv', 'citations')).toMatchObject([
      { record: 'p-1', field: '姓名', value: '', sourceId: 'a', adopted: '是' },
      { record: 'p-1', field: '姓名', value: '陈王', sourceId: 'b', adopted: '否', locator: '第3页' },
      { record: 'p-1', field: '生前单位', value: '', sourceId: 'b', adopted: '是' },
      { record: 'p-1', field: '出生时间', value: '1921年', sourceId: 'b', adopted: '否' },
    ]);
  });

  it('take the other cell where the staff say so, and keep their own as another account', () => {
    const merged = merge(content, new Map([['born', 'drop']]));
    expect(rowsAfter(merged, 'roll/500106.csv', 'roll')?.[0]).toMatchObject({ born: '1921年' });
    const citations = rowsAfter(merged, 'citations.csv', 'citations') ?? [];
    expect(citations).toContainEqual(
      expect.objectContaining({
        record: 'p-1',
        field: '出生时间',
        value: '1920年',
        sourceId: 'a',
        adopted: '否',
      }),
    );
    expect(citations).toContainEqual(expect.objectContaining({ field: '出生时间;生前单位', adopted: '是' }));
  });

  it('have one citation where both had the same', () => {
    const citations = ['p-1', 'p-2'].map((record) => ({
      record,
      field: '籍贯',
      sourceId: 'a',
      adopted: '是',
    }));
    expect(
      rowsAfter(merge({ ...content, citations }), 'citations.csv', 'citations')?.filter(
        (cells) => 'field' in cells && cells['field'] === '籍贯',
      ),
    ).toHaveLength(1);
  });

  it('are refused where an id is unknown', () => {
    expect(merge({ ...content, roll: roll.slice(0, 1) })).toEqual({ kind: 'unknown', id: 'p-2' });
  });
});
