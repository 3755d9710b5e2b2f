import { describe, expect, it } from 'vitest';
import { listPageSize, listPagedKeys, pagedKey, readPagedKey, toListPage } from './list-pages.ts';

describe('the pages of a long list', () => {
  const items = Array.from({ length: listPageSize + 1 }, (_, index) => index);

  it('never take the address of another record, whose id may end in a number', () => {
    expect(listPagedKeys('dz_bh', items.length)).toEqual(['dz_bh', 'dz_bh/2']);
    expect(readPagedKey('dz_bh-2')).toEqual({ id: 'dz_bh-2', page: 1 });
    expect(readPagedKey(pagedKey('dz_bh', 2))).toEqual({ id: 'dz_bh', page: 2 });
  });

  it('hold every item once', () => {
    const pages = [1, 2].map((page) => toListPage(items, { id: 'x', page, hrefOf: (key) => key }));
    expect(pages.flatMap((page) => page.items)).toEqual(items);
    expect(pages[1]?.paging.pages.map(({ href }) => href)).toEqual(['x', 'x/2']);
  });

  it('are one page when there is nothing to list', () => {
    expect(listPagedKeys('x', 0)).toEqual(['x']);
  });
});
