import { describe, expect, it } from 'vitest';
import { toMedium } from './medium.ts';
import { findHeldBack, isPermitted, mayBeDownloaded } from './publication.ts';

describe('a picture', () => {
  it.each(['可以发布', '本单位拍摄，可发布', '家属授权', 'CC BY 4.0', '公有领域', '无需许可'])(
    'with the permission “%s” may be shown',
    (rights) => {
      expect(isPermitted({ rights })).toBe(true);
    },
  );

  it.each(['', '不详', '待核', '未取得许可', '无', '仅供内部，不得对外发布', '不得公开'])(
    'with “%s” may not',
    (rights) => {
      expect(isPermitted({ rights })).toBe(false);
    },
  );

  it.each(['CC BY-SA 4.0', 'CC0', '公有领域', '可以下载，请注明出处', '本单位制作，可自由使用'])(
    'with “%s” may be taken home',
    (rights) => {
      expect(mayBeDownloaded({ rights })).toBe(true);
    },
  );

  it.each(['', '可以发布', '家属授权展示', '可以发布，不得转载', 'CC BY 4.0，未取得许可不得下载', '待核'])(
    'with “%s” may not be taken home',
    (rights) => {
      expect(mayBeDownloaded({ rights })).toBe(false);
    },
  );

  it('is known by the ending of its file', () => {
    expect(['a.JPG', 'media/files/b.tiff', 'c.webm', 'd.mp3', 'e.pdf'].map(toMedium)).toEqual([
      'picture',
      'picture',
      'film',
      'sound',
      'other',
    ]);
  });

  it('is kept back without permission, caption, or words for those who do not see it', () => {
    const item = { rights: '可以发布', caption: '墓碑', alt: '一块墓碑', medium: 'picture' } as const;
    const held = [
      item,
      { ...item, rights: '' },
      { ...item, caption: '' },
      { ...item, alt: '' },
      { ...item, alt: '', medium: 'film' as const },
      { ...item, medium: 'other' as const },
    ].map(findHeldBack);
    expect(held).toEqual([
      undefined,
      'not-permitted',
      'not-described',
      'not-described',
      undefined,
      'no-medium',
    ]);
  });
});
