import { contentHash } from '../content-hash.ts';
import { formatUnicodeRange, toRanges } from './code-point-ranges.ts';

/** Family names in the style sheets. `rare` comes first in every stack that sets content: its range is exact. */
export const fontFamilies = {
  display: 'Archive Display',
  latin: 'Archive Latin',
  rare: 'Archive Rare',
  variant: 'Archive Variant',
} as const;
export type FontRole = keyof typeof fontFamilies;

export interface FontFace {
  role: FontRole;
  characters: readonly string[];
  fileName: string;
  bytes: Uint8Array;
}

export function toFontFace(face: Omit<FontFace, 'fileName'>): FontFace {
  return { ...face, fileName: `${face.role}-${contentHash(face.bytes)}.woff2` };
}

/** The rule for one file. A rare character waits for its font: the reader's own would show a box meanwhile. */
export function formatFontFace({ role, characters, fileName }: FontFace, basePath: string): string {
  const codePoints = characters.flatMap((character) =>
    Array.from(character, (part) => part.codePointAt(0) ?? 0),
  );
  return [
    `@font-face{font-family:"${fontFamilies[role]}"`,
    `src:url("${basePath.replace(/\/?$/u, '/')}${fileName}")format("woff2")`,
    // A browser joins the faces of a family only where all declare the same weights.
    'font-weight:200 900',
    `font-display:${role === 'rare' || role === 'variant' ? 'block' : 'swap'}`,
    `unicode-range:${formatUnicodeRange(toRanges(codePoints))}}`,
  ].join(';');
}
