import type { BookBlock } from './book-block.ts';
import type { FrameKind } from './book-frame.ts';
import type { Column } from './flow-columns.ts';
import type { WallSheet } from './wall-sheets.ts';

/** The heading that goes over all columns of a first page. */
export interface PageOpening {
  title: string;
  note: string;
}

/** What stands above the columns: the section, and the first and last name of the page. */
export interface RunningHead {
  title: string;
  from: string;
  until: string;
}

export type BookPage =
  | {
      kind: 'columns';
      number: string;
      frame: FrameKind;
      head: RunningHead;
      opening: PageOpening | undefined;
      columns: Column<BookBlock>[];
    }
  | { kind: 'wall'; number: string; head: RunningHead; sheet: WallSheet }
  | { kind: 'blank' };
