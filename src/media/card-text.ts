/** Sets text for the share card as outlines: a cell for each character, none of them ever a box. */
import { splitCharacters } from '../domain/glyphs/rare-character.ts';
import { emUnits, type GlyphOutliner } from './fonts/glyph-outlines.ts';

/** A character ready to be set: its outline, or the words that stand for it, already laid out in its own em. */
export interface Cell {
  character: string;
  /** SVG path data in an em of 1,000 units, y upward from the baseline. */
  shapes: readonly PlacedShape[];
  advance: number;
  isIdeographic: boolean;
}

export interface PlacedShape {
  path: string;
  x: number;
  y: number;
  scale: number;
}

export interface TextPlace {
  x: number;
  y: number;
  size: number;
  colour: string;
}

/** What stands in for a character without a glyph, such as ⿰氵某. */
export type DescribeCharacter = (character: string) => string;

export interface CardFonts {
  outliner: GlyphOutliner;
  describe: DescribeCharacter;
}

const upright =
  /\p{Ideographic}|[\u2E80-\u33FF\uE000-\uFAFF\uFE10-\uFE6F\uFF00-\uFFEF“”‘’—…·□\u{20000}-\u{3FFFF}]/u;
/** Quotation marks and the like take a Latin width beside Latin letters. */
const sharedWithLatin = /[“”‘’—…]/u;
/** Half-way up an ideograph, above the baseline. */
export const emMiddle = 380;
/** Space between Chinese and Latin or figures, an eighth of an em. */
const scriptGap = emUnits / 8;

export async function toCells(
  text: string,
  { outliner, describe }: CardFonts,
  setting: 'horizontal' | 'vertical' = 'horizontal',
): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const character of splitCharacters(text)) {
    const followsLatin = /[A-Za-z]/u.test(cells.at(-1)?.character ?? '');
    const isLatinMark = followsLatin && sharedWithLatin.test(character);
    const isIdeographic = upright.test(character) && !isLatinMark;
    const ownSetting = isLatinMark ? 'proportional' : 'horizontal';
    const outline = await outliner.findOutline(character, isIdeographic ? setting : ownSetting);
    if (outline !== undefined) {
      const shapes = [{ path: outline.path, x: 0, y: 0, scale: 1 }];
      cells.push({ character, shapes, advance: outline.advance, isIdeographic });
    } else if (/\s/u.test(character)) {
      cells.push({ character, shapes: [], advance: emUnits / 4, isIdeographic });
    } else {
      cells.push(await toDescribedCell(character, describe(character), outliner));
    }
  }
  return cells;
}

/** The description in small type, as wide as a column of the tablet allows. */
async function toDescribedCell(character: string, words: string, outliner: GlyphOutliner): Promise<Cell> {
  const shapes: PlacedShape[] = [];
  let x = 0;
  for (const part of splitCharacters(words)) {
    const outline = await outliner.findOutline(part);
    if (outline === undefined) continue;
    shapes.push({ path: outline.path, x, y: 0, scale: 1 });
    x += outline.advance;
  }
  const scale = Math.min(0.42, (1.3 * emUnits) / x);
  const advance = Math.max(emUnits, x * scale);
  const start = (advance - x * scale) / 2;
  const placed = shapes.map((shape) => ({
    ...shape,
    x: start + shape.x * scale,
    y: emMiddle * (1 - scale),
    scale,
  }));
  return { character, shapes: placed, advance, isIdeographic: true };
}

/** Width of a line in ems, with the space between scripts. */
export function measureLine(cells: readonly Cell[]): number {
  let width = 0;
  cells.forEach((cell, index) => {
    width += cell.advance + gapBefore(cells, index);
  });
  return width / emUnits;
}

/** A horizontal line with its baseline at y. */
export function drawLine(cells: readonly Cell[], { x, y, size, colour }: TextPlace): string {
  if (cells.length === 0) return '';
  const scale = size / emUnits;
  let along = 0;
  const paths = cells.map((cell, index) => {
    along += gapBefore(cells, index);
    const drawn = drawCell(cell, `translate(${along} 0)`);
    along += cell.advance;
    return drawn;
  });
  return `<g fill="${colour}" transform="translate(${round(x)} ${round(y)}) scale(${round(scale)} ${round(-scale)})">${paths.join('')}</g>`;
}

/** The shapes of a cell, moved by an SVG transform in em units with y upward. */
export function drawCell(cell: Cell, transform: string): string {
  return cell.shapes
    .map(({ path, x, y, scale }) => {
      const own =
        x === 0 && y === 0 && scale === 1 ? '' : ` translate(${round(x)} ${round(y)}) scale(${round(scale)})`;
      return `<path transform="${transform}${own}" d="${path}"/>`;
    })
    .join('');
}

export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function gapBefore(cells: readonly Cell[], index: number): number {
  const before = cells[index - 1];
  const cell = cells[index];
  if (before === undefined || cell === undefined || before.isIdeographic === cell.isIdeographic) return 0;
  return [before, cell].some(({ character }) => /[\s\p{Punctuation}]/u.test(character)) ? 0 : scriptGap;
}
