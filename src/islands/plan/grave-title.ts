import { graveSignOf, graveTitleOf } from '../../i18n/grave-titles.ts';
import type { PlanGrave } from './plan-graves.ts';

/** Those of the roll, else what the stone says; empty where no name is known. */
export function namesOf({ people, carved }: Pick<PlanGrave, 'people' | 'carved'>): string[] {
  return people.length > 0 ? people.map(({ name }) => name) : [...carved];
}

/** The title of a grave as its ledger has it. */
export function toTitle(grave: PlanGrave): string {
  const names = namesOf(grave);
  const sign = graveSignOf(grave, names.length > 0);
  return graveTitleOf({ names, sign, isPlaced: grave.state !== '有名无墓' });
}
