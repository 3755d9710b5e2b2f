import { pairsOf } from '../../search/name-orders.ts';
import type { RollNames } from '../roll-names.ts';

/**
 * Visits pairs of names that may be one: two sounds are shared, whichever way round; names of two characters need share
 * the first or the last. `a` comes before `b`, and a pair once.
 */
export function forEachNamePair(names: RollNames, visit: (a: number, b: number) => void): void {
  const shelves = new Map<number, number[]>();
  const seen = new Int32Array(names.people.length).fill(-1);
  // Names come in their order, so whatever stands on a shelf already comes before.
  for (let name = 0; name < names.people.length; name += 1) {
    for (const key of keysOf(names, name)) {
      const shelf = shelves.get(key) ?? [];
      for (const other of shelf) {
        if (seen[other] === name) continue;
        seen[other] = name;
        visit(other, name);
      }
      shelf.push(name);
      shelves.set(key, shelf);
    }
  }
}

/** More than there are classes of sounds. */
const width = 512;
const firstOfTwo = width * width;
const lastOfTwo = firstOfTwo + width;

function keysOf({ starts, letters, sounds }: RollNames, name: number): Set<number> {
  const own = Array.from(
    letters.subarray(starts[name] ?? 0, starts[name + 1] ?? 0),
    (letter) => sounds[letter] ?? [],
  );
  const keys = new Set<number>();
  for (const [first, second] of pairsOf(own.length)) {
    for (const a of own[first] ?? [])
      for (const b of own[second] ?? []) keys.add(a < b ? a * width + b : b * width + a);
  }
  if (own.length === 2) {
    for (const sound of own[0] ?? []) keys.add(firstOfTwo + sound);
    for (const sound of own[1] ?? []) keys.add(lastOfTwo + sound);
  }
  return keys;
}
