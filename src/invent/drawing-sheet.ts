import type { SetText } from '../media/set-text.ts';

/** Colours of the invented drawings: paper, stone, edges and cuts, grass and water, seals. */
export const ink = {
  paper: '#f3efe6',
  stone: '#c9c4b8',
  pale: '#e2ddd0',
  edge: '#8d877b',
  cut: '#5d584f',
  grass: '#7d8466',
  black: '#2b2823',
  seal: '#96271b',
  ruling: '#b98f7d',
} as const;

/** A drawing in units of its own; what makes pixels of it decides how large they are. */
export interface Sheet {
  width: number;
  height: number;
  ground: string;
  /** SVG elements, from the back to the front. */
  parts: readonly string[];
  /** Writing, in front of the parts. */
  texts: readonly SetText[];
  /** SVG elements in front of the writing. */
  over?: readonly string[];
}

/** A drawing on paper colour that says 虚构 below. */
export function toSheet({ width, height, parts }: Pick<Sheet, 'width' | 'height' | 'parts'>): Sheet {
  const mark = drawMark({ x: width / 2 - 74, y: height - 125, size: 68 });
  return { width, height, ground: ink.paper, parts: [...parts, mark], texts: [] };
}

/** A shape with its outline. */
export function block(d: string, fill: string = ink.stone, width = 6): string {
  return `<path d="${d}" fill="${fill}" stroke="${ink.edge}" stroke-width="${width}" stroke-linejoin="round"/>`;
}

export function line(d: string, width = 3, colour: string = ink.edge): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
}

export function frame(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  { stroke = ink.edge, fill = 'none', weight = 3 }: { stroke?: string; fill?: string; weight?: number } = {},
): string {
  return `<path d="M${x} ${y}h${width}v${height}h${-width}Z" fill="${fill}" stroke="${stroke}" stroke-width="${weight}"/>`;
}

/** 虚构, stroke by stroke in squares of a hundred, so that no font is needed. */
const xu =
  'M48 6V26M48 15H82M20 27H88L82 38M20 27V55Q20 78 6 94M34 44L66 39M48 32V50Q48 58 60 57H74Q80 56 81 48M40 64V92M60 64V92M26 70L32 86M78 68L70 86M16 94H90';
const gou =
  'M6 32H42M25 8V96M25 34Q20 56 6 72M27 44L40 58M58 8Q54 26 44 40M54 26H92Q92 70 84 90Q80 96 70 88M66 40Q60 56 54 66H76M70 52L80 74';

export interface MarkPlace {
  x: number;
  y: number;
  /** Of one character. */
  size: number;
  colour?: string;
}

export function drawMark({ x, y, size, colour = ink.cut }: MarkPlace): string {
  return [xu, gou]
    .map(
      (strokes, index) =>
        `<path transform="translate(${x + index * size * 1.18} ${y}) scale(${size / 100})" d="${strokes}" fill="none" stroke="${colour}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>`,
    )
    .join('');
}

/** Whether a drawing bears the mark. */
export function saysInvented({ parts }: Pick<Sheet, 'parts'>): boolean {
  return parts.some((part) => part.includes(xu) && part.includes(gou));
}

/** A square seal that says 虚构. */
export function drawSeal({ x, y, size }: { x: number; y: number; size: number }): string {
  const inner = size * 0.36;
  return [
    frame({ x, y, width: size, height: size }, { stroke: ink.seal, weight: size * 0.05 }),
    drawMark({ x: x + size * 0.1, y: y + size * 0.32, size: inner, colour: ink.seal }),
  ].join('');
}
