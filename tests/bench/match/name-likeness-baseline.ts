import type { Account } from '../../../src/domain/leads/account.ts';
import { readName } from '../../../src/domain/names/name-reading.ts';
import type { RollRow } from '../../../src/domain/tables.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import type { Answer } from './tally.ts';

/** What is usual elsewhere: names in pinyin by Jaro and Winkler, and whether the county is the same words. */
const strongFrom = 0.95;
const possibleFrom = 0.85;
const countyBonus = 0.05;

export interface NameLikenessBaseline {
  match(account: Account): Answer;
}

export function createNameLikenessBaseline(rows: readonly RollRow[]): NameLikenessBaseline {
  const people = rows.map(({ id, name, nativePlace }) => ({ id, letters: toLetters(name), nativePlace }));
  return {
    match({ name, nativePlace }) {
      const asked = toLetters(name);
      const county = /^.+?(?:自治县|[县区市])/u.exec(nativePlace)?.[0] ?? nativePlace;
      return people
        .map(({ id, letters, nativePlace: recorded }) => {
          const isNear = county !== '' && recorded.includes(county);
          return { person: id, likeness: jaroWinkler(asked, letters), isNear };
        })
        .toSorted((a, b) => rankOf(b) - rankOf(a))
        .slice(0, 10)
        .map(({ person, likeness, isNear }) => ({
          person,
          strength:
            likeness >= strongFrom && isNear ? 'strong' : likeness >= possibleFrom ? 'possible' : 'weak',
        }));
    },
  };
}

function rankOf({ likeness, isNear }: { likeness: number; isNear: boolean }): number {
  return likeness + (isNear ? countyBonus : 0);
}

function toLetters(name: string): string {
  return readName(name).plain.join('');
}
