import { describe, expect, it } from 'vitest';
import { nameHit } from '../search/name-hit.fixture.ts';
import { searchStatus } from './search-status.ts';
import type { Names, Stories } from './use-search.ts';

const hits = [nameHit({ id: 'p-1', isExact: true }), nameHit({ id: 'p-2' }), nameHit({ id: 'p-3' })];
const names = (query: string, found = hits): Names => ({
  kind: 'answered',
  query,
  answer: { asked: { name: query, further: [] }, hits: found, isCut: false },
});
const stories = (query: string, total: number): Stories => ({
  kind: 'answered',
  query,
  answer: { total, load: async () => [] },
  hits: [],
});

describe('the status line', () => {
  it('tells exact names, near names and prose', () => {
    expect(searchStatus(names('张'), stories('张', 4))).toBe('“张”：姓名相符1人；相近2人；正文4篇');
  });

  it('tells of names before the prose is there, and never of the prose of an older query', () => {
    expect(searchStatus(names('张'), { kind: 'asking' })).toBe('“张”：姓名相符1人；相近2人');
    expect(searchStatus(names('张自', []), stories('张', 4))).toBe('正在检索');
  });

  it('says that nothing was found only when both have answered', () => {
    expect(searchStatus(names('某', []), { kind: 'asking' })).toBe('正在检索');
    expect(searchStatus(names('某', []), stories('某', 0))).toBe('“某”：没有找到');
  });

  it('says which half could not be loaded', () => {
    const lost = { kind: 'unavailable', query: '张' } as const;
    expect(searchStatus(lost, stories('张', 4))).toBe('“张”：姓名检索没有装载成功；正文4篇');
    expect(searchStatus(names('张', []), lost)).toBe('“张”：正文检索没有装载成功');
    expect(searchStatus(lost, lost)).toContain('刷新本页');
  });

  it('is empty before anything is asked', () => {
    expect(searchStatus({ kind: 'none' }, { kind: 'none' })).toBe('');
  });
});
