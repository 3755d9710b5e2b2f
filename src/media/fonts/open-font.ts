import type { Font } from 'fontkit';

/** Opens a font file's bytes; `path` names the file when it can't be used. */
export async function openFont(bytes: Uint8Array, path: string): Promise<Font> {
  const { create } = await import('fontkit');
  const font = create(bytes);
  if ('cmap' in font) return font;
  throw new Error(`${path}: a collection of fonts. Name a file with one font (.ttf, .otf, .woff2).`);
}
