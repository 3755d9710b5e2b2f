import { describe, expect, it } from 'vitest';
import { chooseShards } from './choose-shards.ts';
import type { LookUp } from './look-up-plan.ts';
import type { Order } from './name-orders.ts';
import type { Directory } from './order-directory.ts';

/** Shards that begin at aa, ab, … ai; then b. */
const pairs: Directory = ['aa', 'ab', 'ac', 'ad', 'ae', 'af', 'ag', 'ah', 'ai', 'b'];
const directories = new Map<Order, Directory>([
  ['pairs', pairs],
  ['first', ['a', 'b', 'c', 'd']],
]);

function choose(lookUps: readonly LookUp[], ofEach: number, ofAll = 4) {
  const { shards, isCut } = chooseShards(lookUps, directories, { ofEach, ofAll });
  return { shards: shards.map(({ order, shard }) => `${order} ${String(shard)}`), isCut };
}

const inPairs = (prefix: string, target = prefix): LookUp => ({ order: 'pairs', prefix, target });

describe('the shards of a query', () => {
  it('are those of the stretch, where they are few', () => {
    expect(choose([inPairs('ab')], 2)).toEqual({ shards: ['pairs 1'], isCut: false });
    expect(choose([{ order: 'first', prefix: 'c', target: 'c' }], 2)).toEqual({
      shards: ['first 2'],
      isCut: false,
    });
  });

  it('are first the one where the name should stand, then the nearest', () => {
    expect(choose([inPairs('a', 'aeee')], 1)).toEqual({ shards: ['pairs 4'], isCut: true });
    expect(choose([inPairs('a', 'aeee')], 3).shards).toEqual(['pairs 4', 'pairs 3', 'pairs 5']);
    expect(choose([inPairs('a', 'aiii')], 3).shards).toEqual(['pairs 8', 'pairs 7', 'pairs 6']);
    expect(choose([inPairs('a', 'aaaa')], 3).shards).toEqual(['pairs 0', 'pairs 1', 'pairs 2']);
  });

  it('stay within the stretch', () => {
    expect(choose([inPairs('ai', 'ai')], 4).shards).toEqual(['pairs 8']);
  });

  it('are no more than are allowed altogether', () => {
    const shards = ['pairs 4', 'pairs 3', 'pairs 5', 'pairs 2'];
    expect(choose([inPairs('a', 'aeee')], 9, 4)).toEqual({ shards, isCut: true });
    expect(choose([inPairs('a', 'aeee')], 9, 9).isCut).toBe(false);
    expect(choose([inPairs('ab'), inPairs('ac')], 1, 1)).toEqual({ shards: ['pairs 1'], isCut: true });
  });

  it('are one of each stretch before a second of any', () => {
    const lookUps = [
      inPairs('a', 'aa'),
      inPairs('a', 'ai'),
      { order: 'first', prefix: '', target: 'd' } as const,
    ];
    expect(choose(lookUps, 2).shards).toEqual(['pairs 0', 'pairs 8', 'first 3', 'pairs 1']);
  });

  it('are loaded once where two stretches share them', () => {
    expect(choose([inPairs('ab'), inPairs('ab'), inPairs('b')], 2)).toEqual({
      shards: ['pairs 1', 'pairs 9'],
      isCut: false,
    });
  });

  it('are none in an empty order, in one that is not loaded, or where nothing is asked', () => {
    const nothing = { shards: [], isCut: false };
    expect(choose([{ order: 'last', prefix: 'a', target: 'a' }], 2)).toEqual(nothing);
    expect(choose([], 2)).toEqual(nothing);
    const empty = new Map<Order, Directory>([['pairs', []]]);
    expect(chooseShards([inPairs('a')], empty, { ofEach: 2, ofAll: 4 })).toEqual(nothing);
  });
});
