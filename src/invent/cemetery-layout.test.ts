import { describe, expect, test } from 'vitest';
import { parsePlan } from '../domain/plans/parse-plan.ts';
import { layCemetery } from './cemetery-layout.ts';
import { toPlanText } from './plan-text.ts';
import { createRandom } from './random.ts';

describe.each([30, 480, 5000])('a cemetery of %i graves', (graves) => {
  const layout = layCemetery(createRandom(3), graves);
  const { plan, problems } = parsePlan(
    'invented-01',
    toPlanText(layout, (index) => `g-${index}`),
  );

  test('is drawn in full, and every shape can be read', () => {
    expect(problems).toEqual([]);
    expect(plan?.frame).toBe('本地米');
    expect(plan?.features.filter(({ kind }) => kind === '墓')).toHaveLength(graves);
    expect(new Set(plan?.features.map(({ kind }) => kind)).size).toBe(10);
  });

  test('has no two graves in one place, and no plot in another', () => {
    const boxes = layout.plots.flatMap(({ graves: places }) =>
      places.map(({ outline }) =>
        outline.slice(0, 4).reduce(([x, y], [a, b]) => [x + a / 4, y + b / 4], [0, 0]),
      ),
    );
    const sorted = boxes.map(([x = 0, y = 0]) => ({ x, y })).sort((a, b) => a.x - b.x);
    const near = sorted.filter((one, index) =>
      sorted.slice(index + 1, index + 80).some((other) => Math.hypot(one.x - other.x, one.y - other.y) < 1.5),
    );
    expect(near).toEqual([]);
  });

  test('has paths that hang together from the gate on', () => {
    const lines = layout.shapes
      .filter(({ kind }) => kind === '路')
      .map(({ points }) => points.map((p) => p.map((n) => n.toFixed(2)).join(' ')));
    const reached = new Set(['0.00 0.00']);
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      for (const line of lines)
        if (line.some((point) => reached.has(point))) for (const point of line) reached.add(point);
    }
    expect(reached).toEqual(new Set(lines.flat()));
  });
});
