import type { BookBlock } from './book-block.ts';
import type { FrameKind } from './book-frame.ts';
import type { PageOpening } from './book-page.ts';
import type { WallSheet } from './wall-sheets.ts';

/** What begins on a page of its own. */
export type BookPart = FlowPart | WallPart;

export interface FlowPart {
  kind: 'flow';
  key: string;
  /** For the running head until a heading says more. */
  title: string;
  frame: FrameKind;
  opening?: PageOpening;
  blocks: BookBlock[];
  /** Whether it begins on a right-hand page. */
  startsRight?: boolean;
}

export interface WallPart {
  kind: 'wall';
  key: string;
  title: string;
  sheets: WallSheet[];
  startsRight?: boolean;
}

/** Lines that an opening takes of each column. */
export const openingLines: Readonly<Record<FrameKind, number>> = {
  register: 10,
  list: 8,
  index: 8,
  places: 8,
  prose: 5,
  contents: 5,
};
