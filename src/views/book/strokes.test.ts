import { describe, expect, it } from 'vitest';
import { strokesOf } from './strokes.ts';

describe('the strokes of a surname', () => {
  it.each([
    ['丁佑君', 2],
    ['王朴', 4],
    ['龙大道', 5],
    ['江竹筠', 6],
    ['欧阳立安', 8],
    ['赵世炎', 9],
    ['戴安澜', 17],
  ])('%s begins with %d', (name, strokes) => {
    expect(strokesOf(name)).toBe(strokes);
  });

  it('are unknown where the order does not have the character, and are not counted where it can’t be read', () => {
    expect(strokesOf('\u{323AF}某')).toBe('unknown');
    expect(strokesOf('Kulishenko')).toBe('unknown');
    expect(strokesOf('□玉')).toBe('unreadable');
  });
});
