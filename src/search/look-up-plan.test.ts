import { describe, expect, it } from 'vitest';
import { planLookUps, type LookUp } from './look-up-plan.ts';
import {
  endPrefix,
  firstKey,
  keysOf,
  lastKey,
  pairPrefix,
  type KeyedName,
  type Order,
} from './name-orders.ts';

const tail = '林见山\u0000';

function named(...sounds: number[]): KeyedName {
  return { characters: sounds.map(() => '林'), sounds, initials: '' };
}

function prefixesOf(lookUps: readonly LookUp[], order: Order): string[] {
  return lookUps.filter((lookUp) => lookUp.order === order).map(({ prefix }) => prefix);
}

function isCovered(lookUps: readonly LookUp[], name: KeyedName): boolean {
  return lookUps.some(({ order, prefix }) => keysOf(name, order).some((key) => key.startsWith(prefix)));
}

describe('where to look for a name whose characters are known', () => {
  it('is first among names with all their sounds, then by each pair, the given name before the surname', () => {
    const whole = `${pairPrefix(20, 30)}${String.fromCharCode(10)}\u0000`;
    const plan = planLookUps([10, 20, 30], tail);
    expect(plan.first).toEqual([{ order: 'pairs', prefix: whole, target: whole + tail }]);
    expect(plan.further[0]).toEqual({ order: 'pairs', prefix: pairPrefix(20, 30), target: whole + tail });
    expect(prefixesOf(plan.further, 'pairs')).toEqual([
      pairPrefix(20, 30),
      pairPrefix(10, 30),
      pairPrefix(10, 20),
    ]);
  });

  it('is, for two characters, the pair and then either end', () => {
    const plan = planLookUps([10, 20], tail);
    expect(plan.first).toEqual([
      { order: 'pairs', prefix: pairPrefix(10, 20), target: `${pairPrefix(10, 20)}\u0000${tail}` },
    ]);
    expect(plan.further).toEqual([
      { order: 'first', prefix: endPrefix(10, 2), target: endPrefix(10, 2) },
      { order: 'last', prefix: endPrefix(20, 2), target: endPrefix(20, 2) },
    ]);
  });

  it('is first where the index has the name with these sounds, of two or three in whichever order', () => {
    for (const sounds of [
      [10, 20],
      [10, 20, 30],
      [30, 10, 20],
      [10, 20, 30, 40],
      [10, 20, 30, 40, 50],
    ])
      expect(isCovered(planLookUps(sounds, tail).first, named(...sounds))).toBe(true);
    const { first } = planLookUps([10, 20, 30], tail);
    for (const sounds of [
      [10, 30, 20],
      [20, 10, 30],
      [20, 30, 10],
      [30, 10, 20],
      [30, 20, 10],
    ])
      expect(isCovered(first, named(...sounds))).toBe(true);
    expect(isCovered(planLookUps([10, 20], tail).first, named(20, 10))).toBe(true);
  });

  it('is not first where names have two of the sounds only', () => {
    const { first, further } = planLookUps([10, 20, 30], tail);
    expect(isCovered(first, named(99, 20, 30))).toBe(false);
    expect(isCovered(further, named(99, 20, 30))).toBe(true);
  });

  it('has the target where a name as asked stands', () => {
    for (const sounds of [
      [10, 20],
      [10, 20, 30],
      [30, 20, 10],
      [10, 20, 30, 40, 50],
    ]) {
      const { first, further } = planLookUps(sounds, tail);
      const keys = keysOf(named(...sounds), 'pairs').map((key) => key + tail);
      for (const { order, target } of [...first, ...further])
        if (order === 'pairs') expect(keys).toContain(target);
    }
  });

  it('reaches every name in which one character is quite different', () => {
    for (const sounds of [
      [10, 20],
      [10, 20, 30],
      [10, 20, 30, 40],
    ]) {
      const { first, further } = planLookUps(sounds, tail);
      for (const position of sounds.keys()) {
        const name = named(...sounds.with(position, 99));
        expect(isCovered([...first, ...further], name)).toBe(true);
      }
    }
  });

  it('reaches every name of three and four characters that lacks one, or has one more', () => {
    for (const sounds of [
      [10, 20, 30],
      [10, 20, 30, 40],
    ]) {
      const { first, further } = planLookUps(sounds, tail);
      for (const position of sounds.keys()) {
        expect(isCovered([...first, ...further], named(...sounds.toSpliced(position, 1)))).toBe(true);
        expect(isCovered([...first, ...further], named(...sounds.toSpliced(position, 0, 99)))).toBe(true);
      }
    }
  });

  it('is three pairs at most', () => {
    const { further } = planLookUps([10, 20, 30, 40, 50, 60, 70, 80], tail);
    expect(further).toHaveLength(3);
  });
});

describe('where to look for a name with characters that can’t be read', () => {
  it('is the pair that is known, wherever in it', () => {
    const plan = planLookUps([10, undefined, 30], tail);
    const known = { order: 'pairs', prefix: pairPrefix(10, 30), target: pairPrefix(10, 30) };
    expect(plan.first).toEqual([known]);
  });

  it('is the end that is known, with the length of the query', () => {
    expect(planLookUps([10, undefined, undefined], tail).first).toEqual([
      { order: 'first', prefix: endPrefix(10, 3), target: endPrefix(10, 3) },
    ]);
    expect(planLookUps([undefined, 20], tail).first).toEqual([
      { order: 'last', prefix: endPrefix(20, 2), target: endPrefix(20, 2) },
    ]);
    expect(firstKey(named(10, 5, 6)).startsWith(endPrefix(10, 3))).toBe(true);
    expect(lastKey(named(5, 20)).startsWith(endPrefix(20, 2))).toBe(true);
  });

  it('is nowhere where nothing is known', () => {
    expect(planLookUps([undefined, undefined], tail)).toEqual({ first: [], further: [] });
    expect(planLookUps([], tail)).toEqual({ first: [], further: [] });
  });
});

describe('where to look for a single character', () => {
  it('is among names of any length that begin with it, those of two first, and names of two that end with it', () => {
    const { first, further } = planLookUps([10], tail);
    expect(first).toEqual([
      { order: 'first', prefix: endPrefix(10), target: endPrefix(10, 2) },
      { order: 'last', prefix: endPrefix(10, 2), target: endPrefix(10, 2) },
    ]);
    expect(further).toEqual([]);
    expect(isCovered(first, named(10))).toBe(true);
    expect(isCovered(first, named(10, 20, 30, 40, 50))).toBe(true);
    expect(isCovered(first, named(20, 10))).toBe(true);
  });
});
