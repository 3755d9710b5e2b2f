import type { LookUp } from './look-up-plan.ts';
import type { Order } from './name-orders.ts';
import { shardsWith, type Directory } from './order-directory.ts';

export interface ChosenShards {
  shards: { order: Order; shard: number }[];
  /** Not every shard that may hold a fitting name is among them. */
  isCut: boolean;
}

/** How much of an index is looked through for one query. */
export interface Budget {
  /** Shards of one stretch. */
  ofEach: number;
  /** Shards altogether. */
  ofAll: number;
}

/**
 * The shards of some stretches, within a budget: those where the target stands first, then the nearest. Each stretch gets
 * its first shard before any gets its second.
 */
export function chooseShards(
  lookUps: readonly LookUp[],
  directories: ReadonlyMap<Order, Directory>,
  { ofEach, ofAll }: Budget,
): ChosenShards {
  const chosen = new Map<string, { order: Order; shard: number }>();
  const ranked = lookUps.map((lookUp) => ({
    order: lookUp.order,
    shards: rankShards(lookUp, directories.get(lookUp.order) ?? []),
  }));
  for (let rank = 0; rank < ofEach; rank += 1) {
    for (const { order, shards } of ranked) {
      const shard = shards[rank];
      if (shard !== undefined && chosen.size < ofAll)
        chosen.set(`${order} ${String(shard)}`, { order, shard });
    }
  }
  const isCut = ranked.some(({ order, shards }) =>
    shards.some((shard) => !chosen.has(`${order} ${String(shard)}`)),
  );
  return { shards: [...chosen.values()], isCut };
}

function rankShards({ prefix, target }: LookUp, directory: Directory): number[] {
  const stretch = shardsWith(directory, prefix);
  const wanted = shardsWith(directory, target);
  if (stretch === undefined || wanted === undefined) return [];
  return range(stretch.from, stretch.until).sort(
    (a, b) => awayFrom(a, wanted) - awayFrom(b, wanted) || a - b,
  );
}

function range(from: number, until: number): number[] {
  return Array.from({ length: until - from + 1 }, (_, step) => from + step);
}

function awayFrom(shard: number, { from, until }: { from: number; until: number }): number {
  return Math.max(from - shard, shard - until, 0);
}
