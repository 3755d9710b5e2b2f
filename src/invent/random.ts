/** A source of chance that gives the same run for the same seed, on any machine. */
export interface Random {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** A whole number from 0 up to, and without, `count`. */
  below(count: number): number;
  /** A whole number from `first` to `last`, both included. */
  between(first: number, last: number): number;
  /** True in `share` of all calls. */
  chance(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** As `pick`, the earlier items much more often than the later. */
  pickEarly<Item>(items: readonly Item[]): Item;
}

/** The mulberry32 generator: 32 bits of state, ample for invented people. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    between: (first, last) => first + below(last - first + 1),
    chance: (share) => next() < share,
    pick: (items) => itemAt(items, below(items.length)),
    pickEarly: (items) => itemAt(items, Math.floor(items.length * next() ** 1.7)),
  };
}

function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error('A list to pick from is empty.');
  return item;
}

/** A seed of its own for a part of the county, so that no part depends on how many numbers another has drawn (FNV-1a). */
export function seedFor(seed: number, label: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const character of `${String(seed)}/${label}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash;
}

/** Picks keys as often as their weights say; the weights need not add up to anything. */
export function createWeightedPick<Item>(
  weights: Iterable<readonly [Item, number]>,
): (random: Random) => Item {
  const items: Item[] = [];
  const bounds: number[] = [];
  let total = 0;
  for (const [item, weight] of weights) {
    total += weight;
    items.push(item);
    bounds.push(total);
  }
  return (random) => itemAt(items, findBound(bounds, random.next() * total));
}

function findBound(bounds: readonly number[], wanted: number): number {
  let low = 0;
  let high = bounds.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Weights of the keys of a record, in the order in which they are written. */
export function weightedKeys<Key extends string>(
  weights: Readonly<Record<Key, number>>,
): (random: Random) => Key {
  return createWeightedPick(Object.entries(weights) as [Key, number][]);
}
