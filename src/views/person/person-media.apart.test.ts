import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { setPhotographSizes } from '../photo/photograph-sizes.ts';
import { toPersonMedia } from './person-media.ts';

const item = { caption: '说明', alt: '图', rights: '可以发布', creator: '佚名' };

function mediaOf(rows: Record<string, string>[], unreadable: string[] = []) {
  const media = rows.map((row, index) => ({ ...item, id: `m-${index}`, file: `${index}.jpg`, ...row }));
  const size = { width: 800, height: 600, colour: '#888888' };
  const made = media.map(({ id }) => id).filter((id) => !unreadable.includes(id));
  setPhotographSizes(new Map(made.map((id) => [id, size])));
  return toPersonMedia(archiveOf({ roll: [{ id: 'p-1', name: '甲某' }], media }), 'p-1');
}

describe('what the photo database has of a person', () => {
  it('is nothing where it has nothing, so that the stone bears the name alone', () => {
    expect(mediaOf([{ people: 'p-2', kind: '肖像' }])).toEqual({});
  });

  it('begins with a portrait in which nobody else stands', () => {
    const { portrait, media } = mediaOf([
      { people: 'p-1', kind: '墓碑' },
      { people: 'p-1;p-2', kind: '肖像' },
      { people: 'p-1', unidentified: '身后一人', kind: '肖像' },
      { people: 'p-1', kind: '肖像' },
    ]);
    expect(portrait?.id).toBe('m-3');
    expect(media?.photos.map(({ id }) => id)).toEqual(['m-0', 'm-1', 'm-2']);
  });

  it('shows the original as portrait, which leads to the version that was coloured', () => {
    const { portrait, media } = mediaOf([
      { people: 'p-1', kind: '肖像', restoration: '上色', original: 'm-1' },
      { people: 'p-1', kind: '肖像', restoration: '原件' },
    ]);
    expect(portrait?.id).toBe('m-1');
    expect(portrait?.versions?.map(({ id }) => id)).toEqual(['m-0']);
    expect(media).toBeUndefined();
  });

  it('takes the next portrait where the first could not be read', () => {
    const rows = [
      { people: 'p-1', kind: '肖像' },
      { people: 'p-1', kind: '肖像' },
    ];
    expect(mediaOf(rows, ['m-0']).portrait?.id).toBe('m-1');
  });

  it('never takes a gravestone for a portrait', () => {
    expect(mediaOf([{ people: 'p-1', kind: '墓碑' }])).not.toHaveProperty('portrait');
  });

  it('names films and recordings, and counts all in the album', () => {
    const { media } = mediaOf([
      { people: 'p-1', file: 'a.mp4', kind: '', caption: '迁葬仪式' },
      { people: 'p-1', kind: '书信' },
    ]);
    expect(media?.recordings).toEqual([
      { href: '/media/m-0.html', kind: '影片', caption: '迁葬仪式', credit: '佚名，时间未详' },
    ]);
    expect(media?.album).toEqual({ href: '/media/person/p-1.html', total: 2 });
  });

  it('shows nine pictures at most on the page', () => {
    const { media } = mediaOf(Array.from({ length: 12 }, () => ({ people: 'p-1', kind: '仪式' })));
    expect(media?.photos).toHaveLength(9);
    expect(media?.album.total).toBe(12);
  });
});
