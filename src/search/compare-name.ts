import { compareCharacter, type Likeness } from './character-likeness.ts';
import type { Reason } from './name-answer.ts';
import type { SpokenCharacter } from './name-entry.ts';
import type { QueryToken } from './query-token.ts';

/** How a query and a name fit. */
export interface NameFit {
  distance: number;
  /** The whole name, each character or sound as asked or in another writing. */
  isExact: boolean;
  reasons: Reason[];
}

/** What it costs when a character is too many, too few, or in the wrong place. */
const costs = {
  /** The name goes on: what somebody has typed so far. */
  lastMissing: 0.16,
  missing: 0.27,
  /** Whoever spells a name by its sounds has heard all of it. */
  soundMissing: 0.45,
  lastSoundMissing: 0.3,
  furtherMissing: 0.3,
  extra: 0.95,
  /** A family knows its surname: another one is less likely than another given name. */
  otherSurname: 0.1,
  swapped: 0.35,
} as const;

type Step = 'start' | 'match' | 'swap' | 'extra' | 'missing';

export type CompareCharacters = (token: QueryToken, character: SpokenCharacter) => Likeness;

/**
 * A distance that `compareName` can't undercut: what each character of the query costs at its best place. Tells most names
 * of a shard to be no candidates without laying the query along them.
 */
export function leastDistance(
  tokens: readonly QueryToken[],
  characters: readonly SpokenCharacter[],
  compare: CompareCharacters,
): number {
  let sum = 0;
  for (const token of tokens) {
    let least: number = costs.extra;
    for (const character of characters) {
      const { distance } = compare(token, character);
      if (distance < least) least = distance;
    }
    sum += least;
  }
  return sum;
}

interface Pair {
  tokens: readonly QueryToken[];
  characters: readonly SpokenCharacter[];
  compare: CompareCharacters;
}

interface Table {
  totals: number[];
  steps: Step[];
  width: number;
}

/**
 * Lays the query along the name so that the least is wrong: the edit distance of Damerau and Levenshtein (optimal string
 * alignment) with the likeness of characters instead of their equality.
 */
export function compareName(
  tokens: readonly QueryToken[],
  characters: readonly SpokenCharacter[],
  compare: CompareCharacters = compareCharacter,
): NameFit {
  const pair = { tokens, characters, compare };
  const width = characters.length + 1;
  const table: Table = { totals: [0], steps: ['start'], width };
  for (let asked = 0; asked <= tokens.length; asked += 1) {
    for (let found = asked === 0 ? 1 : 0; found < width; found += 1) takeBestStep(table, pair, asked, found);
  }
  return toFit(table, pair);
}

function takeBestStep(table: Table, pair: Pair, asked: number, found: number): void {
  const { totals, steps, width } = table;
  const at = asked * width + found;
  let total = Infinity;
  let step: Step = 'start';
  const consider = (candidate: number, kind: Step): void => {
    if (candidate < total) [total, step] = [candidate, kind];
  };
  const token = pair.tokens[asked - 1];
  const character = pair.characters[found - 1];
  if (token !== undefined && character !== undefined) {
    consider((totals[at - width - 1] ?? 0) + costOfMatch(pair, asked, found), 'match');
    if (asked > 1 && found > 1)
      consider((totals[at - 2 * width - 2] ?? 0) + swapCost(pair, asked, found), 'swap');
  }
  if (token !== undefined) consider((totals[at - width] ?? 0) + costs.extra, 'extra');
  if (character !== undefined) {
    const follows = found > 1 && steps[at - 1] === 'missing';
    const first = costOfMissing(pair, asked === pair.tokens.length);
    consider((totals[at - 1] ?? 0) + (follows ? costs.furtherMissing : first), 'missing');
  }
  totals[at] = total;
  steps[at] = step;
}

function costOfMatch({ tokens, characters, compare }: Pair, asked: number, found: number): number {
  const [token, character] = [tokens[asked - 1], characters[found - 1]];
  if (token === undefined || character === undefined) return Infinity;
  const { distance, kind } = compare(token, character);
  const isSurname = asked === 1 && found === 1 && tokens.length > 1;
  return distance + (isSurname && (kind === 'near-sound' || kind === 'different') ? costs.otherSurname : 0);
}

function costOfMissing({ tokens }: Pair, isLast: boolean): number {
  const isSpelt = tokens.some(({ kind }) => kind === 'syllable');
  if (isLast) return isSpelt ? costs.lastSoundMissing : costs.lastMissing;
  return isSpelt ? costs.soundMissing : costs.missing;
}

function swapCost({ tokens, characters, compare }: Pair, asked: number, found: number): number {
  const [first, second] = [tokens[asked - 2], tokens[asked - 1]];
  const [left, right] = [characters[found - 2], characters[found - 1]];
  if (first === undefined || second === undefined || left === undefined || right === undefined)
    return Infinity;
  return costs.swapped + compare(first, right).distance + compare(second, left).distance;
}

/** Walks back along the cheapest steps and puts them into words. */
function toFit({ totals, steps, width }: Table, pair: Pair): NameFit {
  const { tokens, characters } = pair;
  const reasons: Reason[] = [];
  let isExact = tokens.length > 0;
  let [asked, found] = [tokens.length, characters.length];
  let later: Step = 'start';
  while (asked > 0 || found > 0) {
    const step = steps[asked * width + found] ?? 'start';
    const token = tokens[asked - 1];
    const character = characters[found - 1];
    const reason = toReason(step, { pair, token, character, isAtStart: asked === 0 });
    if (reason !== undefined) putFirst(reasons, reason, step === later);
    later = step;
    if (reason !== undefined && reason.kind !== 'variant') isExact = false;
    if (step === 'start') break;
    asked -= step === 'swap' ? 2 : step === 'missing' ? 0 : 1;
    found -= step === 'swap' ? 2 : step === 'extra' ? 0 : 1;
    if (step === 'swap') {
      const left = characters[found];
      if (left !== undefined && character !== undefined)
        reasons[0] = { kind: 'swapped', found: left.text + character.text };
    }
  }
  return { distance: totals.at(-1) ?? 0, isExact, reasons };
}

interface Taken {
  pair: Pair;
  token: QueryToken | undefined;
  character: SpokenCharacter | undefined;
  isAtStart: boolean;
}

function toReason(step: Step, { pair, token, character, isAtStart }: Taken): Reason | undefined {
  const asked = token?.text ?? '';
  const found = character?.text ?? '';
  switch (step) {
    case 'start':
      return undefined;
    case 'missing':
      return { kind: isAtStart ? 'given-only' : 'missing', found };
    case 'extra':
      return { kind: 'extra', asked };
    case 'swap':
      return { kind: 'swapped', found };
    case 'match': {
      if (token === undefined || character === undefined) return undefined;
      const { kind } = pair.compare(token, character);
      if (kind === 'same') return undefined;
      if (kind === 'unreadable') return { kind, found };
      return kind === 'initial' ? { kind: 'initials' } : { kind, asked, found };
    }
  }
}

/** Neighbours that are missing are one reason (欧 and 阳 the surname 欧阳); initials are one for the whole name. */
function putFirst(reasons: Reason[], reason: Reason, isNeighbour: boolean): void {
  const [first] = reasons;
  const initials = reasons.findIndex(({ kind }) => kind === 'initials');
  if (reason.kind === 'initials' && initials >= 0) reasons.splice(initials, 1);
  if (reason.kind === 'missing' || reason.kind === 'given-only') {
    if (isNeighbour && first !== undefined && first.kind === reason.kind && 'found' in first) {
      reasons[0] = { ...reason, found: reason.found + first.found };
      return;
    }
  }
  reasons.unshift(reason);
}
