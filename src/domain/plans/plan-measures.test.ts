import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  crossOf,
  distanceToGeometry,
  isInArea,
  isInRing,
  middleOf,
  nearestOnSegment,
  signedAreaOf,
} from './plan-measures.ts';
import type { PlanPoint } from './plan.ts';

const box: PlanPoint[] = [
  [0, 0],
  [10, 0],
  [10, 4],
  [0, 4],
  [0, 0],
];
/** An L, whose middle of gravity lies off the middle of its box. */
const angle: PlanPoint[] = [
  [0, 0],
  [6, 0],
  [6, 2],
  [2, 2],
  [2, 6],
  [0, 6],
  [0, 0],
];

describe('measuring on a plan', () => {
  it('finds the nearest point of a segment, its ends included', () => {
    expect(nearestOnSegment([3, 5], [0, 0], [10, 0])).toEqual({ at: [3, 0], part: 0.3, distance: 5 });
    expect(nearestOnSegment([-3, 4], [0, 0], [10, 0])).toEqual({ at: [0, 0], part: 0, distance: 5 });
    expect(nearestOnSegment([3, 4], [0, 0], [0, 0])).toEqual({ at: [0, 0], part: 0, distance: 5 });
  });

  it('knows inside from outside, and holes', () => {
    expect(isInRing([5, 2], box)).toBe(true);
    expect(isInRing([5, 4.1], box)).toBe(false);
    expect(isInRing([4, 4], angle)).toBe(false);
    const hole: PlanPoint[] = [
      [4, 1],
      [6, 1],
      [6, 3],
      [4, 3],
      [4, 1],
    ];
    expect(isInArea([5, 2], [box, hole])).toBe(false);
    expect(isInArea([1, 2], [box, hole])).toBe(true);
  });

  it('finds the middle of a point, a line and an area', () => {
    expect(middleOf({ kind: 'point', at: [1, 2] })).toEqual([1, 2]);
    expect(
      middleOf({
        kind: 'line',
        points: [
          [0, 0],
          [2, 0],
          [2, 6],
        ],
      }),
    ).toEqual([2, 2]);
    expect(
      middleOf({
        kind: 'line',
        points: [
          [3, 3],
          [3, 3],
        ],
      }),
    ).toEqual([3, 3]);
    expect(middleOf({ kind: 'area', rings: [box] })).toEqual([5, 2]);
    const [east, north] = middleOf({ kind: 'area', rings: [angle] });
    expect(east).toBeCloseTo(2.2, 9);
    expect(north).toBeCloseTo(2.2, 9);
  });

  it('finds some middle of an area that encloses nothing', () => {
    const [east, north] = middleOf({
      kind: 'area',
      rings: [
        [
          [0, 0],
          [4, 0],
          [8, 0],
          [0, 0],
        ],
      ],
    });
    expect(east).toBeCloseTo(3, 9);
    expect(north).toBe(0);
  });

  it('measures to shapes: nothing within an area, else to its edge', () => {
    expect(distanceToGeometry([5, 2], { kind: 'area', rings: [box] })).toBe(0);
    expect(distanceToGeometry([13, 8], { kind: 'area', rings: [box] })).toBe(5);
    expect(distanceToGeometry([3, 4], { kind: 'point', at: [0, 0] })).toBe(5);
    expect(
      distanceToGeometry([5, 3], {
        kind: 'line',
        points: [
          [0, 0],
          [10, 0],
        ],
      }),
    ).toBe(3);
  });

  it('counts an area against the clock as positive', () => {
    expect(signedAreaOf(box)).toBe(40);
    expect(signedAreaOf([...box].reverse())).toBe(-40);
    expect(crossOf([0, 0], [1, 0], [0, 1])).toBe(1);
  });

  it('has middles that move with the shape', () => {
    const metres = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(metres, metres, (east, north) => {
        const there = angle.map(([x, y]): PlanPoint => [x + east, y + north]);
        const [middleEast, middleNorth] = middleOf({ kind: 'area', rings: [there] });
        expect(middleEast).toBeCloseTo(2.2 + east, 6);
        expect(middleNorth).toBeCloseTo(2.2 + north, 6);
      }),
      { numRuns: 50, seed: 6 },
    );
  });
});
