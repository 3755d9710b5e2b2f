import type { Strength } from '../../../src/domain/leads/match.ts';
import type { KnownLead } from '../../kinship/corrupt-leads.ts';

/** What a contender answers: people best first, with how sure it is. */
export type Answer = readonly { person: string; strength: Strength }[];

/** Counts of one kind of lead. */
export interface Tally {
  leads: number;
  /** The right person stands first, among the first five. */
  first: number;
  amongFive: number;
  /** The first is called strong; and is the right one. */
  strong: number;
  strongRight: number;
}

export type Tallies = ReadonlyMap<string, Tally>;

const none: Tally = { leads: 0, first: 0, amongFive: 0, strong: 0, strongRight: 0 };

export function tallyByKind(leads: readonly KnownLead[], answers: readonly Answer[]): Tallies {
  const tallies = new Map<string, Tally>();
  for (const [at, { kind, truth }] of leads.entries()) {
    const tally = tallies.get(kind) ?? { ...none };
    tallies.set(kind, tally);
    const answer = answers[at] ?? [];
    const place = truth === null ? -1 : answer.findIndex(({ person }) => person === truth);
    const isStrong = answer[0]?.strength === 'strong';
    tally.leads += 1;
    if (place === 0) tally.first += 1;
    if (place >= 0 && place < 5) tally.amongFive += 1;
    if (isStrong) tally.strong += 1;
    if (isStrong && place === 0) tally.strongRight += 1;
  }
  return tallies;
}

/** Leads whose person is in the roll, or those whose person is not, as one. */
export function addUp(tallies: Tallies, wanted: 'present' | 'absent'): Tally {
  const sum = { ...none };
  for (const [kind, tally] of tallies) {
    if (kind.startsWith('absent') !== (wanted === 'absent')) continue;
    for (const key of ['leads', 'first', 'amongFive', 'strong', 'strongRight'] as const)
      sum[key] += tally[key];
  }
  return sum;
}
