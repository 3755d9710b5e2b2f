import { describe, expect, it } from 'vitest';
import { unreadable } from './name-characters.ts';
import {
  endPrefix,
  firstKey,
  initialsKey,
  keysOf,
  keyTail,
  lastKey,
  noSound,
  pairKey,
  pairPrefix,
  pairsOf,
  type KeyedName,
} from './name-orders.ts';

/** A name whose sounds are 10, 20, 30 … */
function named(characters: readonly string[], initials = ''): KeyedName {
  return { characters, sounds: characters.map((_, position) => (position + 1) * 10), initials };
}

const three = named(['林', '见', '山'], 'ljs');

describe('the pairs of a name', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 3],
    [4, 6],
  ])('of %i characters are all, %i', (length, count) => {
    expect(pairsOf(length)).toHaveLength(count);
  });

  it('of five characters and more are neighbours and next neighbours', () => {
    expect(pairsOf(5)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
      [1, 3],
      [2, 3],
      [2, 4],
      [3, 4],
    ]);
    expect(pairsOf(20).every(([first, second]) => second - first <= 2)).toBe(true);
  });
});

describe('the order of pairs', () => {
  it('has a name once for every two of its sounds', () => {
    const starts = keysOf(three, 'pairs').map((key) => key.slice(0, 2));
    expect(starts).toEqual([pairPrefix(10, 20), pairPrefix(10, 30), pairPrefix(20, 30)]);
  });

  it('does not mind which of the two comes first', () => {
    expect(pairPrefix(30, 10)).toBe(pairPrefix(10, 30));
    const turned: KeyedName = { ...three, sounds: [30, 20, 10] };
    expect(new Set(keysOf(turned, 'pairs').map((key) => key.slice(0, 2)))).toEqual(
      new Set(keysOf(three, 'pairs').map((key) => key.slice(0, 2))),
    );
  });

  it('tells names with the same two sounds apart by the rest, the shorter name first', () => {
    const two: KeyedName = { ...named(['林', '见']), sounds: [10, 20] };
    expect(pairKey(three, [0, 1])).toBe(`${pairPrefix(10, 20)}${String.fromCharCode(30)}\u0000`);
    expect(pairKey(two, [0, 1]) < pairKey(three, [0, 1])).toBe(true);
  });

  it('has a name once where two pairs sound alike', () => {
    expect(keysOf({ ...three, sounds: [10, 10, 10] }, 'pairs')).toHaveLength(1);
  });

  it('leaves out pairs with a character that can’t be read', () => {
    expect(keysOf(named(['林', unreadable, '山']), 'pairs')).toEqual([
      pairKey(named(['林', unreadable, '山']), [0, 2]),
    ]);
    expect(keysOf(named(['林', unreadable]), 'pairs')).toEqual([]);
  });

  it('leaves out names of one character', () => {
    expect(keysOf(named(['林']), 'pairs')).toEqual([]);
  });
});

describe('the orders of the ends', () => {
  it('begin with the end and the length, so that short names stand together', () => {
    expect(firstKey(three).startsWith(endPrefix(10, 3))).toBe(true);
    expect(lastKey(three).startsWith(endPrefix(30, 3))).toBe(true);
    expect(firstKey(named(['林', '山'])) < firstKey(three)).toBe(true);
  });

  it('have every length below the sound alone', () => {
    for (const length of [1, 2, 20, 300]) expect(endPrefix(10, length).startsWith(endPrefix(10))).toBe(true);
    expect(endPrefix(10, 300)).toBe(endPrefix(10, 255));
  });

  it('have names of one character once, by their first', () => {
    expect(keysOf(named(['林']), 'first')).toHaveLength(1);
    expect(keysOf(named(['林']), 'last')).toEqual([]);
    expect(keysOf(named(['林', '山']), 'last')).toHaveLength(1);
  });

  it('have no name without a character', () => {
    expect(keysOf(named([]), 'first')).toEqual([]);
    expect(keysOf(named([]), 'last')).toEqual([]);
  });

  it('file a character without a reading under a sound of its own', () => {
    expect(firstKey({ ...three, sounds: [noSound, 20, 30] }).startsWith(endPrefix(noSound, 3))).toBe(true);
  });
});

describe('the order of initials', () => {
  it('has names whose initials are all known', () => {
    expect(keysOf(three, 'initials')).toEqual([initialsKey(three)]);
    expect(initialsKey(three).startsWith('ljs\u0000')).toBe(true);
    for (const initials of ['l-s', '-', 'l', ''])
      expect(keysOf({ ...three, initials }, 'initials')).toEqual([]);
  });
});

describe('what follows a key', () => {
  it('keeps namesakes together, and those of one district within them', () => {
    const mountain = (district: number): string => keyTail(['林', '山'], district);
    const tails = [mountain(2), keyTail(['林', '川'], 1), mountain(0), keyTail(['林', '岳'], 1), mountain(1)];
    const sorted = tails.toSorted();
    const start = sorted.indexOf(mountain(0));
    expect(sorted.slice(start, start + 3)).toEqual([mountain(0), mountain(1), mountain(2)]);
  });
});
