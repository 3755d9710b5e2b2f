/** The name as a tablet carries it: from top to bottom, in one column or, when long, in several from right to left. */
import { drawCell, emMiddle, round, type Cell } from './card-text.ts';
import { emUnits } from './fonts/glyph-outlines.ts';

export interface TabletField {
  /** The field in which the name is centred. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** The size of characters is at most this. */
  largest: number;
  colour: string;
}

interface Column {
  cells: readonly Cell[];
  /** Height in ems. */
  height: number;
}

const mostColumns = 3;
/** A name of one word is broken only where one column would make its characters smaller than this. */
const smallestUnbroken = 48;
/** Distance between the middles of columns, in ems. */
const columnPitch = 1.35;

export function drawTabletName(cells: readonly Cell[], field: TabletField): string {
  if (cells.length === 0) return '';
  const { columns, size } = chooseColumns(cells, field);
  const width = (columns.length - 1) * columnPitch * size;
  const tallest = Math.max(...columns.map(({ height }) => height)) * size;
  const top = field.y + (field.height - tallest) / 2;
  return columns
    .map((column, index) => {
      const x = field.x + field.width / 2 + width / 2 - index * columnPitch * size;
      // A name in one column is spaced out and centred; several columns hang from one line, as on a stele.
      return drawColumn(column, { x, y: top, size, colour: field.colour });
    })
    .join('');
}

/** The fewest columns that keep the characters large; each further column must gain a fifth in size. */
function chooseColumns(cells: readonly Cell[], field: TabletField): { columns: Column[]; size: number } {
  let best = fitColumns(cells, 1, field);
  if (best.size >= smallestUnbroken && !cells.some(isBreak)) return best;
  for (let count = 2; count <= mostColumns; count++) {
    const next = fitColumns(cells, count, field);
    if (next.size > best.size * 1.2) best = next;
  }
  return best;
}

function fitColumns(
  cells: readonly Cell[],
  count: number,
  field: TabletField,
): { columns: Column[]; size: number } {
  const columns = breakColumns(cells, count);
  const tallest = Math.max(...columns.map(({ height }) => height));
  const width = 1 + (columns.length - 1) * columnPitch;
  return { columns, size: Math.min(field.largest, field.height / tallest, field.width / width) };
}

/** Breaks as evenly as the words allow: after a middle dot or a space where there is one. */
function breakColumns(cells: readonly Cell[], count: number): Column[] {
  const whole = toColumn(cells);
  if (count === 1 || cells.length < 2 * count) return [whole];
  const wanted = whole.height / count;
  const breaks = cells.flatMap((cell, index) => (isBreak(cell) ? [index + 1] : []));
  const places = breaks.length >= count - 1 ? breaks : cells.map((_, index) => index);
  const columns: Column[] = [];
  let start = 0;
  for (let column = 1; column < count; column++) {
    const off = (end: number): number => Math.abs(toColumn(cells.slice(0, end)).height - wanted * column);
    const end = places
      .filter((place) => place > start && place < cells.length)
      .reduce((best, place) => (off(place) < off(best) ? place : best), cells.length);
    columns.push(toColumn(cells.slice(start, end)));
    start = end;
  }
  columns.push(toColumn(cells.slice(start)));
  return columns.filter((column) => column.cells.length > 0);
}

function toColumn(cells: readonly Cell[]): Column {
  const first = cells.findIndex((cell) => !isSpace(cell));
  const last = cells.findLastIndex((cell) => !isSpace(cell));
  const kept = first === -1 ? [] : cells.slice(first, last + 1);
  const height = kept.reduce((sum, cell) => sum + advanceDown(cell) + gapAfter(kept, cell), 0) / emUnits;
  return { cells: kept, height };
}

/** Latin letters lie on their side, as they do in vertical setting. */
function drawColumn(
  { cells }: Column,
  { x, y, size, colour }: { x: number; y: number; size: number; colour: string },
): string {
  const scale = size / emUnits;
  let along = 0;
  const paths = cells.map((cell) => {
    const height = advanceDown(cell);
    const middle = along + height / 2;
    along += height + gapAfter(cells, cell);
    const transform = cell.isIdeographic
      ? `translate(${round(-cell.advance / 2)} ${round(-middle - emMiddle)})`
      : `translate(${round(-350)} ${round(-middle + height / 2)}) rotate(-90)`;
    return drawCell(cell, transform);
  });
  return `<g fill="${colour}" transform="translate(${round(x)} ${round(y)}) scale(${round(scale)} ${round(-scale)})">${paths.join('')}</g>`;
}

function advanceDown(cell: Cell): number {
  if (!cell.isIdeographic) return cell.advance;
  return isBreak(cell) ? emUnits / 2 : emUnits;
}

/** The shorter the name, the more its characters are spaced out, in thousandths of an em. */
function gapAfter(cells: readonly Cell[], cell: Cell): number {
  if (cell === cells.at(-1) || !cell.isIdeographic) return 0;
  const gaps: Readonly<Record<number, number>> = { 2: 360, 3: 140, 4: 70 };
  return gaps[cells.length] ?? 30;
}

function isSpace(cell: Cell): boolean {
  return /^\s$/u.test(cell.character);
}

function isBreak(cell: Cell): boolean {
  return isSpace(cell) || /^[·•・‧]$/u.test(cell.character);
}
