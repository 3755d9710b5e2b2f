import { beforeAll, describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { setPhotographSizes } from '../photo/photograph-sizes.ts';
import { findPhoto, listPhotos } from './facility-photos.ts';

const item = { caption: '说明', alt: '图', rights: '可以发布', facility: 'yuan' };
const more = Array.from({ length: 8 }, (_, index) => ({
  ...item,
  id: `m-more-${index}`,
  file: `${index}.jpg`,
}));
const archive = archiveOf({
  facilities: [{ id: 'yuan', name: '某园', kind: '烈士陵园', district: '500113', sourceIds: 'invented' }],
  graves: [{ sheet: 'yuan', id: 'g-1', plot: '一区' }],
  media: [
    { ...item, id: 'm-rite', file: 'a.jpg', kind: '仪式' },
    { ...item, id: 'm-stone', file: 'b.jpg', kind: '墓碑', grave: 'g-1' },
    { ...item, id: 'm-unread', file: 'c.jpg', kind: '设施' },
    { ...item, id: 'm-gate', file: 'd.jpg', kind: '设施' },
    { ...item, id: 'm-clean', file: 'e.jpg', kind: '设施', restoration: '清理', original: 'm-gate' },
    { ...item, id: 'm-closed', file: 'f.jpg', kind: '设施', rights: '待核' },
    ...more,
  ],
});

beforeAll(() => {
  const made = archive.media.items.map(({ id }) => id).filter((id) => id !== 'm-unread');
  setPhotographSizes(new Map(made.map((id) => [id, { width: 800, height: 600, colour: '#888888' }])));
});

describe('the pictures of a facility', () => {
  it('begin with the place itself, leave single graves to their pages, and are six at most', () => {
    expect(listPhotos(archive, 'yuan').map(({ id }) => id)).toEqual([
      'm-gate',
      'm-rite',
      'm-more-0',
      'm-more-1',
      'm-more-2',
      'm-more-3',
    ]);
  });

  it('have a first one that stands for the facility in its table', () => {
    expect(findPhoto(archive, 'yuan')?.id).toBe('m-gate');
    expect(findPhoto(archive, 'elsewhere')).toBeUndefined();
  });
});
