/** What each font file draws. Opening a font is dear, so its list of characters is kept in the cache. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isPrivateUse, isVariationSequence, toBaseCharacter } from '../../domain/glyphs/rare-character.ts';
import { readOrMakeFile } from '../cached-file.ts';
import { contentHash } from '../content-hash.ts';
import { includesCodePoint, toRanges } from './code-point-ranges.ts';
import type { FontFile } from './font-file.ts';
import { openFont } from './open-font.ts';
import { readVariationSequences } from './variation-sequences.ts';

const coverageSchema = z.object({
  ranges: z.array(z.tuple([z.number(), z.number()])),
  sequences: z.array(z.string()),
});
type Coverage = z.infer<typeof coverageSchema>;

/** The first font of the list that draws the character; none draws a character without an agreed meaning. */
export type FindFont = (character: string) => Promise<FontFile | undefined>;

export interface FontChoice {
  /** The font file for each character that one of the fonts draws. */
  files: ReadonlyMap<string, FontFile>;
  uncovered: ReadonlySet<string>;
}

export function createFindFont(fontFiles: readonly FontFile[], cacheDir: string): FindFont {
  const known = new Map<FontFile, Promise<Coverage>>();
  const coverageOf = (file: FontFile): Promise<Coverage> => {
    const coverage = known.get(file) ?? readCoverage(file, cacheDir);
    known.set(file, coverage);
    return coverage;
  };
  return async (character) => {
    if (isPrivateUse(character)) return undefined;
    const base = toBaseCharacter(character).codePointAt(0) ?? 0;
    for (const file of fontFiles) {
      if (!includesCodePoint(file.declaredRanges ?? (await coverageOf(file)).ranges, base)) continue;
      if (!isVariationSequence(character)) return file;
      if ((await coverageOf(file)).sequences.includes(character)) return file;
    }
    return undefined;
  };
}

export async function chooseFonts(characters: Iterable<string>, findFont: FindFont): Promise<FontChoice> {
  const files = new Map<string, FontFile>();
  const uncovered = new Set<string>();
  for (const character of characters) {
    const file = await findFont(character);
    if (file === undefined) uncovered.add(character);
    else files.set(character, file);
  }
  return { files, uncovered };
}

async function readCoverage(file: FontFile, cacheDir: string): Promise<Coverage> {
  const path = join(cacheDir, `coverage-${contentHash(file.fingerprint)}.json`);
  const bytes = await readOrMakeFile(path, async () => {
    const font = await openFont(await readFile(file.path), file.path);
    const coverage: Coverage = {
      ranges: toRanges(font.characterSet.filter(isCharacter)).map(([first, last]) => [first, last]),
      sequences: Array.from(readVariationSequences(font).keys()).filter(isVariationSequence),
    };
    return new TextEncoder().encode(JSON.stringify(coverage));
  });
  return coverageSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

/** The last segment of a cmap table is always U+FFFF, which stands for nothing. */
function isCharacter(codePoint: number): boolean {
  return codePoint !== 0xffff;
}
