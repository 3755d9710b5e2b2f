import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { writeMediaIndex } from '../../domain/media/media-index.ts';
import { links } from '../../site.ts';
import { listAlbumIndexRoutes, toAlbumIndexPage } from './album-index.ts';
import { listAlbumRoutes, toAlbumLink, toAlbumPage } from './album-page.ts';
import { toAlbumShelf } from './album-shelf.ts';
import { toMediaHome } from './media-home.ts';
import { toMediaIndex } from './media-index.ts';
import { listMediaListKeys, toMediaList } from './media-list.ts';

const permitted = { rights: '本单位拍摄，可以发布', alt: '一张照片', caption: '照片' };
type Row = Record<string, string>;
const picture = (id: string, row: Row = {}): Row => ({ id, file: `${id}.jpg`, ...permitted, ...row });

const archiveWith = (...media: Row[]) =>
  archiveOf({
    facilities: [{ id: 'yuan', name: '示例陵园', kind: '烈士陵园', district: '500151' }],
    places: [{ code: '500151', name: '样例区', relation: '现名', level: '区' }],
    events: [{ id: 'e-1', name: '某事', date: '1949年' }],
    roll: [
      { id: 'p-1', name: '刘玉峰', born: '1920年', died: '1949年' },
      { id: 'p-2', name: '王德' },
    ],
    media,
  });

const framesOf = (
  ...[archive, facet, album]: [ReturnType<typeof archiveWith>, 'facility' | 'volume' | 'kind', string]
) => toAlbumPage(archive, { facet, album }).sheet.frames.map(({ id }) => id);

describe('albums', () => {
  it('stand in the order of time, those without a date last, and what was made from a picture after it', () => {
    const archive = archiveWith(
      picture('m-1', { facility: 'yuan' }),
      picture('m-2', { facility: 'yuan', date: '1980年' }),
      picture('m-3', { facility: 'yuan', date: '1950年' }),
      picture('m-4', { facility: 'yuan', date: '2020年', restoration: '上色', original: 'm-3' }),
    );
    expect(framesOf(archive, 'facility', 'yuan')).toEqual(['m-3', 'm-4', 'm-2', 'm-1']);
  });

  it('of a volume stand by their pages, as numbers', () => {
    const archive = archiveWith(
      ...['第10页', '封底', '2', '第1页'].map((page, index) =>
        picture(`m-${index}`, { volume: '名册', page }),
      ),
    );
    const [volume] = toAlbumShelf(archive).list('volume');
    expect(volume?.items.map(({ page }) => page)).toEqual(['第1页', '2', '第10页', '封底']);
  });

  it('hold nothing that may not be shown, and no album is made of a name that the archive does not know', () => {
    const archive = archiveWith(
      picture('m-1', { rights: '', facility: 'yuan' }),
      picture('m-2', { facility: 'nowhere', people: 'p-9' }),
      picture('m-3', { people: 'p-1', kind: '肖像' }),
    );
    const addresses = [...listAlbumRoutes(archive)].map(({ facet, album }) => `${facet}/${album}`);
    expect(addresses).toEqual(['person/p-1', 'kind/portrait', 'kind/other', 'state/creator', 'state/date']);
  });

  it('go on for as many pages as they need, with numbers that go on', () => {
    const archive = archiveWith(
      ...Array.from({ length: 61 }, (_, index) => picture(`m-${index}`, { kind: '墓碑' })),
    );
    expect(
      [...listAlbumRoutes(archive)].filter(({ facet }) => facet === 'kind').map(({ album }) => album),
    ).toEqual(['gravestone', 'gravestone/2']);
    const second = toAlbumPage(archive, { facet: 'kind', album: 'gravestone/2' });
    expect(second.sheet.frames.map(({ number }) => number)).toEqual([61]);
    expect(second.sheet.paging.pages.map(({ href }) => href)).toEqual([
      links.album('kind', 'gravestone'),
      links.album('kind', 'gravestone', 2),
    ]);
    expect(listMediaListKeys(archive)).toEqual(['index', '2']);
    expect(toMediaList(archive, '2').frames).toHaveLength(1);
  });

  it('are led to from a record only where they hold something', () => {
    const archive = archiveWith(
      picture('m-1', { facility: 'yuan' }),
      picture('m-2', { rights: '待核', event: 'e-1' }),
    );
    expect(toAlbumLink(archive, 'facility', 'yuan')).toEqual({
      text: '影像 1件',
      href: links.album('facility', 'yuan'),
    });
    expect(toAlbumLink(archive, 'event', 'e-1')).toBeUndefined();
  });

  it('get an index of their own when the front page can’t hold them', () => {
    const few = archiveWith(picture('m-1', { volume: '甲' }));
    expect(listAlbumIndexRoutes(few)).toEqual([]);
    const many = archiveWith(
      ...Array.from({ length: 25 }, (_, index) => picture(`m-${index}`, { volume: `第${index}册` })),
    );
    expect(listAlbumIndexRoutes(many)).toEqual([{ facet: 'volume', page: 1 }]);
    expect(toAlbumIndexPage(many, { facet: 'volume', page: 1 }).albums.items).toHaveLength(25);
    const volumes = toMediaHome(many).facets.find(({ facet }) => facet === 'volume');
    expect([volumes?.albums.length, volumes?.all?.href]).toEqual([24, links.albums('volume')]);
  });
});

describe('a frame', () => {
  const frameOf = (row: Row, ...others: Row[]) => {
    const [frame] = toMediaList(archiveWith(picture('m-1', row), ...others), 'index').frames;
    return frame;
  };

  it('says what is not known', () => {
    expect(frameOf({})?.credit).toBe('作者未详，时间未详');
    expect(frameOf({ date: '约1940年', creator: '佚名' })?.credit).toBe('佚名，约1940年');
  });

  it('shows the cover of a film, and words where there is none', () => {
    const cover = picture('m-2');
    const film = { file: 'm-1.webm', kind: '影片' };
    const [covered, bare] = [
      frameOf({ ...film, poster: 'm-2' }, cover),
      frameOf({ ...film, poster: 'm-9' }, cover),
    ];
    expect([covered?.photo?.id, covered?.medium]).toEqual(['m-2', '影片']);
    expect([bare?.photo, bare?.plate]).toEqual([undefined, '影片']);
  });

  it('is cut only where somebody said what must be kept', () => {
    expect(frameOf({})?.photo?.focus).toBeUndefined();
    expect(frameOf({ focus: '40,30' })?.photo?.focus).toEqual({ left: 40, top: 30 });
  });
});

describe('the index that the filter reads', () => {
  it('takes at most 60 bytes an item on the way, with captions, people, makers and dates that differ', () => {
    const characters = [
      ...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜',
    ];
    const name = (seed: number) =>
      [seed, seed * 7 + 3, seed * 13 + 5].map((place) => characters[place % characters.length]).join('');
    const archive = archiveWith(
      ...Array.from({ length: 300 }, (_, index) =>
        picture(`m-${((index + 1) * 48271 * 99991).toString(36).padStart(8, '0').slice(0, 8)}`, {
          caption: `${name(index)}${index % 3 === 0 ? '墓碑' : '肖像'}，${1930 + (index % 60)}年摄于${name(index * 3 + 1)}`,
          date: `${1930 + (index % 60)}年${(index % 12) + 1}月`,
          creator: name(index % 20),
          kind: index % 3 === 0 ? '墓碑' : '肖像',
          people: index % 2 === 0 ? 'p-1' : 'p-2',
          facility: 'yuan',
          focus: index % 4 === 0 ? `${index % 100},30` : '',
        }),
      ),
    );
    const index = toMediaIndex(archive);
    expect(index.items).toHaveLength(300);
    expect(gzipSync(writeMediaIndex(index)).length / 300).toBeLessThanOrEqual(60);
  });
});
