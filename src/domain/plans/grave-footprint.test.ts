import { describe, expect, it } from 'vitest';
import { cornersOf, toFootprint, usualSize, type GraveFootprint } from './grave-footprint.ts';
import type { PlanPoint } from './plan.ts';

const size = { width: 0.8, depth: 1.2 };

function areaOf(ring: readonly PlanPoint[]) {
  return { kind: 'area' as const, rings: [[...ring, ring[0] ?? [0, 0]] as PlanPoint[]] };
}

describe('the ground of a grave', () => {
  it.each([0, 12, -30, 44])('is found again from its corners when the row runs at %i°', (angle) => {
    const grave: GraveFootprint = { at: [31.5, -7.25], width: 1, depth: 2, angle };
    const found = toFootprint(areaOf(cornersOf(grave)), size);
    expect(found.at[0]).toBeCloseTo(31.5, 9);
    expect(found.at[1]).toBeCloseTo(-7.25, 9);
    expect([found.width, found.depth, found.angle]).toEqual([
      expect.closeTo(1, 9),
      expect.closeTo(2, 9),
      expect.closeTo(angle, 9),
    ]);
  });

  it('is the narrowest box where the outline is no box', () => {
    const found = toFootprint(
      areaOf([
        [0, 0],
        [4, 0],
        [5, 1],
        [4, 2],
        [0, 2],
      ]),
      size,
    );
    expect([found.width, found.depth]).toEqual([5, 2]);
  });

  it('has the usual size where the plan has a point only', () => {
    expect(toFootprint({ kind: 'point', at: [3, 4] }, size)).toEqual({ at: [3, 4], ...size, angle: 0 });
  });

  it('leaves room between neighbours that stand close', () => {
    const middles = Array.from({ length: 9 }, (_, at): PlanPoint => [at * 0.9, 0]);
    expect(usualSize(middles).width).toBeCloseTo(0.45);
    expect(usualSize([]).width).toBeLessThanOrEqual(0.8);
  });
});
