import { describe, expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../../tests/support/archive-of.ts';
import { toSourceIndex } from './source-index.ts';
import { listSourceKeys, toSourcePage } from './source-page.ts';

const idle = { id: 'idle', title: '未用', tier: '百科' };
const archive = archiveOf({
  sources: [inventedSource, idle],
  roll: [{ id: 'p-1', name: '张一', sourceIds: 'invented' }],
  units: [{ id: 'u', name: '某部', sourceIds: 'invented' }],
  rules: [{ law: 'law', lawName: '某法', article: '第5条', summary: '某事', sourceIds: 'invented' }],
  statistics: [{ id: 's', figure: '某数', value: '1', sourceIds: 'invented' }],
  citations: [
    { record: 'p-1', field: '出生时间', sourceId: 'invented', locator: '第3页', adopted: '是' },
    { record: 'p-1', field: '籍贯', value: '巴县', sourceId: 'invented', adopted: '否' },
    { record: 'gone', field: '籍贯', sourceId: 'invented', adopted: '是' },
  ],
  corrections: [
    { id: 'c-1', date: '2026-01-02', record: 'p-1', field: '籍贯', reason: '核对', evidence: 'invented' },
  ],
});

describe('what rests on a source', () => {
  it('is told record by record, adopted or not, in every table', () => {
    const page = toSourcePage(archive, 'invented');
    expect(page.uses.items.map(({ name, statements }) => [name, statements])).toEqual([
      ['张一', ['整条记录', '出生时间（第3页）', '籍贯，一说：巴县']],
      ['某部', ['整条记录']],
      ['某法第5条', ['第5条']],
      ['某数', ['统计数字']],
      ['张一', ['更正：籍贯']],
    ]);
    expect(page.statements).toBe(7);
  });

  it('leaves out units of a shared table that have no page', () => {
    const units = [{ id: 'u', name: '某部', sourceIds: 'invented' }];
    expect(listSourceKeys(archiveOf({}, { sources: [inventedSource], units }))).toEqual([]);
  });

  it('makes a page; a source that nothing rests on is listed without one', () => {
    expect(listSourceKeys(archive)).toEqual(['invented']);
    const lines = toSourceIndex(archive).tiers.flatMap(({ sources }) => sources);
    expect(lines.map(({ id, statements, href }) => [id, statements, href])).toEqual([
      ['idle', 0, undefined],
      ['invented', 7, '/sources/invented.html'],
    ]);
  });
});
