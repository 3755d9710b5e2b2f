import { describe, expect, it } from 'vitest';
import { planTiles, toTilePath } from './tile-plan.ts';

describe('the tiles of a document', () => {
  it('are halved until the whole page is one of them', () => {
    expect(planTiles({ width: 6000, height: 4243 }).scaleFactors).toEqual([1, 2, 4, 8]);
    expect(planTiles({ width: 1025, height: 3 }).scaleFactors).toEqual([1, 2]);
    expect(planTiles({ width: 1024, height: 1024 }).scaleFactors).toEqual([1]);
  });

  it('cover every pixel of every level exactly once', () => {
    const page = { width: 2500, height: 1700 };
    const { tiles, scaleFactors } = planTiles(page);
    const area = tiles.reduce((sum, { width, height }) => sum + width * height, 0);
    expect(area).toBe(page.width * page.height * scaleFactors.length);
    expect(tiles.map(toTilePath)).toContain('2048,1024,452,676/452,676');
    expect(tiles.map(toTilePath)).toContain('2048,0,452,1700/226,850');
    expect(tiles.map(toTilePath)).toContain('0,0,2500,1700/625,425');
  });

  it('name the sizes in which the whole page stands, a small page once', () => {
    expect(planTiles({ width: 2500, height: 1700 }).sizes).toEqual([
      { width: 625, height: 425 },
      { width: 2500, height: 1700 },
    ]);
    expect(planTiles({ width: 900, height: 600 }).sizes).toEqual([{ width: 900, height: 600 }]);
  });
});
