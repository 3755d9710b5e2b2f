import { describe, expect, it } from 'vitest';
import { formatUnicodeRange, includesCodePoint, parseUnicodeRange, toRanges } from './code-point-ranges.ts';

describe('the range of characters a font file is loaded for', () => {
  it('is exact, and joins neighbours', () => {
    expect(formatUnicodeRange(toRanges([0x4dae, 0x3d58, 0x4daf, 0x20bb7, 0x3d58]))).toBe(
      'U+3D58,U+4DAE-4DAF,U+20BB7',
    );
  });

  it('reads back as it was written, and refuses what it does not understand', () => {
    expect(parseUnicodeRange('U+20-7e, U+18f')).toEqual([
      [0x20, 0x7e],
      [0x18f, 0x18f],
    ]);
    expect(parseUnicodeRange('U+4??')).toBeUndefined();
  });

  it('tells whether a character is within', () => {
    const ranges = toRanges([1, 2, 3, 7, 9, 10]);
    expect([0, 1, 3, 4, 7, 8, 10, 11].filter((codePoint) => includesCodePoint(ranges, codePoint))).toEqual([
      1, 3, 7, 10,
    ]);
    expect(includesCodePoint([], 1)).toBe(false);
  });
});
