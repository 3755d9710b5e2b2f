import { describe, expect, it } from 'vitest';
import { GraveGrid } from './grave-grid.ts';
import type { PlanGrave } from './plan-graves.ts';
import { listRowEnds } from './row-ends.ts';

function graveAt(index: number, x: number, y: number, angle = 0): PlanGrave {
  return {
    index,
    id: `g-${index}`,
    plot: '一区',
    row: String(Math.floor(index / 20)),
    number: String(index % 20),
    state: '有名墓',
    people: [],
    carved: [],
    photoId: undefined,
    isLeft: false,
    box: { at: [x, y], width: 8, depth: 16, angle },
  };
}

/** Ten rows of twenty. */
const graves = Array.from({ length: 200 }, (_, at) => graveAt(at, (at % 20) * 16, Math.floor(at / 20) * 32));

describe('the graves of a sheet', () => {
  it('are found under the finger as by looking at every one', () => {
    const grid = new GraveGrid(graves);
    for (let step = 0; step < 300; step += 1) {
      const point = [(step * 37) % 330, (step * 91) % 330] as const;
      const distances = graves.map(({ box }) => {
        const [x, y] = box?.at ?? [0, 0];
        const [across, down] = [Math.abs(point[0] - x) - 4, Math.abs(point[1] - y) - 8];
        return Math.hypot(Math.max(0, across), Math.max(0, down));
      });
      const least = Math.min(...distances);
      const found = grid.nearest(point, 10);
      if (least > 10) expect(found).toBeUndefined();
      else expect(distances[found?.index ?? -1]).toBeCloseTo(least, 9);
    }
  });

  it('are found when they stand askew, and are long', () => {
    const mound = {
      ...graveAt(0, 500, 500),
      box: { at: [500, 500], width: 200, depth: 30, angle: 90 } as const,
    };
    const grid = new GraveGrid([mound]);
    expect(grid.nearest([500, 590], 5)).toBe(mound);
    expect(grid.nearest([590, 500], 5)).toBeUndefined();
  });

  it('bear the number of their row at both of its ends', () => {
    const ends = listRowEnds(graves.slice(0, 20));
    expect(ends.map(({ plot, row, y }) => [plot, row, y])).toEqual([
      ['一区', '0', 0],
      ['一区', '0', 0],
    ]);
    const xs = ends.map(({ x }) => x).sort((a, b) => a - b);
    expect(xs[0]).toBeLessThan(-4);
    expect(xs[1]).toBeGreaterThan(19 * 16 + 4);
    expect(listRowEnds(graves.slice(0, 1))).toEqual([]);
  });
});
