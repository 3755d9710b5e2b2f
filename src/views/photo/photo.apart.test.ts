import { afterEach, describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { setPhotographSizes } from './photograph-sizes.ts';
import { listShownPhotos } from './shown-photos.ts';
import { toPhoto } from './to-photo.ts';

const item = { caption: '墓碑', alt: '一块墓碑', date: '2026年4月', creator: '佚名', rights: '可以发布' };
const archive = archiveOf({
  facilities: [{ id: 'yuan', name: '某园', kind: '烈士陵园', district: '500113', sourceIds: 'invented' }],
  graves: [{ sheet: 'yuan', id: 'g-1', plot: '一区', photos: 'm-1;m-2;m-gone' }],
  upkeep: [{ record: 'yuan', kind: '整修', date: '2026年4月', before: 'm-3', after: 'm-1' }],
  media: [
    { ...item, id: 'm-1', file: 'a.jpg' },
    { ...item, id: 'm-2', file: 'b.jpg', rights: '待核' },
    { ...item, id: 'm-3', file: 'c.png', creator: '' },
    { ...item, id: 'm-4', file: 'd.jpg' },
    { ...item, id: 'm-6', file: 'f.jpg', facility: 'yuan' },
    { ...item, id: 'm-7', file: 'g.jpg', facility: 'gone' },
    { ...item, id: 'm-5', file: 'e.mp4' },
  ],
});

afterEach(() => setPhotographSizes(new Map([['m-1', { width: 900, height: 600 }]])));

describe('a picture on a page', () => {
  it('comes in two widths, and says what and whose it is', () => {
    expect(toPhoto(archive, 'm-1')).toEqual({
      id: 'm-1',
      src: '/media/m-1-400.webp',
      srcset: '/media/m-1-400.webp 400w, /media/m-1-1200.webp 1200w',
      href: '/media/m-1-1200.webp',
      alt: '一块墓碑',
      caption: '墓碑',
      credit: '佚名，2026年4月',
      rights: '可以发布',
    });
    expect(toPhoto(archive, 'm-3')?.credit).toBe('2026年4月');
  });

  it('has the size that the build found, and is left out where the build could not read it', () => {
    expect(toPhoto(archive, 'm-1')).toMatchObject({
      size: { width: 900, height: 600 },
      srcset: '/media/m-1-400.webp 400w, /media/m-1-1200.webp 900w',
    });
    expect(toPhoto(archive, 'm-3')).toBeUndefined();
  });

  it('is not shown without permission, or where it is no picture, or is not there', () => {
    expect(['m-2', 'm-5', 'm-gone'].map((id) => toPhoto(archive, id))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the pictures of the site', () => {
  it('are those of graves, upkeep and facilities that may be shown, each once', () => {
    expect(listShownPhotos(archive).map(({ id }) => id)).toEqual(['m-1', 'm-3', 'm-6']);
  });
});
