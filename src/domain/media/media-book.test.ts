import { describe, expect, it } from 'vitest';
import { mediaTable } from '../media-tables.ts';
import type { MediaRow } from '../tables.ts';
import type { AlbumFacet } from './album-facets.ts';
import { createMediaBook, type MediaBook } from './media-book.ts';
import { toMediaItem } from './media-item.ts';

const empty = Object.fromEntries(Object.keys(mediaTable.columns).map((key) => [key, ''])) as MediaRow;

/** An invented picture that may be shown. */
function row(id: string, cells: Partial<MediaRow> = {}): MediaRow {
  return {
    ...empty,
    id,
    file: `${id}.jpg`,
    caption: '样例',
    alt: '一张样例图',
    rights: '可以发布',
    ...cells,
  };
}

function bookOf(...rows: MediaRow[]): MediaBook {
  return createMediaBook(rows.map(toMediaItem), new Map(), {
    facilityOfGrave: (id) => (id === 'g-0001' ? 'f-one' : undefined),
    districtOfFacility: (id) => (id === 'f-one' ? '500151' : undefined),
  });
}

const shownOf = (...rows: MediaRow[]) => bookOf(...rows).shown.map(({ id }) => id);

describe('the photo database shows', () => {
  it('what is permitted and described', () => {
    const rows = [
      row('m-1'),
      row('m-2', { rights: '' }),
      row('m-3', { alt: '' }),
      row('m-4', { file: 'a.pdf' }),
    ];
    const book = bookOf(...rows);
    expect(book.shown.map(({ id }) => id)).toEqual(['m-1']);
    expect(book.find('m-2')?.id).toBe('m-2');
    expect(book.findShown('m-2')).toBeUndefined();
  });

  it.each(['清理', '上色', 'AI修复'])('a picture that is “%s” only beside its original', (restoration) => {
    const restored = row('m-2', { restoration, original: 'm-1' });
    expect(shownOf(row('m-1'), restored)).toEqual(['m-1', 'm-2']);
    expect(shownOf(row('m-1', { rights: '未取得许可' }), restored)).toEqual([]);
    expect(shownOf(restored)).toEqual([]);
    expect(shownOf(row('m-1'), { ...restored, original: '' })).toEqual(['m-1']);
    expect(shownOf(row('m-1'), { ...restored, original: 'm-2' })).toEqual(['m-1']);
  });

  it('an original with every picture made from it, but for those kept back', () => {
    const book = bookOf(
      row('m-1', { restoration: '原件' }),
      row('m-2', { restoration: '清理', original: 'm-1' }),
      row('m-3', { restoration: '上色', original: 'm-1' }),
      row('m-4', { restoration: '上色', original: 'm-1', rights: '' }),
    );
    expect(book.listRestored('m-1').map(({ id }) => id)).toEqual(['m-2', 'm-3']);
    expect(book.listRestored('')).toEqual([]);
  });
});

describe('an album', () => {
  const full = row('m-1', {
    kind: '合影',
    people: 'p-2;p-1',
    grave: 'g-0001',
    event: 'e-one',
    date: '约1943年',
    volume: '样例册',
  });
  it.each<[AlbumFacet, string[]]>([
    ['person', ['p-2', 'p-1']],
    ['facility', ['f-one']],
    ['event', ['e-one']],
    ['kind', ['合影']],
    ['decade', ['1940']],
    ['district', ['500151']],
    ['volume', ['样例册']],
  ])('by %s holds a picture under what its row says', (facet, keys) => {
    const book = bookOf(full);
    expect(book.listKeys(facet)).toEqual(keys);
    for (const key of keys) expect(book.listIn(facet, key).map(({ id }) => id)).toEqual(['m-1']);
  });

  it('prefers what the picture says of itself to what its grave says', () => {
    const book = bookOf({ ...full, facility: 'f-two', district: '500120' });
    expect(book.listKeys('facility')).toEqual(['f-two']);
    expect(book.listKeys('district')).toEqual(['500120']);
  });

  it('counts a picture without a kind among the others, and one without a date in no decade', () => {
    const book = bookOf(row('m-1', { date: '不详' }));
    expect(book.listKeys('kind')).toEqual(['其他']);
    expect(book.listKeys('decade')).toEqual([]);
  });

  it('holds a picture once, though its row names somebody twice', () => {
    expect(bookOf(row('m-1', { people: 'p-1;p-1' })).listIn('person', 'p-1')).toHaveLength(1);
  });

  it('keeps the order of the table, and leaves out what is kept back', () => {
    const book = bookOf(
      row('m-9', { kind: '设施' }),
      row('m-1', { kind: '设施' }),
      row('m-5', { kind: '设施', rights: '' }),
    );
    expect(book.listIn('kind', '设施').map(({ id }) => id)).toEqual(['m-9', 'm-1']);
    expect(book.listIn('kind', '遗物')).toEqual([]);
  });
});

describe('what nobody knows', () => {
  it('is a state of the picture, each of its own', () => {
    const book = bookOf(
      row('m-1', { unidentified: '前排左二；后排右一', creator: '样例照相馆', date: '1943年' }),
      row('m-2', { creator: '佚名', date: '1943年' }),
      row('m-3', { creator: '样例照相馆' }),
      row('m-4', { creator: '样例照相馆', date: '1943年' }),
    );
    const idsIn = (key: string) => book.listIn('state', key).map(({ id }) => id);
    expect([idsIn('people'), idsIn('creator'), idsIn('date')]).toEqual([['m-1'], ['m-2'], ['m-3']]);
  });
});

it('lines of a transcript are those of its picture alone', () => {
  const line = { line: 1, text: '样例', box: undefined, note: '' };
  const book = createMediaBook([toMediaItem(row('m-1'))], new Map([['m-1', [line]]]), {
    facilityOfGrave: () => undefined,
    districtOfFacility: () => undefined,
  });
  expect([book.listLines('m-1'), book.listLines('m-2')]).toEqual([[line], []]);
});
