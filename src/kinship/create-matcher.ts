import type { Account } from '../domain/leads/account.ts';
import type { Match } from '../domain/leads/match.ts';
import { CandidateSearch } from './find-candidates.ts';
import { matchAccount } from './match-account.ts';
import { fileNames } from './name-filing.ts';
import { readRoll, type RollSources } from './read-roll.ts';

/** Compares accounts with one roll. */
export interface Matcher {
  /** People of the roll. */
  size: number;
  /** Best first, at most ten; empty where the account gives no name that can be looked up. */
  match(account: Account): Match[];
  /** As `match`, against everybody instead of the candidates: what the keys lose. */
  matchAll(account: Account): Match[];
}

/** Reads a roll once and keeps of it what the comparison needs. Whoever is in `sources` twice is there twice. */
export function createMatcher(sources: RollSources): Matcher {
  const roll = readRoll(sources);
  const { people } = roll.names;
  const search = new CandidateSearch(fileNames(roll.names), people.length);
  return {
    size: roll.columns.size,
    match: (account) =>
      matchAccount(roll, account, (probes) => search.find(probes.map(({ characters }) => characters))),
    matchAll: (account) => matchAccount(roll, account, () => people.keys()),
  };
}
