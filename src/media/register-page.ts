/** A page of a register set by ourselves, as it would come from a scanner: A4 at 150 dots an inch, in pixels. */
import { isNarrow, narrow, toBox, type SetText, type TextBox } from './set-text.ts';

export interface RegisterPage {
  title: string;
  columns: readonly RegisterColumn[];
  rows: readonly (readonly RegisterCell[])[];
  /** Below the table: what the page is, and which of how many. */
  foot: string;
}

export interface RegisterColumn {
  heading: string;
  /** Share of the table's width. */
  share: number;
}

export interface RegisterCell {
  text: string;
  /** Stands in grey where the source says nothing. */
  isKnown: boolean;
}

export interface SetPage {
  texts: SetText[];
  /** From, to: x1 y1 x2 y2. */
  rules: (readonly [number, number, number, number])[];
  /** In the order in which they are read: the title, the head of the table, the rows. */
  lines: { text: string; box: TextBox }[];
}

export const pageSize = { width: 1240, height: 1754 } as const;
export const rowsOnPage = 32;

const table = { left: 82, right: 1158, top: 202, row: 44 } as const;
const inset = 9;
const ink = '#1d1b18';
const grey = '#5f594f';
/** A cell in one line, or in two smaller ones. */
const sizes = { title: 40, one: 23, two: 17, foot: 18, smallest: 12 } as const;

export function setRegisterPage({ title, columns, rows, foot }: RegisterPage): SetPage {
  const edges = toEdges(columns);
  const head = columns.map(({ heading }) => ({ text: heading, isKnown: true }));
  const setRows = [head, ...rows].map((cells, index) => setRow(cells, edges, index));
  const titleRun = setTitle(title);
  const footRun = setFoot(foot);
  const bottom = table.top + (rows.length + 1) * table.row;
  return {
    texts: [titleRun, ...setRows.flat(), footRun],
    rules: [
      ...Array.from({ length: rows.length + 2 }, (_, index) => {
        const y = table.top + index * table.row;
        return [table.left, y, table.right, y] as const;
      }),
      ...edges.map((x) => [x, table.top, x, bottom] as const),
    ],
    lines: [
      { text: title, box: toWholeBox([titleRun]) },
      ...setRows.map((runs, index) => ({
        text: [head, ...rows][index]?.map(({ text }) => text).join('　') ?? '',
        box: toWholeBox(runs),
      })),
    ],
  };
}

export function setTitle(text: string): SetText {
  return toMiddle({ text, y: 104, size: sizes.title, colour: ink, pitch: 1.5 });
}

export function setFoot(text: string): SetText {
  return toMiddle({ text, y: 1680, size: sizes.foot, colour: grey });
}

/** Left edges of the columns, and the right edge of the last. */
function toEdges(columns: readonly RegisterColumn[]): number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let x: number = table.left;
  return [
    x,
    ...columns.map(({ share }) => {
      x += ((table.right - table.left) * share) / whole;
      return Math.round(x);
    }),
  ];
}

function setRow(cells: readonly RegisterCell[], edges: readonly number[], index: number): SetText[] {
  const top = table.top + index * table.row;
  return cells.flatMap(({ text, isKnown }, column) => {
    const x = (edges[column] ?? 0) + inset;
    const width = (edges[column + 1] ?? 0) - inset - x;
    const { size, lines } = toFitting(text, width);
    const height = lines.length * size * 1.12;
    return lines.map((line, place): SetText => ({
      text: line,
      x,
      y: top + (table.row - height) / 2 + place * size * 1.12,
      size,
      direction: 'across',
      colour: isKnown ? ink : grey,
    }));
  });
}

/** Nothing is ever cut off: what fits no other way is set smaller. */
function toFitting(text: string, width: number): { size: number; lines: string[] } {
  const ems = emsOf(text);
  const inOne = Math.min(sizes.one, width / ems);
  if (inOne >= sizes.two) return { size: inOne, lines: [text] };
  for (let size: number = sizes.two; size > sizes.smallest; size -= 1) {
    const lines = breakInTwo(text, width / size);
    if (lines !== undefined) return { size, lines };
  }
  return { size: inOne, lines: [text] };
}

/** As evenly as can be; undefined where two lines don't hold it. No line begins with a sign that closes. */
function breakInTwo(text: string, ems: number): string[] | undefined {
  const characters = Array.from(text);
  const breaks = characters
    .map((_, at) => [characters.slice(0, at).join(''), characters.slice(at).join('')] as const)
    .filter(([first, second]) => first !== '' && !/^[、，。；：）”』」〕]/u.test(second))
    .map(([first, second]) => ({ lines: [first, second], longer: Math.max(emsOf(first), emsOf(second)) }))
    .filter(({ longer }) => longer <= ems);
  return breaks.sort((a, b) => a.longer - b.longer)[0]?.lines;
}

function emsOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (isNarrow(character) ? narrow : 1), 0);
}

function toMiddle(line: Omit<SetText, 'x' | 'direction'>): SetText {
  const run: SetText = { ...line, x: 0, direction: 'across' };
  return { ...run, x: (pageSize.width - toBox(run).width) / 2 };
}

/** What several runs cover together. */
export function toWholeBox(runs: readonly SetText[]): TextBox {
  const boxes = runs.map(toBox);
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const foot = Math.max(...boxes.map((box) => box.top + box.height));
  return {
    left: Math.floor(left),
    top: Math.floor(top),
    width: Math.ceil(right - left),
    height: Math.ceil(foot - top),
  };
}
