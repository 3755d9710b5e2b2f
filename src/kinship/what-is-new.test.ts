import { describe, expect, test } from 'vitest';
import type { Strength } from '../domain/leads/match.ts';
import { whatIsNew } from './what-is-new.ts';

function matches(...found: [person: string, strength: Strength][]) {
  return found.map(([person, strength]) => ({ person, strength }));
}

describe('what a changed roll makes of an account', () => {
  test('a new candidate is told, the same ones are not', () => {
    const before = matches(['a', 'possible']);
    expect(whatIsNew(before, matches(['a', 'possible'], ['b', 'strong']))).toEqual([
      { kind: 'new', person: 'b', strength: 'strong' },
    ]);
    expect(whatIsNew(before, before)).toEqual([]);
  });

  test('weak candidates come and go without a word; one who rises from weak is new', () => {
    expect(whatIsNew(matches(['a', 'weak']), matches(['b', 'weak']))).toEqual([]);
    expect(whatIsNew(matches(['a', 'weak']), matches(['a', 'possible']))).toEqual([
      { kind: 'new', person: 'a', strength: 'possible' },
    ]);
  });

  test('a rise, a fall and a vanishing are told apart, the rise first', () => {
    const before = matches(['a', 'possible'], ['b', 'strong'], ['c', 'possible']);
    expect(whatIsNew(before, matches(['b', 'weak'], ['a', 'strong']))).toEqual([
      { kind: 'risen', person: 'a', strength: 'strong', before: 'possible' },
      { kind: 'fallen', person: 'b', strength: 'weak', before: 'strong' },
      { kind: 'vanished', person: 'c', before: 'possible' },
    ]);
  });
});
