import type { BookBlock } from './book-block.ts';
import { frameOf, type BookSetting } from './book-frame.ts';
import type { BookPage, RunningHead } from './book-page.ts';
import { openingLines, type BookPart, type FlowPart } from './book-part.ts';
import { flowColumns, type Column } from './flow-columns.ts';

export interface Pagination {
  pages: BookPage[];
  /** The page on which each entry, heading and part begins, by key. */
  pageOf: Map<string, number>;
}

export interface PageNumbering {
  setting: BookSetting;
  /** Number of the first page; odd numbers stand at the right. */
  first: number;
  write: (number: number) => string;
}

/** Lays parts out one after the other, each on a page of its own. */
export function paginate(parts: readonly BookPart[], { setting, first, write }: PageNumbering): Pagination {
  const pages: BookPage[] = [];
  const pageOf = new Map<string, number>();
  for (const part of parts) {
    const isLeft = (first + pages.length) % 2 === 0;
    if (part.startsRight === true && isLeft) pages.push({ kind: 'blank' });
    pageOf.set(part.key, first + pages.length);
    const next = () => first + pages.length;
    if (part.kind === 'wall') {
      for (const sheet of part.sheets) {
        if (!pageOf.has(sheet.key)) pageOf.set(sheet.key, next());
        for (const key of sheet.keys) pageOf.set(key, next());
        const head = { title: part.title, from: sheet.title, until: '' };
        pages.push({ kind: 'wall', number: write(next()), head, sheet });
      }
    } else layOut(part, { setting, first, write }, { pages, pageOf });
  }
  return { pages, pageOf };
}

function layOut(
  part: FlowPart,
  { setting, first, write }: PageNumbering,
  { pages, pageOf }: Pagination,
): void {
  const { blocks, opening } = part;
  const frame = frameOf(part.frame, setting);
  const firstLines = opening === undefined ? frame.lines : frame.lines - openingLines[part.frame];
  const flowed = flowColumns(blocks, { ...frame, firstLines });
  let title = part.title;
  for (const [index, columns] of (flowed.length === 0 ? [[]] : flowed).entries()) {
    const number = first + pages.length;
    const placed = columns.flat();
    for (const { block, from } of placed) {
      if (from === 0 && 'key' in block && block.key !== '' && !pageOf.has(block.key)) {
        pageOf.set(block.key, number);
      }
    }
    const head = toRunningHead(columns, title);
    title = lastTitle(columns, head.title);
    pages.push({
      kind: 'columns',
      number: write(number),
      frame: part.frame,
      head,
      opening: index === 0 ? opening : undefined,
      columns,
    });
  }
}

/** The section at the head of the page, and the first and last name that begin on it. */
function toRunningHead(columns: readonly Column<BookBlock>[], title: string): RunningHead {
  const placed = columns.flat();
  const first = placed[0]?.block;
  const names = placed.flatMap(({ block, from }) => (from === 0 ? headOf(block) : []));
  const all = names.length > 0 ? names : placed.flatMap(({ block }) => headOf(block));
  return {
    title: first?.kind === 'heading' && first.level === 1 ? first.title : title,
    from: all[0] ?? '',
    until: all.at(-1) ?? '',
  };
}

function headOf(block: BookBlock): string[] {
  if (block.kind === 'entry') return [block.name];
  return block.kind === 'index' && block.head !== '' ? [block.head] : [];
}

function lastTitle(columns: readonly Column<BookBlock>[], title: string): string {
  const headings = columns
    .flat()
    .flatMap(({ block }) => (block.kind === 'heading' && block.level === 1 ? [block.title] : []));
  return headings.at(-1) ?? title;
}
