import { describe, expect, it } from 'vitest';
import { nameHeight, setCarvedName, type SetCharacter } from './set-carved-name.ts';

const measures = { character: 40, linePitch: 48, columnPitch: 60 };
const height = nameHeight(measures);
const downs = (count: number): number[] => setCarvedName(count, measures).map(({ down }) => down);

describe('a carved name', () => {
  it('of three characters fills its place at the full size', () => {
    expect(height).toBe(136);
    expect(setCarvedName(3, measures)).toEqual([
      { across: 0, down: 20, size: 40 },
      { across: 0, down: 68, size: 40 },
      { across: 0, down: 116, size: 40 },
    ]);
  });

  it('of two stands where the first and the last of three do, and of one in the middle', () => {
    expect(downs(2)).toEqual([20, 116]);
    expect(downs(1)).toEqual([68]);
    expect(downs(0)).toEqual([]);
  });

  it.each([4, 5, 6, 7, 12, 19, 30])('of %d stays in its place, and no characters touch', (count) => {
    const set = setCarvedName(count, measures);
    expect(set).toHaveLength(count);
    for (const { across, down, size } of set) {
      expect(down - size / 2).toBeGreaterThanOrEqual(-1e-9);
      expect(down + size / 2).toBeLessThanOrEqual(height + 1e-9);
      expect(Math.abs(across) + size / 2).toBeLessThanOrEqual((measures.columnPitch * 0.9) / 2 + 1e-9);
    }
    const touching = set.flatMap((one, index) => set.slice(index + 1).filter((other) => overlap(one, other)));
    expect(touching).toEqual([]);
  });

  it('of seven and more is read in lines from the right', () => {
    const set = setCarvedName(19, measures);
    const lines = [...new Set(set.map(({ across }) => across))];
    expect(lines.length).toBeGreaterThan(1);
    expect(lines).toEqual(lines.toSorted((a, b) => b - a));
    expect(set[0]?.size).toBeGreaterThan(height / 19);
  });

  function overlap(a: SetCharacter, b: SetCharacter): boolean {
    const reach = (a.size + b.size) / 2 - 1e-9;
    return Math.abs(a.across - b.across) < reach && Math.abs(a.down - b.down) < reach;
  }
});
