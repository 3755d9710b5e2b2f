import { describe, expect, it } from 'vitest';
import { currentLine } from './current-line.ts';

describe('the line that is heard now', () => {
  it('is the last that has begun, and none before the first', () => {
    const starts = [1, 4, 9];
    expect([0, 1, 3.9, 4, 100].map((seconds) => currentLine(starts, seconds))).toEqual([-1, 0, 0, 1, 2]);
  });

  it('is the one that was chosen, though the player lands a hair before it', () => {
    expect(currentLine([1, 4, 9], 3.97)).toBe(1);
  });
});
