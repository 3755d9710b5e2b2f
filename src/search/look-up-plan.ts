import { endPrefix, pairPrefix, pairsOf, type Order } from './name-orders.ts';

/** A stretch of an order to look through. */
export interface LookUp {
  order: Order;
  /** Start of the keys that may fit. */
  prefix: string;
  /** Where in the stretch the name stands if it is as asked: the shards next to it come first. */
  target: string;
}

export interface LookUpPlan {
  /** Where the name stands if its sounds are as asked, in whichever order. */
  first: LookUp[];
  /** Where else it may stand with one character quite different. */
  further: LookUp[];
}

/**
 * Where to look for a name. `sounds` has a sound code for each character, undefined where the character can't be read;
 * `target` writes what follows the key (characters, district), where that is known.
 */
export function planLookUps(sounds: readonly (number | undefined)[], tail: string): LookUpPlan {
  const known = sounds.flatMap((sound, position) => (sound === undefined ? [] : [{ sound, position }]));
  if (known.length < 2) return { first: planByEnds(known, sounds.length), further: [] };
  const pairs = pairsOf(sounds.length)
    .filter(([a, b]) => sounds[a] !== undefined && sounds[b] !== undefined)
    .map((pair) => toPairLookUp(sounds, pair, tail))
    // Two given characters are shared by fewer than surname and one of them.
    .reverse();
  const [first, ...others] = pairs;
  // In a long name the characters that can be read stand too far apart to be filed as a pair.
  if (first === undefined) return { first: planByEnds(known, sounds.length), further: [] };
  if (sounds.length === 2) return { first: [first], further: planByEnds(known, 2) };
  return { first: [narrowed(first)], further: [first, ...others.slice(0, furtherPairs)] };
}

/** Of a whole stretch only the names with all the sounds. */
function narrowed(lookUp: LookUp): LookUp {
  const end = lookUp.target.indexOf('\u0000');
  return end < 0 ? lookUp : { ...lookUp, prefix: lookUp.target.slice(0, end + 1) };
}

/** With four characters and more, three pairs already have one that a wrong character leaves whole. */
const furtherPairs = 2;

function toPairLookUp(
  sounds: readonly (number | undefined)[],
  [a, b]: readonly [number, number],
  tail: string,
): LookUp {
  const prefix = pairPrefix(sounds[a] ?? 0, sounds[b] ?? 0);
  const rest = sounds.filter((_, position) => position !== a && position !== b);
  const target = prefix + rest.map((sound) => String.fromCharCode(sound ?? 0)).join('');
  return { order: 'pairs', prefix, target: rest.includes(undefined) ? prefix : `${target}\u0000${tail}` };
}

/** One character is known: names that begin or end with it, those as long as the query first. */
function planByEnds(known: readonly { sound: number; position: number }[], length: number): LookUp[] {
  return known.flatMap(({ sound, position }) => {
    const lookUps: LookUp[] = [];
    const wanted = Math.max(2, length);
    const prefix = endPrefix(sound, wanted);
    const isAlone = length === 1;
    if (position === 0)
      lookUps.push({ order: 'first', prefix: isAlone ? endPrefix(sound) : prefix, target: prefix });
    if (position === length - 1 && (isAlone || position > 0))
      lookUps.push({ order: 'last', prefix, target: prefix });
    return lookUps;
  });
}
