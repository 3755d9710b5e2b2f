import { toPaging, type Paging } from './roll/roll-list.ts';

/** Rows on one page of a long list: about 60 kB of HTML. */
export const listPageSize = 200;

export interface ListPage<Item> {
  items: Item[];
  total: number;
  paging: Paging;
}

/** One page of a list that may be long; `hrefOf` takes the part of the address that `pagedKey` makes. */
export function toListPage<Item>(
  all: readonly Item[],
  { id, page, hrefOf }: { id: string; page: number; hrefOf: (key: string) => string },
): ListPage<Item> {
  const start = (page - 1) * listPageSize;
  return {
    items: all.slice(start, start + listPageSize),
    total: all.length,
    paging: toPaging(page, countPages(all.length), (number) => hrefOf(pagedKey(id, number))),
  };
}

/** An empty list still has its one page. */
export function countPages(total: number): number {
  return Math.max(1, Math.ceil(total / listPageSize));
}

/** Page 2 of `id` stands at `id/2`: no id holds a slash, so no record ever takes another's address (`dz_bh-2` is an id). */
export function pagedKey(id: string, page: number): string {
  return page === 1 ? id : `${id}/${page}`;
}

export function listPagedKeys(id: string, total: number): string[] {
  return Array.from({ length: countPages(total) }, (_, index) => pagedKey(id, index + 1));
}

export function readPagedKey(key: string): { id: string; page: number } {
  const [id = '', page = '1'] = key.split('/');
  return { id, page: Number(page) };
}
