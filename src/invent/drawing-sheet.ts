/** Colours of the invented drawings: paper, stone, edges and cuts, grass and water. */
export const ink = {
  paper: '#f3efe6',
  stone: '#c9c4b8',
  pale: '#e2ddd0',
  edge: '#8d877b',
  cut: '#5d584f',
  grass: '#7d8466',
} as const;

export interface Sheet {
  width: number;
  height: number;
  title: string;
  parts: readonly string[];
}

/** An SVG on paper colour that says 虚构 below the drawing. */
export function toSheet({ width, height, title, parts }: Sheet): string {
  const ground = `<rect width="${width}" height="${height}" fill="${ink.paper}"/>`;
  const body = [ground, ...parts, drawMark(width / 2 - 74, height - 125)].join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><title>${title}</title>${body}</svg>\n`;
}

/** A shape with its outline. */
export function block(d: string, fill: string = ink.stone): string {
  return `<path d="${d}" fill="${fill}" stroke="${ink.edge}" stroke-width="6" stroke-linejoin="round"/>`;
}

export function line(d: string, width = 3, colour: string = ink.edge): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
}

/** 虚构, stroke by stroke in squares of a hundred, so that no font is needed. */
const xu =
  'M48 6V26M48 15H82M20 27H88L82 38M20 27V55Q20 78 6 94M34 44L66 39M48 32V50Q48 58 60 57H74Q80 56 81 48M40 64V92M60 64V92M26 70L32 86M78 68L70 86M16 94H90';
const gou =
  'M6 32H42M25 8V96M25 34Q20 56 6 72M27 44L40 58M58 8Q54 26 44 40M54 26H92Q92 70 84 90Q80 96 70 88M66 40Q60 56 54 66H76M70 52L80 74';

function drawMark(x: number, y: number): string {
  return [xu, gou]
    .map(
      (strokes, index) =>
        `<path transform="translate(${x + index * 80} ${y}) scale(0.68)" d="${strokes}" fill="none" stroke="${ink.cut}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>`,
    )
    .join('');
}
