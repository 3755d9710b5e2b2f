import { describe, expect, it } from 'vitest';
import type { IndexedMedia } from '../../domain/media/media-index.ts';
import { countChoices, listFitting, readMediaQuery, toMediaSearch } from './filter-items.ts';

const item = (id: string, caption: string, albums: IndexedMedia['albums']): IndexedMedia => ({
  ...{ id, caption, albums, cover: id, focus: undefined },
  ...{ date: '', creator: '', restoration: '', medium: '', plate: '' },
});

const index = {
  items: [
    item('m-1', '刘玉峰墓碑', { kind: ['gravestone'], decade: ['1950s'], person: ['p-1'] }),
    item('m-2', '英名墙', { kind: ['name-wall'], decade: ['1950s'] }),
    item('m-3', '某人墓碑', { kind: ['gravestone'], decade: ['1980s'], person: ['p-1', 'p-2'] }),
  ],
  people: new Map([
    ['p-1', '刘玉峰'],
    ['p-2', '王ＡB'],
  ]),
};
const found = (search: string) => listFitting(index, readMediaQuery(search)).map(({ id }) => id);

describe('the filter of the photo database', () => {
  it('shows what fits everything that is asked for', () => {
    expect(found('?kind=gravestone')).toEqual(['m-1', 'm-3']);
    expect(found('?kind=gravestone&decade=1950s')).toEqual(['m-1']);
    expect(found('?kind=letter')).toEqual([]);
    expect(found('')).toEqual(['m-1', 'm-2', 'm-3']);
  });

  it('looks for words in captions and in the names of the people shown', () => {
    expect(found('?q=刘玉峰')).toEqual(['m-1', 'm-3']);
    expect(found('?q=墓碑 王ab')).toEqual(['m-3']);
  });

  it('counts what each choice would leave, whatever the facet has now', () => {
    const query = readMediaQuery('?kind=gravestone&decade=1950s');
    expect([...countChoices(index, query, 'decade')]).toEqual([
      ['1950s', 1],
      ['1980s', 1],
    ]);
    expect([...countChoices(index, query, 'kind')]).toEqual([
      ['gravestone', 1],
      ['name-wall', 1],
    ]);
  });

  it('keeps its state in the address, and nothing that it does not know', () => {
    const query = readMediaQuery('?decade=1950s&kind=gravestone&utm=x&q=%20');
    expect(toMediaSearch(query)).toBe('?kind=gravestone&decade=1950s');
    expect(toMediaSearch(readMediaQuery(''))).toBe('');
  });
});
