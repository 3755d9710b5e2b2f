import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import type { PhotographSize } from '../../media/photograph-widths.ts';
import { setPhotographSizes } from './photograph-sizes.ts';
import { toPhoto } from './to-photo.ts';

const item = { caption: '墓碑', alt: '一块墓碑', date: '2026年4月', creator: '佚名', rights: '可以发布' };
const archive = archiveOf({
  media: [
    { ...item, id: 'm-1', file: 'a.jpg' },
    { ...item, id: 'm-2', file: 'b.jpg', rights: '待核' },
    { ...item, id: 'm-3', file: 'c.png', creator: '', date: '', rights: '公有领域' },
    { ...item, id: 'm-5', file: 'e.mp4' },
    { ...item, id: 'm-6', file: 'f.jpg', restoration: '上色', original: 'm-1' },
    { ...item, id: 'm-7', file: 'g.jpg', restoration: '清理', original: 'm-1' },
    { ...item, id: 'm-8', file: 'h.jpg', restoration: '上色', original: 'm-2' },
    { ...item, id: 'm-9', file: 'i.jpg', focus: '40,30' },
  ],
});
const large: PhotographSize = { width: 1600, height: 1200, colour: '#aabbcc' };

function makeOf(sizes: Record<string, Partial<PhotographSize>>): void {
  setPhotographSizes(new Map(Object.entries(sizes).map(([id, size]) => [id, { ...large, ...size }])));
}

beforeEach(() => makeOf({ 'm-1': {}, 'm-3': {}, 'm-6': {}, 'm-7': {}, 'm-8': {}, 'm-9': {} }));
afterEach(() => setPhotographSizes(new Map()));

describe('a picture on a page', () => {
  it('comes in two formats and three widths, and says what and whose it is', () => {
    expect(toPhoto(archive, 'm-9')).toEqual({
      id: 'm-9',
      src: '/media/m-9-400.jpg',
      avif: '/media/m-9-400.avif 400w, /media/m-9-800.avif 800w, /media/m-9-1600.avif 1600w',
      jpeg: '/media/m-9-400.jpg 400w, /media/m-9-800.jpg 800w, /media/m-9-1600.jpg 1600w',
      href: '/media/m-9.html',
      size: { width: 1600, height: 1200 },
      colour: '#aabbcc',
      alt: '一块墓碑',
      caption: '墓碑',
      credit: '佚名，2026年4月',
      rights: '可以发布',
      focus: { left: 40, top: 30 },
    });
  });

  it('says that its maker and time are not known', () => {
    expect(toPhoto(archive, 'm-3')?.credit).toBe('作者未详，时间未详');
  });

  it('is offered to take home only where its permission allows that', () => {
    expect(toPhoto(archive, 'm-3')?.download).toBe('/media/m-3-download.jpg');
    expect(toPhoto(archive, 'm-9')).not.toHaveProperty('download');
  });

  it('names no version that a smaller picture would repeat', () => {
    makeOf({ 'm-9': { width: 700, height: 500 } });
    expect(toPhoto(archive, 'm-9')?.jpeg).toBe('/media/m-9-400.jpg 400w, /media/m-9-800.jpg 700w');
    makeOf({ 'm-9': { width: 400, height: 500 } });
    expect(toPhoto(archive, 'm-9')?.jpeg).toBe('/media/m-9-400.jpg 400w');
  });

  it('says how wide the versions of a long strip are, which are called by more than that', () => {
    makeOf({ 'm-9': { width: 640, height: 6400 } });
    expect(toPhoto(archive, 'm-9')?.jpeg).toBe(
      '/media/m-9-400.jpg 160w, /media/m-9-800.jpg 320w, /media/m-9-1600.jpg 640w',
    );
  });

  it('is not shown without permission, where it is no picture, is not there, or could not be read', () => {
    const ids = ['m-2', 'm-5', 'm-gone'];
    expect(ids.map((id) => toPhoto(archive, id))).toEqual([undefined, undefined, undefined]);
    makeOf({ 'm-1': {} });
    expect(toPhoto(archive, 'm-3')).toBeUndefined();
  });
});

describe('a restored picture', () => {
  it('says what was done, and has its original and its other versions beside it', () => {
    const photo = toPhoto(archive, 'm-6');
    expect(photo?.restoration).toBe('上色');
    expect(photo?.versions?.map(({ id, restoration }) => [id, restoration])).toEqual([
      ['m-1', undefined],
      ['m-7', '清理'],
    ]);
  });

  it('stands beside its original, too', () => {
    const photo = toPhoto(archive, 'm-1');
    expect(photo).not.toHaveProperty('restoration');
    expect(photo?.versions?.map(({ id }) => id)).toEqual(['m-6', 'm-7']);
  });

  it('is not shown where its original may not be shown', () => {
    expect(toPhoto(archive, 'm-8')).toBeUndefined();
  });

  it('is not shown where the build could not read its original', () => {
    makeOf({ 'm-6': {}, 'm-7': {} });
    expect(toPhoto(archive, 'm-6')).toBeUndefined();
  });
});
