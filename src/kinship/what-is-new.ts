import type { Match, Strength } from '../domain/leads/match.ts';
import { strengths } from '../domain/leads/match.ts';

/** What another roll makes of an account. */
export type MatchChange =
  /** A candidate that was none before. */
  | { kind: 'new'; person: string; strength: Strength }
  | { kind: 'risen' | 'fallen'; person: string; strength: Strength; before: Strength }
  /** No longer among the candidates: struck from the roll, or another record. */
  | { kind: 'vanished'; person: string; before: Strength };

type Compared = Pick<Match, 'person' | 'strength'>;

const order = ['new', 'risen', 'fallen', 'vanished'] as const;

/** What a clerk should hear of: candidates that are, or were, at least possible and have changed; the best first. */
export function whatIsNew(before: readonly Compared[], after: readonly Compared[]): MatchChange[] {
  const known = new Map(before.map(({ person, strength }) => [person, strength]));
  const found = new Map(after.map(({ person, strength }) => [person, strength]));
  const changes: MatchChange[] = [];
  for (const [person, strength] of found) {
    const was = known.get(person) ?? 'none';
    if (was === strength || !(counts(was) || counts(strength))) continue;
    const isUp = rankOf(strength) < rankOf(was);
    if (isUp && !counts(was)) changes.push({ kind: 'new', person, strength });
    else changes.push({ kind: isUp ? 'risen' : 'fallen', person, strength, before: was });
  }
  for (const [person, was] of known)
    if (counts(was) && !found.has(person)) changes.push({ kind: 'vanished', person, before: was });
  return changes.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function rankOf(strength: Strength): number {
  return strengths.indexOf(strength);
}

function counts(strength: Strength): boolean {
  return strength === 'strong' || strength === 'possible';
}
