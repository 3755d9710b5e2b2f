import { describe, expect, it } from 'vitest';
import type { DistrictMap } from './district-map.ts';
import { toDistrictMap } from './district-map.ts';
import { drawDistrictMap, type DistrictDrawing } from './draw-district-map.ts';
import { gatherMarks, type MapMark } from './gather-marks.ts';
import { pageStyle, printStyle } from './map-style.ts';
import { toMapFrame } from './web-mercator.ts';

/** Two squares of a degree that share a border. */
const map: DistrictMap = toDistrictMap(
  [
    { code: '500001', name: '甲"<区', west: 106 },
    { code: '500002', name: '乙丙县', west: 107 },
  ].map(({ code, name, west }) => ({
    code,
    name,
    inside: [west + 0.5, 29.5] as const,
    polygons: [
      [
        [
          [west, 29],
          [west + 1, 29],
          [west + 1, 30],
          [west, 30],
          [west, 29],
        ],
      ],
    ],
  })),
  1e-9,
);
const mark = (change: Partial<MapMark> = {}): MapMark => ({
  at: [106.5, 29.5],
  isPlaced: false,
  count: 1,
  label: '甲区，1处',
  ...change,
});
const draw = (change: Partial<DistrictDrawing> = {}): string =>
  drawDistrictMap({ map, width: 400, style: pageStyle, title: '分布图', note: '示意图', ...change });

describe('a drawn map', () => {
  it('draws the shared border once, names the districts and says that it is schematic', () => {
    expect([map.outer.length, map.inner.length]).toEqual([2, 1]);
    const svg = draw();
    expect(svg).toContain('>示意图<');
    expect(svg).toContain('>乙丙<');
    expect(svg).toContain('>甲&quot;&lt;<');
    expect(svg).toContain('<title>分布图</title>');
  });

  it('lies in Web Mercator: nearer to the pole a degree is higher', () => {
    const frame = toMapFrame({ west: 0, east: 1, south: 59, north: 61 }, 116, 8);
    const [, top] = frame.project([0, 61]);
    const [, middle] = frame.project([0, 60]);
    const [, bottom] = frame.project([0, 59]);
    expect(middle - top).toBeCloseTo(100 / Math.cos((60.5 * Math.PI) / 180), 0);
    expect(middle - top).toBeGreaterThan(bottom - middle);
  });

  it('shows a stele full where the place was measured, and hollow where it stands for the district', () => {
    expect(draw({ marks: [mark({ isPlaced: true })] })).toContain(`fill="${pageStyle.ink}" stroke=`);
    expect(draw({ marks: [mark()] })).not.toContain(`fill="${pageStyle.ink}" stroke=`);
  });

  it('links a mark by its name, with a field of 44 units for fingers', () => {
    const svg = draw({ marks: [mark({ href: '/facilities/a.html', label: '甲 & 乙' })] });
    expect(svg).toContain('<a href="/facilities/a.html" aria-label="甲 &amp; 乙"');
    expect(svg).toContain('width="44" height="44" fill="transparent"');
  });

  it('gathers marks that stand too close into their sum', () => {
    const marks = [mark({ count: 3 }), mark({ at: [106.51, 29.5], count: 2 }), mark({ at: [107.5, 29.5] })];
    const gathered = gatherMarks(marks, toMapFrame(map.bounds, 400), 24);
    expect(gathered.map(({ count, marks: ofOne }) => [count, ofOne.length])).toEqual([
      [5, 2],
      [1, 1],
    ]);
    expect(draw({ marks, gatherWithin: 24 })).toContain('>5</text>');
    expect(draw({ marks, gatherWithin: 0 })).not.toContain('>5</text>');
  });

  it('of a part holds that part only', () => {
    const whole = draw().length;
    const part = draw({ bounds: { west: 107.2, east: 107.8, south: 29.2, north: 29.8 } });
    expect(part.length).toBeLessThan(whole);
    expect(part).toContain('>乙丙<');
    expect(part).not.toContain('甲');
  });

  it('sets the chosen district, and nothing else, in cinnabar', () => {
    expect(draw({ chosen: ['500002'] }).split(pageStyle.cinnabar)).toHaveLength(2);
    expect(draw()).not.toContain(pageStyle.cinnabar);
  });

  it('for print needs neither variables nor style sheets', () => {
    const svg = draw({ style: printStyle, marks: [mark({ count: 2 })] });
    expect(svg).not.toContain('var(');
    expect(svg).toContain('font-family="Noto Serif SC"');
  });
});
