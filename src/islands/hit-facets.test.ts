import { describe, expect, it } from 'vitest';
import {
  countFacets,
  keepChoices,
  narrow,
  toggleChoice,
  type Facet,
  type FacetChoice,
} from './hit-facets.ts';
import { nameHit } from '../search/name-hit.fixture.ts';

const year = (from: number, until = from) => ({ from, until });
const hits = [
  nameHit({
    id: 'p-1',
    district: '500117',
    nativePlace: '合川区',
    period: '解放战争',
    died: year(1949),
    hasStory: true,
  }),
  nameHit({
    id: 'p-2',
    district: '500117',
    nativePlace: '合川区',
    period: '抗日战争',
    died: year(1938),
    hasStory: true,
  }),
  nameHit({
    id: 'p-3',
    district: '500112',
    nativePlace: '渝北区',
    period: '解放战争',
    died: year(1949, 1950),
    hasStory: true,
    hasGrave: true,
  }),
  nameHit({ id: 'p-4', period: '未查明', hasStory: true }),
];
const choice = (facet: Facet, value: string): FacetChoice => ({ facet, value });
const ids = (...choices: FacetChoice[]) => narrow(hits, choices).map(({ id }) => id);
const counts = (facet: Facet, ...choices: FacetChoice[]) =>
  countFacets(hits, choices)
    .find((group) => group.facet === facet)
    ?.values.map(({ label, count }) => `${label} ${count}`);

describe('a result', () => {
  it('is narrowed by any value of one facet and by every facet', () => {
    expect(ids(choice('district', '500117'), choice('district', '500112'))).toEqual(['p-1', 'p-2', 'p-3']);
    expect(ids(choice('district', '500117'), choice('period', '解放战争'))).toEqual(['p-1']);
    expect(ids()).toHaveLength(4);
  });

  it('is narrowed by all that a record must have', () => {
    expect(ids(choice('record', 'story'), choice('record', 'grave'))).toEqual(['p-3']);
  });

  it('counts by district, the most frequent first and those not known last', () => {
    expect(counts('district')).toEqual(['合川区 2', '渝北区 1', '今属未详 1']);
  });

  it('counts decades in their order; a death that may lie in either of two has none', () => {
    expect(counts('decade')).toEqual(['1930年代 1', '1940年代 1', '年代未详 2']);
  });

  it('counts a period not found out and none at all as one', () => {
    expect(counts('period')).toEqual(['解放战争 2', '抗日战争 1', '未查明 1']);
  });

  it('counts a facet among the hits that the other facets leave', () => {
    const chosen = choice('district', '500117');
    expect(counts('period', chosen)).toEqual(['解放战争 1', '抗日战争 1', '未查明 0']);
    expect(counts('district', chosen)).toEqual(['合川区 2', '渝北区 1', '今属未详 1']);
  });

  it('offers only what tells its hits apart', () => {
    expect(counts('record')).toEqual(['葬处有记载 1']);
    expect(countFacets(hits.slice(0, 1), [])).toEqual([]);
    expect(countFacets([], [])).toEqual([]);
  });
});

describe('choices', () => {
  it('are taken back by choosing them again', () => {
    const one = choice('decade', '1940');
    expect(toggleChoice([], one)).toEqual([one]);
    expect(toggleChoice([choice('period', '解放战争'), one], one)).toEqual([choice('period', '解放战争')]);
  });

  it('without a hit in a new result are dropped', () => {
    const chosen = [choice('district', '500117'), choice('district', '500242'), choice('record', 'kin')];
    expect(keepChoices(hits, chosen)).toEqual([choice('district', '500117')]);
  });
});
