import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOrMakeFile } from '../cached-file.ts';
import { contentHash } from '../content-hash.ts';
import type { FontFile } from './font-file.ts';

export type SubsetFormat = 'sfnt' | 'woff2';

/** Features of Chinese setting, vertical and horizontal; the others only drag further glyphs into the file. */
const keepFeatures = ['ccmp', 'chws', 'halt', 'kern', 'locl', 'mark', 'vchw', 'vert', 'vhal', 'vrt2'];
/** The Open Font License asks that its text or address travels with the font: names 13 and 14. */
const preserveNameIds = [13, 14];
/** Changes when the same characters of the same file would give other bytes. */
const recipe = 'subset-font 2.9, recipe 1';

/**
 * The part of a font file that draws the characters, from the cache where it has been made before. For outlines
 * (`sfnt`) a variable font is set to its weight. For browsers it keeps its axes: harfbuzz leaves a narrowed CFF2 font
 * without a bounding box, and Chromium refuses it.
 */
export async function makeSubset(
  file: FontFile,
  characters: Iterable<string>,
  { cacheDir, format }: { cacheDir: string; format: SubsetFormat },
): Promise<Uint8Array> {
  const axes = format === 'sfnt' ? file.axes : undefined;
  const text = Array.from(new Set(characters)).sort().join('');
  const key = contentHash(recipe, format, file.fingerprint, JSON.stringify(axes ?? {}), text);
  return readOrMakeFile(join(cacheDir, `subset-${key}.${format}`), async () => {
    const { default: subsetFont } = await import('subset-font');
    return subsetFont(await readFile(file.path), text, {
      targetFormat: format,
      preserveNameIds,
      keepFeatures,
      noHinting: true,
      ...(axes === undefined ? {} : { variationAxes: axes }),
    });
  });
}
