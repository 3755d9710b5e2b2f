import { charactersOf } from '../../domain/names/characters.ts';
import { breakLines } from './break-lines.ts';
import type { PageFrame } from './book-frame.ts';
import type { FlowBlock } from './flow-columns.ts';
import type { TextLine, TextRun } from './text-run.ts';

/** The column of names beside the entries, in units of the type size. */
export const nameColumn = 5;
const longestNameBeside = 4;

export type BookBlock = EntryBlock | HeadingBlock | IndexBlock | NoteBlock;

/** A person or a grave: the name in a column of its own, or on a line of its own where it is long. */
export interface EntryBlock extends FlowBlock {
  kind: 'entry';
  key: string;
  name: string;
  sign: string;
  isNameBeside: boolean;
  text: TextLine[];
}

export interface HeadingBlock extends FlowBlock {
  kind: 'heading';
  /** 1 for a district or a letter, 2 for what stands within. */
  level: 1 | 2 | 3;
  title: string;
  note: string;
  /** Listed in the bookmarks of the PDF. */
  isBookmark: boolean;
  /** What the running head says of the entries below. */
  key: string;
}

/** A word of an index with the page it leads to. */
export interface IndexBlock extends FlowBlock {
  kind: 'index';
  /** What the running head says. */
  head: string;
  text: TextLine[];
  page: string;
}

/** A paragraph, or an item with a label in front. */
export interface NoteBlock extends FlowBlock {
  kind: 'note';
  label: string;
  /** Units of the type size: of the label's column, or of the first line where there is no label. */
  indent: number;
  text: TextLine[];
}

export interface EntryParts {
  key: string;
  name: string;
  sign: string;
  runs: readonly TextRun[];
}

export function toEntryBlock({ key, sign, ...parts }: EntryParts, frame: PageFrame): EntryBlock {
  const name = frame.tell(parts.name);
  const isNameBeside = charactersOf(name).length <= longestNameBeside;
  const text = breakLines(told(parts.runs, frame), {
    width: frame.columnWidth - nameColumn,
    isPreceded: isNameBeside,
  });
  const lines = text.length + (isNameBeside ? 0 : 1);
  return { kind: 'entry', key, name, sign, isNameBeside, text, lines, isDivisible: isNameBeside };
}

interface HeadingParts {
  level: HeadingBlock['level'];
  title: string;
  note?: string;
  isBookmark?: boolean;
  key?: string;
  /** Whether the note takes two lines. */
  hasLongNote?: boolean;
}

const headingLines = { 1: { lines: 3, space: 1 }, 2: { lines: 1, space: 1 }, 3: { lines: 1, space: 0 } };

export function toHeadingBlock({
  level,
  title,
  note = '',
  isBookmark = false,
  key = '',
  hasLongNote = false,
}: HeadingParts): HeadingBlock {
  const { lines: usual, space } = headingLines[level];
  const lines = hasLongNote ? usual + 1 : usual;
  return { kind: 'heading', level, title, note, isBookmark, key, lines, space, keepsWithNext: true };
}

/** `page` stands at the end of the last line. */
export function toIndexBlock(
  { runs, page, head }: { runs: readonly TextRun[]; page: string; head: string },
  frame: PageFrame,
): IndexBlock {
  const width = frame.columnWidth - (page === '' ? 0 : pageRoom(page));
  const text = breakLines(told(runs, frame), { width: width - hanging, first: width });
  return { kind: 'index', head, text, page, lines: text.length, isDivisible: page === '' };
}

/** Lines of an index after the first stand in by one character. */
const hanging = 1;

function pageRoom(page: string): number {
  return page.length * 0.6 + 0.4;
}

export function toNoteBlock(
  { runs, label = '', indent = 0 }: { runs: readonly TextRun[]; label?: string; indent?: number },
  frame: PageFrame,
): NoteBlock {
  const { columnWidth } = frame;
  const measure =
    label === ''
      ? { width: columnWidth, first: columnWidth - indent, isPreceded: indent > 0 }
      : { width: columnWidth - indent, isPreceded: true };
  const text = breakLines(told(runs, frame), measure);
  return { kind: 'note', label, indent, text, lines: Math.max(1, text.length), isDivisible: true };
}

function told(runs: readonly TextRun[], { tell }: PageFrame): TextRun[] {
  return runs.map((run) => ({ ...run, text: tell(run.text) }));
}
