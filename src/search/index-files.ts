import type { Order } from './name-orders.ts';

/**
 * Where the files of an index lie below its folder. What is asked for before the version is known (the start file, the
 * directories, the pages of characters) keeps its address; the rest changes it with the version.
 */
export const startPath = 'start.bin';

export function pagePath(page: number): string {
  return `characters/${page.toString(16)}.bin`;
}

export function lookAlikePath(version: string, page: number): string {
  return `${version}/look-alikes/${String(page)}.bin`;
}

export function shardPath(version: string, order: Order, shard: number): string {
  return `${version}/${order}/${String(shard)}.bin`;
}

export function directoryPath(order: Order): string {
  return `directories/${order}.bin`;
}
