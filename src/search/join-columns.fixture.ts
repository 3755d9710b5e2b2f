import { toColumnHead } from './index-columns.ts';

/** A file of columns as it is after inflating. */
export function joinColumns(columns: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from([toColumnHead(columns), ...columns].flatMap((column) => [...column]));
}
