import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listGraveOverlaps } from './overlapping-graves.ts';
import type { PlanFeature, PlanGeometry, PlanPoint } from './plan.ts';

function graveOf(position: number, geometry: PlanGeometry): PlanFeature {
  return {
    position,
    kind: '墓',
    name: '',
    plot: '',
    row: '',
    number: '',
    graveId: `g-${position}`,
    geometry,
  };
}

/** A grave of 0.8 by 1.8 metres, turned by some degrees. */
function slab([east, north]: PlanPoint, turned = 0): PlanGeometry {
  const angle = (turned * Math.PI) / 180;
  const corners: PlanPoint[] = [
    [-0.4, -0.9],
    [0.4, -0.9],
    [0.4, 0.9],
    [-0.4, 0.9],
    [-0.4, -0.9],
  ];
  const ring = corners.map(([x, y]): PlanPoint => [
    east + x * Math.cos(angle) - y * Math.sin(angle),
    north + x * Math.sin(angle) + y * Math.cos(angle),
  ]);
  return { kind: 'area', rings: [ring] };
}

function pairsOf(...geometries: PlanGeometry[]): string[] {
  return listGraveOverlaps(geometries.map((geometry, index) => graveOf(index + 1, geometry))).map(
    ({ first, second }) => `${first.position}-${second.position}`,
  );
}

describe('graves in one place', () => {
  it('are those that share ground, not those that share an edge', () => {
    expect(pairsOf(slab([0, 0]), slab([0.8, 0]), slab([0, 1.8]))).toEqual([]);
    expect(pairsOf(slab([0, 0]), slab([0.75, 0]))).toEqual([]);
    expect(pairsOf(slab([0, 0]), slab([0.6, 0]))).toEqual(['1-2']);
  });

  it('are told by their ground, not by the boxes around it', () => {
    expect(pairsOf(slab([0, 0], 45), slab([0.9, 0.9], 45))).toEqual([]);
    expect(pairsOf(slab([0, 0], 45), slab([0.3, 0.3], 45))).toEqual(['1-2']);
  });

  it('are those with one middle, whatever their shapes', () => {
    const point = (at: PlanPoint): PlanGeometry => ({ kind: 'point', at });
    expect(pairsOf(point([0, 0]), point([0.2, 0.2]))).toEqual(['1-2']);
    expect(pairsOf(point([0, 0]), point([0.3, 0.2]))).toEqual([]);
    expect(pairsOf(slab([0, 0]), point([0.3, 0.6]))).toEqual(['1-2']);
    expect(pairsOf(slab([0, 0]), point([0.5, 0.6]))).toEqual([]);
  });

  it('may be a small one in a large one', () => {
    const mound: PlanGeometry = {
      kind: 'area',
      rings: [
        [
          [-9, -9],
          [9, -9],
          [9, 9],
          [-9, 9],
          [-9, -9],
        ],
      ],
    };
    expect(pairsOf(mound, slab([6, 5]))).toEqual(['1-2']);
    expect(pairsOf(slab([6, 5]), mound)).toEqual(['1-2']);
  });

  it('are found wherever they lie: as many as by comparing all with all', () => {
    const metres = fc.double({ min: -12, max: 12, noNaN: true });
    const some = fc.array(fc.tuple(metres, metres, fc.integer({ min: 0, max: 90 })), { maxLength: 40 });
    fc.assert(
      fc.property(some, (graves) => {
        const shapes = graves.map(([east, north, turned]) => slab([east, north], turned));
        const byPairs = shapes.flatMap((first, index) =>
          shapes.slice(index + 1).filter((second) => pairsOf(first, second).length > 0),
        );
        expect(pairsOf(...shapes)).toHaveLength(byPairs.length);
      }),
      { numRuns: 40, seed: 6 },
    );
  });
});
