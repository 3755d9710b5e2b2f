import { describe, expect, it } from 'vitest';
import { createDrawingGrid } from './drawing-grid.ts';
import { findWay } from './find-way.ts';
import { listGravePlaces } from './grave-places.ts';
import { fromSteps, packFeatures, toSteps, unpackFeatures } from './pack-shapes.ts';
import { drawCemetery, planOf } from './plan.fixture.ts';

describe('shapes packed for a browser', () => {
  it('lead the same way to every grave as the drawing itself', () => {
    const plan = planOf(drawCemetery({ plots: 4, rows: 3, graves: 5 }).drawing);
    const grid = createDrawingGrid(plan);
    const features = unpackFeatures(packFeatures(plan, grid), grid);
    expect(features.length).toBeLessThan(plan.features.length);
    for (const { at } of listGravePlaces(plan).values()) {
      const [own, packed] = [findWay(plan, at), findWay({ features }, at)];
      expect(own).toBeDefined();
      expect(packed?.metres).toBeCloseTo(own?.metres ?? 0, 0);
      expect(packed?.legs.map(({ turn, along }) => [turn, along])).toEqual(
        own?.legs.map(({ turn, along }) => [turn, along]),
      );
    }
  });

  it('keep numbers as steps', () => {
    expect(toSteps([17, 34, 20])).toEqual([17, 17, -14]);
    expect(fromSteps(toSteps([17, 34, 20]))).toEqual([17, 34, 20]);
  });
});
