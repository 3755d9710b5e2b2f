import type { Photo } from './to-photo.ts';

/** How wide the place of a picture is, as CSS lengths: on screens up to so many rem (40), and on wider ones. */
export interface PictureWidths {
  phone: string;
  wide: string;
  until?: number;
}

/** The whole width of a page on a phone, between its margins. */
export const phoneWidth = 'min(92vw, 100vw - 2rem)';

interface PicturePlace {
  widths: PictureWidths;
  /** Rem that the picture may be high. */
  tallest: number;
  isEager: boolean;
}

/** CSS pixels of a rem in the attribute `sizes`, which no display mode changes. */
const rem = 16;

/**
 * The attributes by which a picture takes its place before it has come: at most its own pixels wide, and `tallest` high.
 * Browsers that can measure its place do so, unless it is eager and can't wait for that.
 */
export function toPictureBox(
  { size }: Pick<Photo, 'size'>,
  { widths: { phone, wide, until = 40 }, tallest, isEager }: PicturePlace,
): { width?: number; height?: number; sizes: string } {
  if (size === undefined) return { sizes: toSizes(phone, wide, until) };
  const scale = Math.min(1, (tallest * rem) / size.height);
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  const sizes = toSizes(`min(${phone}, ${width}px)`, `min(${wide}, ${width}px)`, until);
  return { width, height, sizes: isEager ? sizes : `auto, ${sizes}` };
}

function toSizes(phone: string, wide: string, until: number): string {
  return phone === wide ? wide : `(max-width: ${until}rem) ${phone}, ${wide}`;
}
