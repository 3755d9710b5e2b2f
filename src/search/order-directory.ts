import { ColumnReader, toTextColumn, toWideColumns } from './index-columns.ts';

/** For each shard of an order, the shortest start of its first key that is greater than every key before it. */
export type Directory = readonly string[];

/** The columns of a directory. Each key says how much it shares with the one before it; only the rest is written. */
export function toDirectoryColumns(version: string, keys: Directory): Uint8Array[] {
  const shared = keys.map((key, shard) => sharedLength(keys[shard - 1] ?? '', key));
  const rests = keys.map((key, shard) => key.slice(shared[shard]));
  const units = rests.flatMap((rest) => Array.from({ length: rest.length }, (_, at) => rest.charCodeAt(at)));
  return [
    toTextColumn(version),
    ...toWideColumns(shared),
    ...toWideColumns(rests.map((rest) => rest.length)),
    ...toWideColumns(units),
  ];
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

/** Reads an inflated directory. Throws where it is damaged. */
export function readDirectory(bytes: Uint8Array): { version: string; directory: Directory } {
  const reader = new ColumnReader(bytes);
  const version = reader.text();
  const shared = reader.wide();
  const lengths = reader.wide();
  const units = reader.wide();
  let previous = '';
  let start = 0;
  const directory = lengths.map((length, shard) => {
    const rest = String.fromCharCode(...units.slice(start, start + length));
    previous = previous.slice(0, shared[shard]) + rest;
    start += length;
    return previous;
  });
  return { version, directory };
}

/** The shortest start of `key` that is greater than `before`; all of it where the two are equal. */
export function shortestStart(key: string, before: string): string {
  return key.slice(0, sharedLength(before, key) + 1);
}

/**
 * First and last shard that may hold keys with this start, which is shorter than a key; undefined in an empty order. For a
 * whole key that fills several shards, one of them.
 */
export function shardsWith(
  directory: Directory,
  prefix: string,
): { from: number; until: number } | undefined {
  if (directory.length === 0) return undefined;
  const from = shardOf(directory, prefix);
  let until = from;
  while (until + 1 < directory.length && isBelowOrWithin(directory[until + 1] ?? '', prefix)) until += 1;
  return { from, until };
}

/** The last shard that begins at the key or before. */
function shardOf(directory: Directory, key: string): number {
  let low = 0;
  let high = directory.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((directory[middle] ?? '') <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isBelowOrWithin(start: string, prefix: string): boolean {
  return start <= prefix || start.startsWith(prefix);
}
