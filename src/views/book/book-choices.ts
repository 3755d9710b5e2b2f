import type { BookSetting } from './book-frame.ts';

export type BookScope =
  | { kind: 'all' }
  /** Six-digit code of the native district. */
  | { kind: 'district'; code: string }
  /** Everybody who lies in a facility, in the order of the graves. */
  | { kind: 'cemetery'; facilityId: string }
  /** The names of a wall, panel by panel, as they are carved. */
  | { kind: 'wall'; facilityId: string };

export const bookOrders = ['district', 'period'] as const;
export type BookOrder = (typeof bookOrders)[number];

export interface BookChoices extends BookSetting {
  scope: BookScope;
  order: BookOrder;
  /** Lives and doubts after the facts. */
  showsLife: boolean;
  hasCropMarks: boolean;
  title: string;
  /** What tells this edition from others: 2026年11月. */
  edition: string;
  /** `2026-11-27`. */
  madeOn: string;
  /** Hash of the tables that the book was made from. */
  checksum: string;
}
