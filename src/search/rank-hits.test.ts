import { describe, expect, it } from 'vitest';
import type { NameHit, Reason } from './name-answer.ts';
import { nameHit } from './name-hit.fixture.ts';
import { betterHit, rankHits } from './rank-hits.ts';
import { seededRandom } from './seeded-random.fixture.ts';

function hit(id: string, distance: number, reasons: Reason[]): NameHit {
  const isExact = reasons.every(
    ({ kind }) => kind === 'exact' || kind === 'variant' || kind === 'alias' || kind === 'unit',
  );
  return nameHit({ id, distance, reasons, isExact });
}

const exact: Reason = { kind: 'exact' };
const variant: Reason = { kind: 'variant', asked: '見', found: '见' };
const homophone: Reason = { kind: 'homophone', asked: '健', found: '见' };
const lookAlike: Reason = { kind: 'look-alike', asked: '贝', found: '见' };
const inUnit: Reason = { kind: 'unit', asked: '第45军', found: '第45军第1师' };
const died: Reason = { kind: 'year', asked: '1938', found: '1938' };
const alias: Reason = { kind: 'alias', nameKind: '化名', found: '林见山' };

function order(...hits: NameHit[]): string[] {
  return rankHits(hits).map(({ id }) => id);
}

function times(count: number, makeHit: (id: string) => NameHit): NameHit[] {
  return Array.from({ length: count }, (_, number) => makeHit(`m-${String(number).padStart(3, '0')}`));
}

describe('the order of hits', () => {
  it('has exact ones first, however much else fits the others', () => {
    expect(order(hit('near', 0.1, [homophone, inUnit, died]), hit('exact', 0, [exact]))).toEqual([
      'exact',
      'near',
    ]);
    expect(order(hit('near', 0.01, [homophone, inUnit]), hit('variant', 0.06, [variant]))).toEqual([
      'variant',
      'near',
    ]);
  });

  it('has exact ones first, however many they are', () => {
    const many = times(500, (id) => hit(id, 0, [exact]));
    expect(order(hit('near', 0.1, [homophone]), ...many).at(-1)).toBe('near');
  });

  it('has the nearer before the farther', () => {
    expect(order(hit('b', 0.3, [lookAlike]), hit('c', 0.2, [homophone]), hit('a', 0.4, [lookAlike]))).toEqual(
      ['c', 'b', 'a'],
    );
    expect(order(hit('variant', 0.02, [variant]), hit('exact', 0, [exact]))).toEqual(['exact', 'variant']);
  });

  it('has a reason that few share before one that many do', () => {
    const single = hit('single', 0.38, [lookAlike]);
    expect(order(...times(30, (id) => hit(id, 0.2, [homophone])), single)[0]).toBe('single');
    expect(order(...times(2, (id) => hit(id, 0.2, [homophone])), single)[0]).toBe('m-000');
  });

  it('counts hits by another name among those of their reason', () => {
    const single = hit('single', 0.42, [lookAlike]);
    const many = times(30, (id) => hit(id, 0.2, id < 'm-015' ? [homophone, alias] : [homophone]));
    expect(order(...many, single)[0]).toBe('single');
    expect(order(...many.slice(0, 15), single)[0]).toBe('m-000');
  });

  it('counts hits with a further word among those of their reason', () => {
    const single = hit('single', 0.42, [lookAlike]);
    const many = times(30, (id) => hit(id, 0.2, id < 'm-015' ? [homophone, inUnit] : [homophone]));
    expect(order(...many, single).indexOf('single')).toBe(15);
  });

  it('has first, among many, the one that a further word fits', () => {
    const many = times(30, (id) => hit(id, 0.2, [homophone]));
    expect(order(...many, hit('z', 0.2, [homophone, inUnit]))[0]).toBe('z');
    expect(order(hit('a', 0.1, [homophone]), hit('z', 0.55, [lookAlike, inUnit]))[0]).toBe('z');
    expect(order(hit('a', 0, [exact]), hit('z', 0, [exact, inUnit]))[0]).toBe('z');
  });

  it('has two further words before one', () => {
    expect(order(hit('a', 0.2, [homophone, inUnit]), hit('z', 0.2, [homophone, inUnit, died]))[0]).toBe('z');
  });

  it('has the roll’s own name before another name, and then the smaller id', () => {
    expect(order(hit('a', 0, [exact, alias]), hit('c', 0, [exact]), hit('b', 0, [exact]))).toEqual([
      'b',
      'c',
      'a',
    ]);
  });

  it('does not depend on the order in which they were found', () => {
    const random = seededRandom(3);
    const reasons = [
      [homophone],
      [lookAlike],
      [homophone, inUnit],
      [variant],
      [exact, alias],
      [homophone, lookAlike],
    ];
    const hits = times(60, (id) => hit(id, random.below(10) / 10, random.pick(reasons)));
    const expected = order(...hits);
    for (let turn = 1; turn < 10; turn += 1) {
      expect(order(...hits.slice(turn * 5), ...hits.slice(0, turn * 5))).toEqual(expected);
      expect(order(...hits.toReversed())).toEqual(expected);
    }
  });

  it('leaves the hits as they are, and none is lost', () => {
    const hits = times(20, (id) => hit(id, 0.2, [lookAlike, homophone]));
    const before = structuredClone(hits);
    expect(rankHits(hits)).toHaveLength(20);
    expect(hits).toEqual(before);
    expect(rankHits([])).toEqual([]);
  });
});

describe('of two ways in which one person is found', () => {
  it.each([
    ['the exact one', hit('a', 0.02, [variant]), hit('a', 0.01, [homophone, inUnit])],
    ['the nearer one', hit('a', 0.2, [homophone]), hit('a', 0.3, [lookAlike])],
    ['the one with a further word', hit('a', 0.5, [lookAlike, inUnit]), hit('a', 0.2, [homophone])],
    ['the roll’s own name', hit('a', 0.2, [homophone]), hit('a', 0.2, [homophone, alias])],
  ])('%s counts', (_, better, other) => {
    expect(betterHit(better, other)).toBe(better);
    expect(betterHit(other, better)).toBe(better);
  });
});
