import { unreadable } from './name-characters.ts';

/**
 * The orders of the index. Each name stands in the order of pairs once for every two of its characters, whichever way
 * round, then once by its first character, by its last, and by its initials. So two characters right are enough to find
 * a name in one place, whatever is missing, wrong or out of order besides.
 */
export const orders = ['pairs', 'first', 'last', 'initials'] as const;
export type Order = (typeof orders)[number];

/** A name as the orders see it. */
export interface KeyedName {
  /** As `nameCharacters` gives them. */
  characters: readonly string[];
  /** One for each character: what `soundCode` gives. */
  sounds: readonly number[];
  /** First letters of the readings, `-` where unknown. */
  initials: string;
}

/** Sound of a character without a known reading. */
export const noSound = 1;

const end = '\u0000';
const reach = 2;

/** Names of up to four characters stand under every pair; longer ones under neighbours and next neighbours. */
export function pairsOf(length: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let first = 0; first < length; first += 1) {
    for (let second = first + 1; second < length; second += 1) {
      if (length <= 4 || second - first <= reach) pairs.push([first, second]);
    }
  }
  return pairs;
}

/** Code units in which keys are written; keys are compared as strings. */
function write(codes: readonly number[]): string {
  return String.fromCharCode(...codes);
}

/** The start of every key under which two sounds stand together. */
export function pairPrefix(a: number, b: number): string {
  return write(a < b ? [a, b] : [b, a]);
}

export function pairKey(name: KeyedName, [first, second]: readonly [number, number]): string {
  const rest = name.sounds.filter((_, position) => position !== first && position !== second);
  return pairPrefix(name.sounds[first] ?? noSound, name.sounds[second] ?? noSound) + write(rest) + end;
}

/** First or last character, then how long the name is: names of two characters stand together. */
export function endPrefix(sound: number, length?: number): string {
  return write(length === undefined ? [sound] : [sound, Math.min(length, 255)]);
}

export function firstKey({ sounds }: KeyedName): string {
  return endPrefix(sounds[0] ?? noSound, sounds.length) + write(sounds.slice(1)) + end;
}

export function lastKey({ sounds }: KeyedName): string {
  return endPrefix(sounds.at(-1) ?? noSound, sounds.length) + write(sounds.slice(0, -1)) + end;
}

export function initialsKey({ initials, sounds }: KeyedName): string {
  return initials + end + write(sounds) + end;
}

/** All keys of a name in an order; names that are equal to it in the order stand next to each other. */
export function keysOf(name: KeyedName, order: Order): string[] {
  switch (order) {
    case 'pairs':
      return [...new Set(readablePairs(name).map((pair) => pairKey(name, pair)))];
    case 'first':
      return name.sounds.length === 0 ? [] : [firstKey(name)];
    case 'last':
      return name.sounds.length < 2 ? [] : [lastKey(name)];
    case 'initials':
      return /^[a-z]{2,}$/u.test(name.initials) ? [initialsKey(name)] : [];
  }
}

function readablePairs({ characters }: KeyedName): [number, number][] {
  return pairsOf(characters.length).filter(
    ([first, second]) => characters[first] !== unreadable && characters[second] !== unreadable,
  );
}

/** What follows the key of a name, so that namesakes of one district stand together: characters, then district. */
export function keyTail(characters: readonly string[], district: number): string {
  return characters.join('') + end + (district > 0 ? write([district]) : '');
}
