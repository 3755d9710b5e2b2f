import type { Strength } from '../domain/leads/match.ts';
import { deskWords } from './staff-desk.ts';

interface Change {
  kind: 'new' | 'risen' | 'fallen' | 'vanished';
  person: string;
  strength?: Strength;
  before?: Strength;
}

/** Words of the command that compares open leads with a changed roll. */
export const rematchWords = {
  /** One line a change: reference, person, strength before → after. */
  line: (reference: string, { person, strength, before }: Change) =>
    [reference, person, `${named(before)} → ${named(strength)}`].join('\t'),
  summary: (leads: number, changes: number) =>
    changes === 0 ? '与现在的名录比对，没有新的结果。' : `${leads}条线索有新的结果，共${changes}处。`,
} as const;

function named(strength: Strength | undefined): string {
  return strength === undefined ? '—' : deskWords.strengths[strength];
}
