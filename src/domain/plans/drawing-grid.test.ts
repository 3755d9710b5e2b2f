import { describe, expect, it } from 'vitest';
import { createDrawingGrid, toGridPoint, toPlanPoint } from './drawing-grid.ts';
import { boxOf, drawCemetery, planOf, shape } from './plan.fixture.ts';

const { drawing } = drawCemetery();

describe('the sheet of a plan', () => {
  it('has north above, and room around everything drawn', () => {
    const grid = createDrawingGrid(planOf(drawing));
    const points = planOf(drawing).features.flatMap(({ geometry }) =>
      geometry.kind === 'point'
        ? [geometry.at]
        : geometry.kind === 'line'
          ? geometry.points
          : geometry.rings.flat(),
    );
    const drawn = points.map((point) => toGridPoint(grid, point));
    expect(Math.min(...drawn.flat())).toBeGreaterThanOrEqual(20);
    expect(Math.max(...drawn.map(([x]) => x))).toBeLessThanOrEqual(grid.width - 20);
    expect(Math.max(...drawn.map(([, y]) => y))).toBeLessThanOrEqual(grid.height - 20);
    expect(toGridPoint(grid, [0, 10])[1]).toBeLessThan(toGridPoint(grid, [0, 0])[1]);
  });

  it('is not made small by a protected zone that reaches far beyond the cemetery', () => {
    const zone = shape('保护范围', boxOf(-500, -500, 500, 500));
    const wider = planOf({ ...drawing, features: [...drawing.features, zone] });
    expect(createDrawingGrid(wider)).toEqual(createDrawingGrid(planOf(drawing)));
  });

  it('leads from its decimetres back to the metres of the plan', () => {
    const grid = { west: -12.3, north: 45.6, width: 1000, height: 800 };
    for (const point of [
      [0, 0],
      [-12.3, 45.6],
      [7.9, -3.1],
    ] as const) {
      expect(toPlanPoint(grid, toGridPoint(grid, point))).toEqual(point);
    }
  });
});
