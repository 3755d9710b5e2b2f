/** Outlines of characters, so that a picture with text looks the same on a machine that has no Chinese font. */
import { readFile } from 'node:fs/promises';
import type { Font, Glyph } from 'fontkit';
import { isVariationSequence, toBaseCharacter } from '../../domain/glyphs/rare-character.ts';
import { createFindFont } from './font-coverage.ts';
import type { FontFile } from './font-file.ts';
import { listFontFiles, type FontWeight } from './list-font-files.ts';
import { makeSubset } from './make-subset.ts';
import { openFont } from './open-font.ts';
import { readVariationSequences } from './variation-sequences.ts';

export const emUnits = 1000;

export interface GlyphOutline {
  /** SVG path data in an em of 1,000 units; y grows upward from the baseline. */
  path: string;
  /** In the same units. */
  advance: number;
}

/** Punctuation turns or moves in vertical setting, and narrows in proportional setting. */
export type Setting = 'horizontal' | 'vertical' | 'proportional';

export interface GlyphOutliner {
  /** The outline of one character or variation sequence; undefined when no font draws it. */
  findOutline(character: string, setting?: Setting): Promise<GlyphOutline | undefined>;
}

/** Opens the main font once; of the others only the characters asked for are read. */
export async function openGlyphOutliner({
  weight,
  cacheDir,
  extraFonts = [],
}: {
  weight: FontWeight;
  cacheDir: string;
  extraFonts?: readonly string[];
}): Promise<GlyphOutliner> {
  const [mainFile, ...otherFiles] = await listFontFiles(weight, extraFonts);
  if (mainFile === undefined) throw new Error('No font file is listed.');
  const mainFont = await openFont(await readFile(mainFile.path), mainFile.path);
  const findFont = createFindFont([mainFile, ...otherFiles], cacheDir);
  const known = new Map<string, Promise<GlyphOutline | undefined>>();

  const makeOutline = async (character: string, setting: Setting): Promise<GlyphOutline | undefined> => {
    const file = await findFont(character);
    if (file !== undefined) {
      const font = file === mainFile ? mainFont : await openPart(file, character, cacheDir);
      return toOutline(findGlyph(font, character, setting), font.unitsPerEm);
    }
    return isVariationSequence(character) ? makeOutline(toBaseCharacter(character), setting) : undefined;
  };

  return {
    findOutline(character, setting = 'horizontal') {
      const key = `${setting}:${character}`;
      const outline = known.get(key) ?? makeOutline(character, setting);
      known.set(key, outline);
      return outline;
    },
  };
}

async function openPart(file: FontFile, character: string, cacheDir: string): Promise<Font> {
  return openFont(await makeSubset(file, [...character], { cacheDir, format: 'sfnt' }), file.path);
}

function findGlyph(font: Font, character: string, setting: Setting): Glyph {
  const variant = isVariationSequence(character) ? readVariationSequences(font).get(character) : undefined;
  if (variant !== undefined) return font.getGlyph(variant);
  const plain = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
  if (setting === 'horizontal' || !/\p{Punctuation}/u.test(character)) return plain;
  return font.layout(character, [setting === 'vertical' ? 'vert' : 'pwid']).glyphs[0] ?? plain;
}

function toOutline(glyph: Glyph, unitsPerEm: number): GlyphOutline {
  const scale = emUnits / unitsPerEm;
  return { path: glyph.path.scale(scale).toSVG(), advance: glyph.advanceWidth * scale };
}
