import { describe, expect, it } from 'vitest';
import { joinColumns } from './join-columns.fixture.ts';
import {
  readDirectory,
  shardsWith,
  shortestStart,
  toDirectoryColumns,
  type Directory,
} from './order-directory.ts';
import { seededRandom, type SeededRandom } from './seeded-random.fixture.ts';

function readBack(directory: Directory): { version: string; directory: Directory } {
  return readDirectory(joinColumns(toDirectoryColumns('v1', directory)));
}

/** Cuts sorted keys into shards of a few rows, as the writer does. */
function cutIntoShards(
  keys: readonly string[],
  random: SeededRandom,
): { shards: string[][]; directory: string[] } {
  const shards: string[][] = [];
  const directory: string[] = [];
  for (let start = 0; start < keys.length;) {
    const end = start + 1 + random.below(6);
    directory.push(shortestStart(keys[start] ?? '', keys[start - 1] ?? ''));
    shards.push(keys.slice(start, end));
    start = end;
  }
  return { shards, directory };
}

const signs = ['\u0000', '\u0001', 'a', 'b', '\u00ff', '山', '\uffff'];

function randomKey(random: SeededRandom, longest: number): string {
  return Array.from({ length: 1 + random.below(longest) }, () => random.pick(signs)).join('');
}

function shardsHolding(shards: readonly string[][], prefix: string): number[] {
  return shards.flatMap((keys, shard) => (keys.some((key) => key.startsWith(prefix)) ? [shard] : []));
}

/** Keys end with a tail that no prefix has, as those of names do; each stands up to a dozen times. */
function randomOrder(seed: number) {
  const random = seededRandom(seed);
  const keys = Array.from({ length: 1 + random.below(80) }, () => `${randomKey(random, 5)}\u0000tail`)
    .flatMap((key) => Array.from({ length: 1 + random.below(12) }, () => key))
    .sort();
  const { shards, directory } = cutIntoShards(keys, random);
  const prefixes = [
    ...Array.from({ length: 40 }, () => randomKey(random, 5)),
    ...keys.map((key) => key.slice(0, 1 + random.below(key.length - 1))),
  ];
  return { shards, directory, prefixes };
}

describe('the directory of an order', () => {
  it('finds every shard that holds keys with a start, and none other but one before them', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const { shards, directory, prefixes } = randomOrder(seed);
      for (const prefix of prefixes) {
        const found = shardsWith(directory, prefix) ?? { from: 0, until: -1 };
        const named = shards.flatMap((_, shard) =>
          found.from <= shard && shard <= found.until ? [shard] : [],
        );
        const holding = shardsHolding(shards, prefix);
        expect(named).toEqual(expect.arrayContaining(holding));
        expect(holding).toEqual(expect.arrayContaining(named.slice(1)));
      }
    }
  });

  it('names one shard where a key of that start would stand, though none does', () => {
    const directory = ['b', 'd', 'f'];
    expect(shardsWith(directory, 'a')).toEqual({ from: 0, until: 0 });
    expect(shardsWith(directory, 'c')).toEqual({ from: 0, until: 0 });
    expect(shardsWith(directory, 'd')).toEqual({ from: 1, until: 1 });
    expect(shardsWith(directory, 'z')).toEqual({ from: 2, until: 2 });
  });

  it('names all shards for the empty start', () => {
    expect(shardsWith(['b', 'd', 'f'], '')).toEqual({ from: 0, until: 2 });
  });

  it('names none where the order is empty', () => {
    expect(shardsWith([], 'a')).toBeUndefined();
  });

  it('comes back from its file, with repeated keys and all code units', () => {
    const random = seededRandom(7);
    const directory = [
      ...Array.from({ length: 300 }, () => randomKey(random, 12)),
      'ab',
      'ab',
      '',
      '𠮷\ud800',
    ].sort();
    expect(readBack(directory)).toEqual({ version: 'v1', directory });
    expect(readBack([])).toEqual({ version: 'v1', directory: [] });
  });

  it('is refused where its file is cut short', () => {
    const file = joinColumns(toDirectoryColumns('v1', ['ab', 'abc', 'd']));
    for (let length = 0; length < file.length; length += 1)
      expect(() => readDirectory(file.subarray(0, length))).toThrow('cut short or damaged');
  });
});

describe('the shortest start of a key', () => {
  it.each([
    ['abcd', 'abbz', 'abc'],
    ['b', 'a', 'b'],
    ['abc', '', 'a'],
    ['abc', 'ab', 'abc'],
    ['abc', 'abc', 'abc'],
  ])('of %s after %s is %s', (key, before, start) => {
    expect(shortestStart(key, before)).toBe(start);
  });
});
