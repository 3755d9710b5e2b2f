import type { MatchReason } from '../domain/leads/match.ts';
import { otherRates } from './error-rates.ts';

/** A full name is borne by so few that one shared by account and record is hardly chance. */
const chanceOfName = 1 / 2000;

/** A relative whom both account and record name; undefined where there is none, which says nothing. */
export function weighRelatives(
  said: readonly string[],
  recorded: readonly string[] | undefined,
): MatchReason | undefined {
  const shared = recorded?.find((name) => said.includes(name));
  if (shared === undefined) return undefined;
  const bits = Math.log2(otherRates.relativeNamed / chanceOfName);
  return { field: 'relatives', kind: 'named', bits, said: shared, recorded: shared };
}
