import { describe, expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../../tests/support/archive-of.ts';
import { findWay } from '../../domain/plans/find-way.ts';
import { listGravePlaces } from '../../domain/plans/grave-places.ts';
import { boxOf, drawCemetery, planOf, shape } from '../../domain/plans/plan.fixture.ts';
import { createPlanDrawer, toPlanDrawing } from './plan-drawing.ts';

const { drawing, ledger } = drawCemetery({ plots: 2, rows: 2, graves: 3 });
const plan = planOf(drawing);

function gravesOf(cells: Readonly<Record<string, Record<string, string>>> = {}) {
  const rows = ledger.map((grave) => ({
    ...grave,
    sheet: 'f-one',
    sourceIds: 'invented',
    ...cells[grave.id],
  }));
  return archiveOf({ sources: [inventedSource], graves: rows }).graves.all;
}

describe('the drawing of a cemetery', () => {
  it('holds all graves of one plot and state in one path', () => {
    const graves = gravesOf({ 'g-1-1-1': { state: '无名墓' }, 'g-1-1-2': { state: '无名墓' } });
    const { graves: drawn } = toPlanDrawing(plan, graves);
    const counts = drawn.map(({ plot, state, outline }) => [plot, state, outline.split('z').length - 1]);
    expect(counts).toEqual([
      ['1区', '无名墓', 2],
      ['1区', undefined, 4],
      ['2区', undefined, 6],
    ]);
  });

  it('draws graves that the ledger has not, and marks by a stroke what colour alone would tell', () => {
    const [first, ...others] = gravesOf({ 'g-1-1-1': { state: '合葬墓' } });
    expect(first?.state).toBe('合葬墓');
    const parted = toPlanDrawing(plan, first === undefined ? [] : [first]).graves;
    expect(parted.find(({ state }) => state === '合葬墓')?.outline).toMatch(/zm.+h/u);
    const outlines = toPlanDrawing(plan, others)
      .graves.map(({ outline }) => outline)
      .join('');
    expect(outlines.split('z').length - 1).toBe(12);
  });

  it('lights one grave and draws the way to it, and shows of the rest what one needs to find it', () => {
    const at = listGravePlaces(plan).get('g-2-2-3')?.at ?? [0, 0];
    const way = findWay(plan, at);
    const draw = createPlanDrawer(plan, gravesOf());
    const light = draw({ lit: 'g-2-2-3', way: way?.points, isLight: true });
    const whole = draw({ lit: 'g-2-2-3', way: way?.points });
    expect(light.lit).toEqual(whole.lit);
    expect(light.way.startsWith('M')).toBe(true);
    expect(light.graves.map(({ plot, outline }) => [plot, outline.split('z').length - 1])).toEqual([
      ['2区', 3],
    ]);
    expect(light.box.height).toBeLessThanOrEqual(whole.box.height);
    const { x, y, width, height } = light.box;
    expect([light.lit?.x ?? 0, light.lit?.y ?? 0].every((length) => length > 0)).toBe(true);
    expect((light.lit?.x ?? 0) > x && (light.lit?.x ?? 0) < x + width).toBe(true);
    expect((light.lit?.y ?? 0) > y && (light.lit?.y ?? 0) < y + height).toBe(true);
  });

  it('lights nothing for a grave that is not drawn', () => {
    const drawn = toPlanDrawing(plan, gravesOf(), { lit: 'g-elsewhere', isLight: true });
    expect(drawn.lit).toBeUndefined();
    expect(drawn.graves).toEqual([]);
  });

  it('names gate, monument and plots, and links plots where a list is given', () => {
    const { labels, plots, signs } = toPlanDrawing(plan, gravesOf(), {
      plotHref: (plot) => (plot === '1区' ? '/list.html#1' : undefined),
    });
    expect(labels.map(({ text }) => text)).toEqual(expect.arrayContaining(['正门', '纪念碑', '1区', '2区']));
    expect(plots.map(({ name, href }) => [name, href])).toEqual([
      ['1区', '/list.html#1'],
      ['2区', undefined],
    ]);
    expect(signs.map(({ kind }) => kind)).toEqual(['gate']);
  });

  it('writes a name into its area, though the area is bent', () => {
    const bent = shape(
      '建筑',
      {
        type: 'Polygon',
        coordinates: [
          [
            [20, 0],
            [60, 0],
            [60, 40],
            [50, 40],
            [50, 10],
            [20, 10],
            [20, 0],
          ],
        ],
      },
      { 名称: '馆' },
    );
    const drawn = toPlanDrawing(
      planOf({ ...drawing, features: [bent, shape('园界', boxOf(0, -20, 80, 60))] }),
      [],
    );
    const label = drawn.labels.find(({ text }) => text === '馆');
    const [eastOf, northOf] = [drawn.box.width, drawn.box.height];
    expect(label).toBeDefined();
    // Lengths from the corner: 2 m of margin, then the park's edge 20 m west and 20 m above the building.
    const [east, north] = [(label?.x ?? 0) / 10 - 2, 60 - ((label?.y ?? 0) / 10 - 2)];
    expect(eastOf > 0 && northOf > 0).toBe(true);
    expect((north > 0 && north < 10 && east > 20 && east < 60) || (east > 50 && east < 60)).toBe(true);
  });
});
