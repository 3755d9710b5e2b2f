import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWay, toWalker } from './find-way.ts';
import { listGravePlaces } from './grave-places.ts';
import { crossOf, distanceBetween, nearestOnSegment } from './plan-measures.ts';
import {
  boxOf,
  drawCemetery,
  lineOf,
  moved,
  planOf,
  planOfPaths,
  shape,
  type Drawing,
} from './plan.fixture.ts';
import type { CemeteryPlan, PlanPoint } from './plan.ts';
import type { Way } from './way.ts';

/** `left 15 三区路 (纪念碑)`: a leg in one line. */
function linesOf(way: Way | undefined): string[] | undefined {
  return way?.legs.map((leg) => {
    const where = leg.turn === 'leave' ? leg.side : leg.along;
    const past = leg.past === undefined ? '' : `(${leg.past})`;
    return [leg.turn, Math.round(leg.metres * 10) / 10, where, past].filter((part) => part !== '').join(' ');
  });
}

function drawingOf(...features: Drawing['features']): Drawing {
  return { type: 'FeatureCollection', 坐标系: '本地米', features };
}

const gate = (at: [number, number], name = '大门') =>
  shape('入口', { type: 'Point', coordinates: at }, { 名称: name });

describe('the way from the gate to a grave', () => {
  it('follows the avenue, turns into the path of the plot and ends beside the grave', () => {
    const plan = planOf(drawCemetery().drawing);
    const [right, left] = ['g-1-1-3', 'g-2-1-3'].map((id) => listGravePlaces(plan).get(id)?.at ?? [0, 0]);
    const walker = toWalker(plan);
    expect(linesOf(walker.findWay(right as PlanPoint))).toEqual([
      'start 10 中轴路',
      'right 6.2 1区路',
      'leave 2.5 left',
    ]);
    expect(linesOf(walker.findWay(left as PlanPoint))).toEqual([
      'start 10 中轴路',
      'left 6.2 2区路',
      'leave 2.5 right',
    ]);
  });

  it('adds up to its legs, and runs from the gate to the middle of the grave', () => {
    const way = findWay(planOf(drawCemetery().drawing), [6.2, 12.5]);
    expect(way?.gate).toBe('正门');
    expect(way?.points).toEqual([
      [0, 0],
      [0, 10],
      [6.2, 10],
      [6.2, 12.5],
    ]);
    expect(way?.metres).toBeCloseTo(18.7, 6);
  });

  it('takes the shorter of two ways round', () => {
    const round = {
      name: '环路',
      points: [
        [0, 0],
        [0, 50],
        [60, 50],
        [60, 0],
        [0, 0],
      ] as [number, number][],
    };
    expect(linesOf(findWay(planOfPaths(round), [40, 2]))).toEqual(['start 40 环路', 'leave 2 left']);
  });

  it('goes over paths that cross without a shared corner', () => {
    const plan = planOfPaths(
      {
        name: '南北路',
        points: [
          [0, 0],
          [0, 100],
        ],
      },
      {
        name: '东西路',
        points: [
          [-50, 40],
          [50, 40],
        ],
      },
    );
    expect(linesOf(findWay(plan, [-30, 45]))).toEqual(['start 40 南北路', 'left 30 东西路', 'leave 5 right']);
  });

  it('goes over ends that all but touch, and not over wider gaps', () => {
    const pathTo = (east: number) =>
      planOfPaths(
        {
          name: '南北路',
          points: [
            [0, 0],
            [0, 100],
          ],
        },
        {
          name: '支路',
          points: [
            [east, 40],
            [50, 40],
          ],
        },
      );
    expect(linesOf(findWay(pathTo(1.4), [40, 41]))).toEqual([
      'start 40 南北路',
      'right 40 支路',
      'leave 1 left',
    ]);
    expect(findWay(pathTo(1.6), [40, 41])).toBeUndefined();
  });

  it('closes a round path whose end stops short of its beginning', () => {
    const plan = planOfPaths({
      points: [
        [0, 0],
        [0, 50],
        [60, 50],
        [60, 0],
        [1, 0],
      ],
    });
    expect(findWay(plan, [40, 2])?.metres).toBeCloseTo(42, 6);
  });

  it('goes over a bend that touches another path', () => {
    const bentTo = (east: number) =>
      planOfPaths(
        {
          points: [
            [0, 0],
            [0, 100],
          ],
        },
        {
          points: [
            [30, 60],
            [east, 40],
            [30, 20],
          ],
        },
      );
    expect(findWay(bentTo(0.25), [20, 51])).toBeDefined();
    expect(findWay(bentTo(0.35), [20, 51])).toBeUndefined();
  });

  it('starts at the main gate, whichever is nearer', () => {
    const drawing = drawingOf(
      gate([0, 100], '北门'),
      gate([0, 0], '烈士陵园正门'),
      gate([0, 90], ''),
      shape('路', lineOf([0, 0], [0, 100])),
    );
    expect(findWay(planOf(drawing), [3, 80])).toMatchObject({ gate: '烈士陵园正门' });
    drawing.features.splice(1, 1);
    expect(findWay(planOf(drawing), [3, 10])).toMatchObject({ gate: '北门' });
  });

  it('leads through the next gate where the paths of the main one do not reach', () => {
    const plan = planOf(
      drawingOf(
        gate([100, 0], '侧门'),
        gate([0, 0], '正门'),
        shape('路', lineOf([0, 0], [0, 50])),
        shape('路', lineOf([100, 0], [100, 50])),
      ),
    );
    const walker = toWalker(plan);
    expect(walker.findWay([3, 30])?.gate).toBe('正门');
    expect(walker.findWay([97, 30])?.gate).toBe('侧门');
  });

  it('is not made up where there is no path, no gate, or no gate near a path', () => {
    const path = shape('路', lineOf([0, 0], [0, 50]));
    expect(findWay(planOf(drawingOf(gate([0, 0]))), [1, 1])).toBeUndefined();
    expect(findWay(planOf(drawingOf(path)), [1, 1])).toBeUndefined();
    expect(findWay(planOf(drawingOf(path, gate([31, 0]))), [1, 1])).toBeUndefined();
    expect(findWay(planOf(drawingOf(path, gate([29, 0]))), [1, 20])?.metres).toBeCloseTo(50, 6);
  });

  it('does not send anybody across the graves from a path that is not the nearest', () => {
    const plan = planOfPaths(
      {
        points: [
          [0, 0],
          [0, 50],
        ],
      },
      {
        points: [
          [20, 10],
          [20, 50],
        ],
      },
    );
    expect(findWay(plan, [18, 30])).toBeUndefined();
    expect(findWay(plan, [9, 30])?.metres).toBeCloseTo(39, 6);
  });
});

describe('what one is told on the way', () => {
  it('says nothing of bends of a path that has no fork, but does not call it straight', () => {
    const bent: [number, number][] = [
      [0, 0],
      [0, 20],
      [10, 35],
      [28, 45],
      [50, 45],
    ];
    const way = findWay(planOfPaths({ name: '弯路', points: bent }), [48, 47]);
    expect(linesOf(way)).toEqual(['start 78.6 弯路', 'leave 2 left']);
    expect(way?.legs[0]).toMatchObject({ isStraight: false });
  });

  it('names a corner of 60° and more even without a fork', () => {
    const way = findWay(
      planOfPaths({
        points: [
          [0, 0],
          [0, 20],
          [30, 20],
        ],
      }),
      [28, 18],
    );
    expect(linesOf(way)).toEqual(['start 20', 'right 28', 'leave 2 right']);
  });

  it('tells half-turns from turns at a fork', () => {
    const plan = planOfPaths(
      {
        name: '甲路',
        points: [
          [0, 0],
          [0, 30],
        ],
      },
      {
        name: '乙路',
        points: [
          [0, 30],
          [20, 60],
        ],
      },
      {
        name: '丙路',
        points: [
          [0, 30],
          [-20, 60],
        ],
      },
      {
        name: '丁路',
        points: [
          [0, 30],
          [2, 60],
        ],
      },
    );
    const turnTo = (at: PlanPoint) => linesOf(findWay(plan, at))?.[1];
    expect(turnTo([18, 60])).toMatch(/^half-right .* 乙路/u);
    expect(turnTo([-18, 60])).toMatch(/^half-left .* 丙路/u);
    expect(turnTo([3, 60])).toMatch(/^straight .* 丁路/u);
  });

  it('passes over an offset of a metre or two', () => {
    const plan = planOfPaths(
      {
        name: '主路',
        points: [
          [0, 0],
          [0, 30],
        ],
      },
      {
        name: '主路',
        points: [
          [0, 30],
          [2, 30],
        ],
      },
      {
        name: '主路',
        points: [
          [2, 30],
          [2, 70],
        ],
      },
      {
        name: '横路',
        points: [
          [-30, 30],
          [30, 30],
        ],
      },
    );
    expect(linesOf(findWay(plan, [4, 60]))).toEqual(['start 62 主路', 'leave 2 right']);
  });

  it('names a landmark once to whoever walks round it', () => {
    const round: [number, number][] = [
      [0, 30],
      [6, 36],
      [0, 42],
      [-6, 36],
      [0, 30],
    ];
    const drawing = drawingOf(
      gate([0, 0]),
      shape('路', lineOf([0, 0], [0, 30]), { 名称: '中轴路' }),
      shape('路', lineOf(...round), { 名称: '环路' }),
      shape('路', lineOf([6, 36], [50, 36]), { 名称: '东路' }),
      shape('碑', boxOf(-2, 34, 2, 38), { 名称: '纪念碑' }),
    );
    expect(linesOf(findWay(planOf(drawing), [30, 40]))).toEqual([
      'start 30 中轴路',
      'half-right 8.5 环路 (纪念碑)',
      'half-right 24 东路',
      'leave 4 left',
    ]);
  });

  it('names the nearest landmark at a turn, within eight metres', () => {
    const turnBy = (north: number) =>
      planOf(
        drawingOf(
          gate([0, 0]),
          shape('路', lineOf([0, 0], [0, 40], [40, 40])),
          shape('碑', boxOf(-2, north, 2, north + 4), { 名称: '纪念碑' }),
          shape('水面', boxOf(-20, 40, -9, 50), { 名称: '荷塘' }),
        ),
      );
    expect(linesOf(findWay(turnBy(47), [30, 42]))?.[1]).toBe('right 30 (纪念碑)');
    expect(linesOf(findWay(turnBy(49), [30, 42]))?.[1]).toBe('right 30');
  });

  it('tells which way to turn behind the gate, where the boundary shows how one comes in', () => {
    const plan = planOf(
      drawingOf(
        shape('园界', boxOf(-50, 0, 50, 80)),
        gate([0, 0]),
        shape('路', lineOf([-40, 1], [40, 1]), { 名称: '前路' }),
      ),
    );
    expect(linesOf(findWay(plan, [-30, 5]))).toEqual(['start 0', 'left 31 前路', 'leave 4 right']);
    expect(linesOf(findWay(plan, [0, 5]))).toEqual(['start 1', 'leave 4 ahead']);
  });

  it('says that a grave lies ahead of a path that ends before it, and beside a path that touches it', () => {
    const plan = planOfPaths({
      points: [
        [0, 0],
        [0, 30],
      ],
    });
    expect(linesOf(findWay(plan, [1, 36]))?.[1]).toMatch(/ahead$/u);
    expect(linesOf(findWay(plan, [0.2, 20]))?.[1]).toMatch(/beside$/u);
  });
});

/** Streets on a grid, some left out, corners shifted; the gate at one of them, and lanes straight across. */
const someStreets = fc
  .record({
    jitter: fc.array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 })), {
      minLength: 25,
      maxLength: 25,
    }),
    kept: fc.array(fc.nat(7), { minLength: 40, maxLength: 40 }),
    across: fc.array(fc.tuple(fc.nat(24), fc.nat(24)), { maxLength: 3 }),
    gateAt: fc.nat(24),
    to: fc.tuple(
      fc.double({ min: -10, max: 90, noNaN: true }),
      fc.double({ min: -10, max: 90, noNaN: true }),
    ),
    hasBoundary: fc.boolean(),
  })
  .map(({ jitter, kept, across, gateAt, to, hasBoundary }) => {
    const corner = (number: number): [number, number] => {
      const [east, north] = jitter[number] ?? [0, 0];
      return [(number % 5) * 20 + east, Math.floor(number / 5) * 20 + north];
    };
    const streets = Array.from({ length: 25 }, (_, number) => [
      ...(number % 5 < 4 ? [lineOf(corner(number), corner(number + 1))] : []),
      ...(number < 20 ? [lineOf(corner(number), corner(number + 5))] : []),
    ])
      .flat()
      .filter((_, index) => kept[index] !== 0);
    const lanes = across.filter(([from, until]) => from !== until);
    const paths = [...streets, ...lanes.map(([from, until]) => lineOf(corner(from), corner(until)))];
    const named = paths.map((line, index) => shape('路', line, { 名称: `${index % 3}路` }));
    const boundary = hasBoundary ? [shape('园界', boxOf(-8, -8, 88, 88))] : [];
    const end: [number, number] = to;
    return { drawing: drawingOf(...boundary, ...named, gate(corner(gateAt))), to: end };
  });

const mirroredTurns: Readonly<Record<string, string>> = {
  left: 'right',
  right: 'left',
  'half-left': 'half-right',
  'half-right': 'half-left',
};

describe('any way over any paths', () => {
  it('starts at a gate, ends at the grave and is never shorter than the straight line', () => {
    fc.assert(
      fc.property(someStreets, ({ drawing, to }) => {
        const plan = planOf(drawing);
        const way = findWay(plan, to);
        if (way === undefined) return;
        const gates = plan.features.flatMap(({ kind, geometry }) =>
          kind === '入口' && geometry.kind === 'point' ? [geometry.at] : [],
        );
        const start = way.points[0] ?? [Number.NaN, 0];
        expect(gates).toContainEqual(start);
        expect(way.points.at(-1)).toEqual(to);
        expect(way.metres).toBeGreaterThanOrEqual(distanceBetween(start, to) - 1e-6);
        expect(way.legs.reduce((sum, { metres }) => sum + metres, 0)).toBeCloseTo(way.metres, 3);
        expect(way.legs.map(({ turn }) => turn === 'leave').lastIndexOf(true)).toBe(way.legs.length - 1);
      }),
      { numRuns: 150, seed: 6 },
    );
  });

  it('is as long as a slower search finds it', () => {
    fc.assert(
      fc.property(someStreets, ({ drawing, to }) => {
        const plan = planOf(drawing);
        const way = findWay(plan, to);
        if (way === undefined) return;
        const [start = to, end = to] = [way.points[0], way.points.at(-2)];
        const walked = way.metres - (way.legs.at(-1)?.metres ?? 0);
        expect(walked).toBeCloseTo(walkByFlooding(plan, start, end), 3);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('mirrored, has lefts for rights and the same lengths', () => {
    const mirror = (word: string) => mirroredTurns[word] ?? word;
    fc.assert(
      fc.property(someStreets, ({ drawing, to }) => {
        const way = findWay(planOf(drawing), to);
        const mirrored = findWay(planOf(moved(drawing, ([east, north]) => [-east, north])), [-to[0], to[1]]);
        expect(mirrored?.legs.map(({ turn }) => turn)).toEqual(way?.legs.map(({ turn }) => mirror(turn)));
        const [side, mirroredSide] = [way, mirrored].map((found) => {
          const last = found?.legs.at(-1);
          return last?.turn === 'leave' ? last.side : undefined;
        });
        expect(mirroredSide).toBe(side === undefined ? undefined : mirror(side));
        expect(mirrored?.metres ?? 0).toBeCloseTo(way?.metres ?? 0, 6);
      }),
      { numRuns: 150, seed: 8 },
    );
  });
});

/** The shortest walk over crossings, by relaxing all streets until nothing changes; the gate may stand off them. */
function walkByFlooding({ features }: CemeteryPlan, gateAt: PlanPoint, end: PlanPoint): number {
  const lines = features.flatMap(({ kind, geometry }) =>
    kind === '路' && geometry.kind === 'line' ? [geometry.points] : [],
  );
  const [start] = lines
    .map(([from = gateAt, to = gateAt]) => nearestOnSegment(gateAt, from, to))
    .sort((a, b) => a.distance - b.distance);
  if (start === undefined) return Infinity;
  const crossings = lines.flatMap((line) => lines.flatMap((other) => listCrossings(line, other)));
  const places = [start.at, end, ...crossings, ...lines.flat()];
  const streets = lines.map(([from = end, to = end]) =>
    places.flatMap((place, index) => (nearestOnSegment(place, from, to).distance < 1e-6 ? [index] : [])),
  );
  const metres = places.map((place) => (distanceBetween(place, start.at) < 1e-6 ? start.distance : Infinity));
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const street of streets) {
      for (const a of street) {
        for (const b of street) {
          const [from = end, to = end] = [places[a], places[b]];
          const reached = (metres[a] ?? Infinity) + distanceBetween(from, to);
          if (reached >= (metres[b] ?? Infinity) - 1e-9) continue;
          metres[b] = reached;
          isChanged = true;
        }
      }
    }
  }
  return Math.min(
    ...places.flatMap((place, index) =>
      distanceBetween(place, end) < 1e-6 ? [metres[index] ?? Infinity] : [],
    ),
  );
}

function listCrossings(
  [from = [0, 0], to = [0, 0]]: readonly PlanPoint[],
  [otherFrom = [0, 0], otherTo = [0, 0]]: readonly PlanPoint[],
): PlanPoint[] {
  const [side, otherSide] = [crossOf(otherFrom, otherTo, from), crossOf(otherFrom, otherTo, to)];
  const isCut = crossOf(from, to, otherFrom) * crossOf(from, to, otherTo) < 0 && side * otherSide < 0;
  if (!isCut) return [];
  const part = side / (side - otherSide);
  return [[from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]];
}
