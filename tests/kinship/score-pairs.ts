import type { DuplicatePair } from '../../src/domain/verification/roll-duplicate.ts';
import type { PlantedRows } from './plant-pairs.ts';

export interface PairScore {
  found: number;
  right: number;
  planted: number;
  /** Planted pairs that were not found, by kind. */
  missed: ReadonlyMap<string, number>;
}

/** What was found beside what was planted; a pair that nobody planted counts as wrong, chance ones included. */
export function scorePairs(
  found: readonly DuplicatePair[],
  { pairs }: Pick<PlantedRows, 'pairs'>,
): PairScore {
  const keyOf = (people: readonly string[]): string => people.toSorted().join(' ');
  const keys = new Set(found.map(({ people }) => keyOf(people)));
  const missed = new Map<string, number>();
  let right = 0;
  for (const { people, kind } of pairs) {
    if (keys.has(keyOf(people))) right += 1;
    else missed.set(kind, (missed.get(kind) ?? 0) + 1);
  }
  return { found: keys.size, right, planted: pairs.length, missed };
}
