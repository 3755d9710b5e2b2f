/** What stands in a column: so many lines of the page's grid. */
export interface FlowBlock {
  /** Lines it takes. */
  lines: number;
  /** Blank lines above it, left out at the head of a column. */
  space?: number;
  /** Never the last of a column: a heading. */
  keepsWithNext?: boolean;
  /** May go on in the next column: at least two lines stay on each side. */
  isDivisible?: boolean;
}

/** A block, or some lines of it, as it stands in a column. */
export interface PlacedBlock<Block> {
  block: Block;
  /** Blank lines above it. */
  space: number;
  from: number;
  until: number;
}

export type Column<Block> = PlacedBlock<Block>[];

export interface ColumnFrame {
  columns: number;
  /** Lines of a column. */
  lines: number;
  /** Lines of the columns of the first page, below an opening that goes over all of them. */
  firstLines?: number;
}

/** At least so many lines of a divided block stay together. */
const together = 2;

/** Fills columns, and pages of columns, from the left; the columns of the last page are made equal. */
export function flowColumns<Block extends FlowBlock>(
  blocks: readonly Block[],
  frame: ColumnFrame,
): Column<Block>[][] {
  const pages = fillPages(blocks, frame, 0);
  const last = pages.pop();
  if (last === undefined) return [];
  const height = pages.length === 0 ? (frame.firstLines ?? frame.lines) : frame.lines;
  return [...pages, balance(last, { columns: frame.columns, lines: height })];
}

function fillPages<Block extends FlowBlock>(
  blocks: readonly Block[],
  frame: ColumnFrame,
  startsAt: number,
): Column<Block>[][] {
  const pages: Column<Block>[][] = [];
  let at: Position = { index: 0, line: startsAt };
  while (at.index < blocks.length) {
    const height = pages.length === 0 ? (frame.firstLines ?? frame.lines) : frame.lines;
    const page: Column<Block>[] = [];
    for (let column = 0; column < frame.columns && at.index < blocks.length; column += 1) {
      const filled = fillColumn(blocks, at, height);
      page.push(filled.column);
      at = filled.next;
    }
    pages.push(page);
  }
  return pages;
}

/** Where the flow goes on: a block, and the line within it. */
interface Position {
  index: number;
  line: number;
}

interface Filled<Block> {
  column: Column<Block>;
  next: Position;
}

function fillColumn<Block extends FlowBlock>(
  blocks: readonly Block[],
  from: Position,
  height: number,
): Filled<Block> {
  const column: Column<Block> = [];
  let { index, line } = from;
  let used = 0;
  for (; index < blocks.length; index += 1, line = 0) {
    const block = blocks[index] as Block;
    const space = column.length === 0 || line > 0 ? 0 : (block.space ?? 0);
    const left = height - used - space;
    if (block.lines - line <= left) {
      column.push({ block, space, from: line, until: block.lines });
      used += space + block.lines - line;
      continue;
    }
    const until = line + linesThatStay(block, { line, left, isFirst: column.length === 0 });
    if (until > line) column.push({ block, space, from: line, until });
    line = until;
    break;
  }
  return line > 0 ? { column, next: { index, line } } : withoutLastHeadings(column, { index, line });
}

interface Room {
  line: number;
  left: number;
  isFirst: boolean;
}

/** Lines of a block that is too long for the column: none where it is moved as a whole. */
function linesThatStay(block: FlowBlock, { line, left, isFirst }: Room): number {
  const rest = block.lines - line;
  const most = Math.min(left, rest - together);
  if (block.isDivisible === true && most >= together) return most;
  // A block that is longer than a column has to be divided somewhere.
  return isFirst ? Math.max(1, Math.min(left, rest)) : 0;
}

/** Headings at the foot of a column go to the next, unless the column has nothing else. */
function withoutLastHeadings<Block extends FlowBlock>(column: Column<Block>, next: Position): Filled<Block> {
  let kept = column.length;
  while (kept > 0 && column[kept - 1]?.block.keepsWithNext === true) kept -= 1;
  if (kept === 0) return { column, next };
  return { column: column.slice(0, kept), next: { index: next.index - (column.length - kept), line: 0 } };
}

/** The lowest columns in which the blocks of a page still fit. */
function balance<Block extends FlowBlock>(
  page: Column<Block>[],
  { columns, lines }: ColumnFrame,
): Column<Block>[] {
  const placed = page.flat();
  const [first] = placed;
  if (first === undefined || columns === 1) return page;
  const blocks = placed.filter(({ from }, index) => from === 0 || index === 0).map(({ block }) => block);
  const total = placed.reduce((sum, { space, from, until }) => sum + space + until - from, 0);
  const least = Math.max(...blocks.map((block) => (block.isDivisible === true ? 2 * together : block.lines)));
  for (let height = Math.max(Math.ceil(total / columns), least); height < lines; height += 1) {
    const pages = fillPages(blocks, { columns, lines: height }, first.from);
    if (pages.length === 1) return pages[0] ?? page;
  }
  return page;
}
