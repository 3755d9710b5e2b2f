import type { GuideBlock } from '../../../domain/guide/guide.ts';
import type { StaffHeaderView } from '../accounts/page-views.ts';

/** Pages of the registrar's guide; `src/desk/pages/<name>.astro` shows them. */
export interface HelpPageViews {
  /** The list of chapters. */
  'staff-help': HelpView;
  /** One chapter, or all of them to print. */
  'staff-help-chapter': HelpChapterView;
}

export interface HelpView {
  header: StaffHeaderView;
  path: string;
  title: string;
  opening: readonly HelpBlock[];
  chapters: readonly (HelpLink & { sections: readonly HelpLink[] })[];
  /** All chapters on one page. */
  whole: HelpLink;
}

export interface HelpChapterView {
  header: StaffHeaderView;
  path: string;
  title: string;
  contents: HelpLink;
  chapters: readonly (HelpLink & { isCurrent: boolean })[];
  shown: readonly ShownChapter[];
  previous: HelpLink | undefined;
  next: HelpLink | undefined;
}

export interface HelpLink {
  label: string;
  path: string;
}

interface ShownChapter {
  title: string;
  blocks: readonly HelpBlock[];
}

export type HelpBlock =
  | Exclude<GuideBlock, { kind: 'picture' }>
  /** Undefined size where it isn't told by the file. */
  | { kind: 'picture'; path: string; alternative: string; size: PictureSize | undefined };

/** Pixels. */
export interface PictureSize {
  width: number;
  height: number;
}
