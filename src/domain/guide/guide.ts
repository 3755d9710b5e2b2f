/** The registrar's guide as data: chapters of blocks that a page can show without writing markup that it was given. */
export interface Guide {
  title: string;
  /** Before the first chapter. */
  opening: readonly GuideBlock[];
  chapters: readonly GuideChapter[];
}

export interface GuideChapter {
  title: string;
  blocks: readonly GuideBlock[];
}

export interface GuidePart {
  kind: 'plain' | 'strong' | 'code';
  text: string;
}

/** One paragraph, cell or item of a list. */
export type GuideText = readonly GuidePart[];

export type GuideBlock =
  /** Level 3 stands below the title of a chapter; `key` is its anchor, unlike every other of the chapter. */
  | { kind: 'heading'; level: 3 | 4; text: string; key: string }
  | { kind: 'paragraph'; text: GuideText }
  | { kind: 'list'; isOrdered: boolean; start: number; items: readonly GuideText[] }
  | { kind: 'table'; headings: readonly GuideText[]; rows: readonly (readonly GuideText[])[] }
  /** What is typed or written, line by line. */
  | { kind: 'code'; text: string }
  /** `name` is a file in the guide's folder of pictures. */
  | { kind: 'picture'; name: string; alternative: string };
