import { describe, expect, it } from 'vitest';
import { parseMediaIndex, writeMediaIndex, type IndexedMedia, type MediaIndex } from './media-index.ts';

const picture: IndexedMedia = {
  id: 'm-7k3m9q2x',
  caption: '刘玉峰墓碑，“英勇”二字已残',
  date: '约1940年',
  creator: '佚名',
  restoration: '后来上色',
  medium: '',
  plate: '墓碑',
  cover: 'm-7k3m9q2x',
  focus: { left: 0, top: 35 },
  albums: { kind: ['gravestone'], person: ['p-1', 'p-2'] },
};
const film: IndexedMedia = {
  ...picture,
  id: 'm-8a3m9q2y',
  cover: 'm-poster',
  focus: undefined,
  medium: '影片',
  albums: {},
};
const recording: IndexedMedia = { ...film, id: 'own-name', cover: '', medium: '录音' };

describe('the index of pictures', () => {
  it.each<[string, IndexedMedia[]]>([
    ['items of every medium, with ids of any length', [picture, film, recording]],
    ['items whose ids are alike', [picture, film]],
    ['nothing', []],
  ])('gives back %s as it was written', (_, items) => {
    const index: MediaIndex = { items, people: new Map([['p-1', '刘玉峰']]) };
    const read = parseMediaIndex(writeMediaIndex(index));
    const albumsOf = (list: readonly IndexedMedia[]) =>
      list.map(({ albums }) => Object.entries(albums).filter(([, keys]) => keys.length > 0));
    expect(read.items.map(({ albums: _albums, ...rest }) => rest)).toEqual(
      items.map(({ albums: _albums, ...rest }) => rest),
    );
    expect(albumsOf(read.items)).toEqual(albumsOf(items));
    expect([...read.people]).toEqual([['p-1', '刘玉峰']]);
  });

  it.each(['[]', '{}', '{"ids":{"list":[]},"captions":3}', 'null'])('refuses %s', (text) => {
    expect(() => parseMediaIndex(text)).toThrow();
  });
});
