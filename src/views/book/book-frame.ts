import type { ColumnFrame } from './flow-columns.ts';

/** Finished sizes in mm: 16开 and 大16开 as Chinese printers cut them (GB/T 788). */
export const papers = {
  '16开': { width: 185, height: 260 },
  大16开: { width: 210, height: 285 },
  A4: { width: 210, height: 297 },
  A5: { width: 148, height: 210 },
} as const;
export type PaperName = keyof typeof papers;

/** How much of a page is left blank, in parts of the 16开 page; the side of the binding is the wider one. */
const margins = { inside: 24, outside: 17, top: 25, bottom: 21 };
const modelPaper = papers['16开'];

/** What holds for every page of a book. */
export interface BookSetting {
  paper: PaperName;
  /** The text with every character that can't be set told in words. */
  tell: (text: string) => string;
}

export type FrameKind = 'register' | 'index' | 'places' | 'prose' | 'contents' | 'list';

interface FrameModel {
  columns: number;
  /** Between columns, mm. */
  gutter: number;
  /** Type size in pt, and lines from foot to foot in parts of it. */
  size: number;
  leading: number;
}

const models: Readonly<Record<FrameKind, FrameModel>> = {
  register: { columns: 2, gutter: 6.5, size: 8.2, leading: 1.5 },
  index: { columns: 4, gutter: 5, size: 7.5, leading: 1.5 },
  places: { columns: 3, gutter: 5, size: 7.5, leading: 1.5 },
  prose: { columns: 1, gutter: 0, size: 10.5, leading: 1.8 },
  contents: { columns: 2, gutter: 10, size: 10, leading: 1.75 },
  list: { columns: 2, gutter: 6.5, size: 8.2, leading: 1.5 },
};

/** A page's columns: measures in mm, widths for text in units of the type size. */
export interface PageFrame extends ColumnFrame {
  kind: FrameKind;
  size: number;
  /** From one line to the next, in units of the type size. */
  leading: number;
  gutter: number;
  columnWidth: number;
  tell: BookSetting['tell'];
}

export interface PageMeasures {
  width: number;
  height: number;
  inside: number;
  outside: number;
  top: number;
  bottom: number;
}

export function measurePage(paper: PaperName): PageMeasures {
  const { width, height } = papers[paper];
  const [across, down] = [width / modelPaper.width, height / modelPaper.height];
  return {
    width,
    height,
    inside: margins.inside * across,
    outside: margins.outside * across,
    top: margins.top * down,
    bottom: margins.bottom * down,
  };
}

const millimetresPerPoint = 25.4 / 72;
/** What is kept free at the end of a line, so that a rounding never makes a line too many. */
const allowance = 0.06;

export function frameOf(kind: FrameKind, { paper, tell }: BookSetting): PageFrame {
  const { width, height, inside, outside, top, bottom } = measurePage(paper);
  const model = models[kind];
  const columns = paper === 'A5' && model.columns > 2 ? model.columns - 1 : model.columns;
  const unit = model.size * millimetresPerPoint;
  const room = width - inside - outside - (columns - 1) * model.gutter;
  return {
    kind,
    columns,
    size: model.size,
    leading: model.leading,
    gutter: model.gutter,
    tell,
    columnWidth: room / columns / unit - allowance,
    // The last line needs no leading below it.
    lines: Math.floor((height - top - bottom + (model.leading - 1) * unit) / (model.leading * unit)),
  };
}
