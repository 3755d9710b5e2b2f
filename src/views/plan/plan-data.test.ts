import { describe, expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../../tests/support/archive-of.ts';
import { isPlanData } from '../../domain/plans/plan-data.ts';
import { drawCemetery, planOf } from '../../domain/plans/plan.fixture.ts';
import { GraveNames } from '../../islands/plan/find-graves.ts';
import { listPlanGraves } from '../../islands/plan/plan-graves.ts';
import { toPlanData } from './plan-data.ts';
import { listPlannedFacilities, toPlanPage } from './plan-page.ts';

const { drawing, ledger } = drawCemetery({ plots: 2, rows: 2, graves: 3 });
const cells: Readonly<Record<string, Record<string, string>>> = {
  'g-1-1-1': { people: 'p-zhang', carvedNames: '張國華', state: '有名墓' },
  'g-1-1-2': { people: 'p-li;p-wang', carvedNames: '李二;王三', state: '合葬墓' },
  'g-1-1-3': { carvedNames: '赵□明', state: '有名墓' },
  'g-2-1-1': { people: 'p-li2', state: '衣冠冢' },
};
const person = {
  burialFacility: 'f-one',
  sourceIds: 'invented',
  nativePlace: '某县',
  born: '1921',
  died: '1949',
};
const own = archiveOf({
  sources: [inventedSource],
  facilities: [{ id: 'f-one', name: '某陵园', kind: '烈士陵园', district: '500113', sourceIds: 'invented' }],
  roll: [
    { ...person, id: 'p-zhang', name: '张国华', otherNames: '化名:江志炜' },
    { ...person, id: 'p-li', name: '李二' },
    { ...person, id: 'p-li2', name: '李二', born: '1930', nativePlace: '邻县' },
    { ...person, id: 'p-wang', name: '王三' },
  ],
  graves: [
    ...ledger.map((grave) => ({ ...grave, sheet: 'f-one', sourceIds: 'invented', ...cells[grave.id] })),
    { id: 'g-lost', sheet: 'f-one', sourceIds: 'invented', state: '有名无墓', carvedNames: '孙某' },
  ],
});
const plan = planOf(drawing);
const archive = { ...own, findPlan: (id: string) => (id === 'f-one' ? plan : undefined) };
const data = toPlanData(archive, 'f-one');
const graves = listPlanGraves(data);
const find = (query: string) =>
  new GraveNames(graves, data.writings).find(query).map(({ grave, name }) => [grave.id, name]);

describe('the graves that the page of a plan loads', () => {
  it('arrive as the ledger and the drawing have them, in the order in which one walks', () => {
    expect(isPlanData(JSON.parse(JSON.stringify(data)))).toBe(true);
    expect(graves.map(({ id }) => id)).toEqual([...ledger.map(({ id }) => id), 'g-lost']);
    expect(graves[1]).toMatchObject({
      plot: '1区',
      row: '1',
      number: '2',
      state: '合葬墓',
      people: [{ id: 'p-li' }, { id: 'p-wang' }],
      carved: [],
      isLeft: false,
    });
    expect(graves[1]?.box).toMatchObject({ width: 8, depth: 18, angle: -0 });
    expect(graves.find(({ id }) => id === 'g-2-1-2')?.state).toBeUndefined();
  });

  it('keep graves that are not drawn, without a place', () => {
    expect(graves.at(-1)).toMatchObject({ id: 'g-lost', box: undefined, carved: ['孙某'] });
  });

  it('say what the stone says only where it differs, and tell namesakes apart', () => {
    expect(graves[0]?.carved).toEqual(['張國華']);
    expect(graves[0]?.people[0]?.apart).toBe('');
    expect(graves[1]?.people[0]?.apart).toBe('1921—1949，某县');
    expect(graves.flatMap(({ people }) => people).find(({ id }) => id === 'p-li2')?.apart).toBe(
      '1930—1949，邻县',
    );
  });

  it('give the address of a grave for its code', () => {
    expect(data.graveAddress.join('g-1')).toMatch(/^https:\/\/.+\/graves\/g-1\.html$/u);
  });
});

describe('finding a grave on its plan', () => {
  it('knows the name of the roll, the stone and the alias, in either script', () => {
    for (const query of ['张国华', '張國華', '张国', '国华']) expect(find(query)[0]?.[0]).toBe('g-1-1-1');
    expect(find('江志炜')).toEqual([['g-1-1-1', '江志炜']]);
  });

  it('lists every namesake, and names that only begin so after them', () => {
    expect(find('李二').map(([id]) => id)).toEqual(['g-1-1-2', 'g-2-1-1']);
  });

  it('takes what can’t be read on a stone for any character', () => {
    expect(find('赵大明')).toEqual([['g-1-1-3', '赵□明']]);
  });

  it('knows places, however they are written', () => {
    for (const query of ['1区1排2号', '一区第1排2号墓', '1-1-2']) {
      expect(find(query)).toEqual([['g-1-1-2', '']]);
    }
    expect(find('1排2号').map(([id]) => id)).toEqual(['g-1-1-2', 'g-2-1-2']);
    expect(find('9排')).toEqual([]);
  });

  it('finds nothing for what nobody is called', () => {
    expect(find('周某人')).toEqual([]);
    expect(find('')).toEqual([]);
  });
});

describe('the page of a plan', () => {
  it('exists for facilities with a drawing only', () => {
    expect(listPlannedFacilities(archive)).toEqual(['f-one']);
    expect(listPlannedFacilities(own)).toEqual([]);
  });

  it('counts what is drawn, and says what is not', () => {
    const page = toPlanPage(archive, 'f-one');
    expect([page.drawn, page.undrawn]).toEqual([12, 1]);
    expect(page.legend).toEqual([
      { state: '有名墓', count: 2 },
      { state: '合葬墓', count: 1 },
      { state: '衣冠冢', count: 1 },
      { state: undefined, count: 8 },
    ]);
    expect(page.plots.map(({ name, count }) => [name, count])).toEqual([
      ['1区', 6],
      ['2区', 6],
      ['墓区未详', 1],
    ]);
    expect(page.href.people).toBe('/roll/burial/f-one.html');
  });
});
