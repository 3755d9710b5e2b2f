import { pairsOf } from '../search/name-orders.ts';
import { NumberList } from './number-list.ts';
import type { RollNames } from './roll-names.ts';

/** Names filed as the finder files them: under every two of their sounds, whichever way round, under the first and the last. */
export interface NameFiling {
  pair(a: number, b: number): Int32Array;
  first(sound: number): Int32Array;
  last(sound: number): Int32Array;
  /** Under any pair with the sound. */
  anywhere(sound: number): Int32Array[];
}

/** More than there are classes of sounds. */
const width = 512;

function pairNumber(a: number, b: number): number {
  return a < b ? a * width + b : b * width + a;
}

export function fileNames(names: RollNames): NameFiling {
  const pairs = new Shelf(width * width);
  const firsts = new Shelf(width);
  const lasts = new Shelf(width);
  for (let name = 0; name < names.people.length; name += 1) {
    const sounds = soundsIn(names, name);
    for (const sound of sounds[0] ?? []) firsts.add(sound, name);
    for (const sound of sounds.at(-1) ?? []) lasts.add(sound, name);
    for (const number of new Set(listPairs(sounds))) pairs.add(number, name);
  }
  pairs.close();
  firsts.close();
  lasts.close();
  return {
    pair: (a, b) => pairs.on(pairNumber(a, b)),
    first: (sound) => firsts.on(sound),
    last: (sound) => lasts.on(sound),
    anywhere: (sound) => Array.from({ length: width }, (_, other) => pairs.on(pairNumber(sound, other))),
  };
}

function soundsIn({ starts, letters, sounds }: RollNames, name: number): (readonly number[])[] {
  const found: (readonly number[])[] = [];
  for (let at = starts[name] ?? 0; at < (starts[name + 1] ?? 0); at += 1)
    found.push(sounds[letters[at] ?? 0] ?? []);
  return found;
}

function listPairs(sounds: readonly (readonly number[])[]): number[] {
  const found: number[] = [];
  for (const [first, second] of pairsOf(sounds.length)) {
    for (const a of sounds[first] ?? []) for (const b of sounds[second] ?? []) found.push(pairNumber(a, b));
  }
  return found;
}

/** Numbers under keys, in two columns: a hundred thousand names stand under half a million keys. */
class Shelf {
  readonly #width: number;
  #keys = new NumberList();
  #items = new NumberList();
  #starts = new Int32Array(0);
  #sorted = new Int32Array(0);

  constructor(keys: number) {
    this.#width = keys;
  }

  add(key: number, item: number): void {
    this.#keys.push(key);
    this.#items.push(item);
  }

  /** Nothing is added afterwards. */
  close(): void {
    const starts = new Int32Array(this.#width + 1);
    const keys = this.#keys.toArray();
    for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
    for (let key = 0; key < this.#width; key += 1)
      starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
    const next = starts.slice();
    const sorted = new Int32Array(keys.length);
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] ?? 0;
      const place = next[key] ?? 0;
      sorted[place] = this.#items.at(at);
      next[key] = place + 1;
    }
    this.#starts = starts;
    this.#sorted = sorted;
    this.#keys = new NumberList();
    this.#items = new NumberList();
  }

  on(key: number): Int32Array {
    return this.#sorted.subarray(this.#starts[key] ?? 0, this.#starts[key + 1] ?? 0);
  }
}
