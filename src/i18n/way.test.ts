import { describe, expect, it } from 'vitest';
import { findWay } from '../domain/plans/find-way.ts';
import { boxOf, drawCemetery, lineOf, planOf, shape } from '../domain/plans/plan.fixture.ts';
import type { Way } from '../domain/plans/way.ts';
import { describeWay, roundMetres, stepsOf } from './way.ts';

function wayOf(...legs: Way['legs']): Way {
  return { gate: '', metres: 0, points: [], legs };
}

describe('a way in words', () => {
  it('goes from the gate along named paths to the grave', () => {
    const plan = planOf({
      type: 'FeatureCollection',
      坐标系: '本地米',
      features: [
        shape('入口', { type: 'Point', coordinates: [0, 0] }, { 名称: '正门' }),
        shape('路', lineOf([0, 0], [0, 80]), { 名称: '中轴路' }),
        shape('碑', boxOf(-3, 85, 3, 90), { 名称: '纪念碑' }),
        shape('路', lineOf([0, 80], [60, 80]), { 名称: '三区路' }),
      ],
    });
    const way = findWay(plan, [35, 84]);
    expect(way === undefined ? [] : describeWay(way, '三区5排12号')).toEqual([
      '从正门进，沿中轴路直走约80米（约120步）。',
      '在纪念碑旁右转，沿三区路走约35米（约50步）。',
      '墓在路的左边，离路约4米，三区5排12号。',
    ]);
  });

  it('needs no names', () => {
    expect(
      describeWay(
        wayOf(
          { turn: 'start', metres: 12.4, along: '', isStraight: true },
          { turn: 'half-left', metres: 7, along: '', isStraight: true },
          { turn: 'straight', metres: 30, along: '', isStraight: true },
          { turn: 'back', metres: 3, along: '', isStraight: true },
          { turn: 'leave', metres: 2, along: '', side: 'ahead' },
        ),
      ),
    ).toEqual([
      '从入口进，直走约12米（约19步）。',
      '向左前方走，走约7米（约11步）。',
      '继续直走，走约30米（约45步）。',
      '往回转，走约3米（约5步）。',
      '墓在正前方，离路约2米。',
    ]);
  });

  it('does not call a winding path straight', () => {
    const way = wayOf({ turn: 'start', metres: 100, along: '环山路', isStraight: false });
    expect(describeWay(way)).toEqual(['从入口进，沿环山路走约100米（约150步）。']);
  });

  it('tells who has to turn behind the gate', () => {
    const way = wayOf(
      { turn: 'start', metres: 0, along: '', isStraight: true },
      { turn: 'left', metres: 31, along: '前路', isStraight: true },
      { turn: 'leave', metres: 0.2, along: '前路', side: 'beside' },
    );
    expect(describeWay(way, '一区1排1号')).toEqual([
      '从入口进。',
      '左转，沿前路走约30米（约50步）。',
      '墓就在路边，一区1排1号。',
    ]);
  });

  it('rounds to what a drawing and a step can tell', () => {
    expect([0.2, 4.4, 19.4, 22.4, 22.6, 83].map(roundMetres)).toEqual([1, 4, 19, 20, 25, 85]);
    expect([0.2, 6.5, 13, 20, 80].map(stepsOf)).toEqual([1, 10, 20, 30, 120]);
  });

  it('is told for every grave of a cemetery, with the steps of all its legs', () => {
    const { drawing } = drawCemetery({ plots: 4 });
    const way = findWay(planOf(drawing), [6.2, 26]);
    const sentences = way === undefined ? [] : describeWay(way);
    expect(sentences).toHaveLength(way?.legs.length ?? -1);
    expect(sentences.every((sentence) => /^[^。]+。$/u.test(sentence))).toBe(true);
  });
});
