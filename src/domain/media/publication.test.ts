import { describe, expect, it } from 'vitest';
import { isPicture, mayBePublished } from './publication.ts';

describe('a picture', () => {
  it.each(['可以发布', '本单位拍摄，可发布', '家属授权', 'CC BY 4.0', '公有领域', '无需许可'])(
    'with the permission “%s” may be shown',
    (rights) => {
      expect(mayBePublished({ rights })).toBe(true);
    },
  );

  it.each(['', '不详', '待核', '未取得许可', '无', '仅供内部，不得对外发布', '不得公开'])(
    'with “%s” may not',
    (rights) => {
      expect(mayBePublished({ rights })).toBe(false);
    },
  );

  it('is known by the ending of its file', () => {
    expect(
      ['a.JPG', 'media/files/b.tiff', 'c.svg', 'd.mp4', 'e.pdf'].map((file) => isPicture({ file })),
    ).toEqual([true, true, true, false, false]);
  });
});
