import { shardPath } from '../index-files.ts';
import type { IndexBuilder } from './index-builder.ts';
import type { NameEntry } from '../name-entry.ts';
import { keysOf, keyTail, type Order } from '../name-orders.ts';
import { toShardColumns } from './shard-columns.ts';
import { shortestStart } from '../order-directory.ts';
import { compressColumns } from './write-index-file.ts';
import type { WriteFile } from './write-file.ts';

/** What a server sends before it waits for the first answer (RFC 6928): no shard is larger. */
export const mostBytes = 14_600;

/** Between what a shard of so many rows came to and what the next one may come to. */
const margin = 0.98;
/** A shard may end so much earlier if what is kept apart there is told by fewer signs: namesakes stay together. */
const mostLeftOut = 0.12;

export interface OrderToWrite {
  version: string;
  order: Order;
  builder: IndexBuilder;
  /** Rows of a shard at most. */
  mostRows: number;
}

interface Row {
  key: string;
  entry: NameEntry;
}

/**
 * Sorts the names into an order and cuts it into shards. Rows are sorted by first sounds, one after the other, so that
 * only the keys of one sound are in memory at a time.
 */
export function writeOrder(
  { version, order, builder, mostRows }: OrderToWrite,
  write: WriteFile,
): { directory: string[]; largestShard: number } {
  const shards = new ShardWriter({ version, order, mostRows }, write);
  for (const rows of listBySound(builder, order)) {
    rows.sort((a, b) => (a.key === b.key ? compareIds(a, b) : a.key < b.key ? -1 : 1));
    for (const row of rows) shards.add(row);
  }
  shards.finish();
  return shards;
}

function compareIds(a: Row, b: Row): number {
  return a.entry.person.id < b.entry.person.id ? -1 : 1;
}

/** First code units of keys, and how many entries have such a key. */
function* listBySound(builder: IndexBuilder, order: Order): Generator<Row[]> {
  const buckets = new Map<number, number[]>();
  for (const [position, entry] of builder.entries.entries()) {
    const keys = listKeys(builder, entry, order);
    for (const first of new Set(keys.map((key) => key.charCodeAt(0)))) {
      const bucket = buckets.get(first);
      if (bucket === undefined) buckets.set(first, [position]);
      else bucket.push(position);
    }
  }
  for (const first of [...buckets.keys()].sort((a, b) => a - b)) {
    const rows: Row[] = [];
    for (const position of buckets.get(first) ?? []) {
      const entry = builder.entries[position];
      if (entry === undefined) continue;
      for (const key of listKeys(builder, entry, order)) {
        if (key.charCodeAt(0) === first) rows.push({ key, entry });
      }
    }
    buckets.delete(first);
    yield rows;
  }
}

function listKeys(builder: IndexBuilder, entry: NameEntry, order: Order): string[] {
  const names = builder.toKeyedNames(entry);
  const tail = keyTail(names[0]?.characters ?? [], entry.person.district);
  return [...new Set(names.flatMap((name) => keysOf(name, order)))].map((key) => key + tail);
}

type ShardShape = Pick<OrderToWrite, 'version' | 'order' | 'mostRows'>;

class ShardWriter {
  readonly directory: string[] = [];
  largestShard = 0;
  readonly #shape: ShardShape;
  readonly #write: WriteFile;
  #rows: Row[] = [];
  #lastKey = '';
  /** Rows that are likely to fit, from the shards before. */
  #likelyRows: number;

  constructor(shape: ShardShape, write: WriteFile) {
    this.#shape = shape;
    this.#write = write;
    this.#likelyRows = shape.mostRows;
  }

  add(row: Row): void {
    this.#rows.push(row);
    if (this.#rows.length > this.#shape.mostRows) this.#writeOne();
  }

  finish(): void {
    while (this.#rows.length > 0) this.#writeOne();
  }

  #writeOne(): void {
    let count = this.#endNear(Math.min(this.#rows.length, this.#likelyRows));
    let bytes = this.#compress(count);
    while (bytes.length > mostBytes && count > 1) {
      count = this.#endNear(Math.max(1, Math.floor((count * margin * mostBytes) / bytes.length)));
      bytes = this.#compress(count);
    }
    this.#likelyRows = Math.max(
      1,
      Math.min(this.#shape.mostRows, Math.floor((count * margin * mostBytes) / bytes.length)),
    );
    const rows = this.#rows.slice(0, count);
    this.#write(shardPath(this.#shape.version, this.#shape.order, this.directory.length), bytes);
    this.directory.push(shortestStart(rows[0]?.key ?? '', this.#lastKey));
    this.#lastKey = rows.at(-1)?.key ?? '';
    this.#rows = this.#rows.slice(count);
    this.largestShard = Math.max(this.largestShard, bytes.length);
  }

  /** Where to end a shard of at most `count` rows: before the row whose key begins soonest otherwise than the one before. */
  #endNear(count: number): number {
    let best = count;
    let shortest = Infinity;
    for (let end = count; end > count * (1 - mostLeftOut) && end > 0; end -= 1) {
      const next = this.#rows[end];
      // All rows that are left are in the shard.
      if (next === undefined) return count;
      const { length } = shortestStart(next.key, this.#rows[end - 1]?.key ?? '');
      if (length < shortest) [best, shortest] = [end, length];
    }
    return best;
  }

  #compress(count: number): Uint8Array {
    const entries = this.#rows.slice(0, count).map(({ entry }) => entry);
    return compressColumns(toShardColumns(this.#shape.version, entries));
  }
}
