import { chooseFonts, createFindFont } from './font-coverage.ts';
import { collectCharacters } from './collect-characters.ts';
import { toBaseCharacter } from '../../domain/glyphs/rare-character.ts';
import type { FontFile } from './font-file.ts';
import { listFontFiles, notoSerif } from './list-font-files.ts';
import { makeSubset } from './make-subset.ts';
import { renameFamily } from './rename-family.ts';

export interface PrintFonts {
  /** Small fonts for the characters that Noto Serif SC lacks, for `typesetPdf`; none for most texts. */
  fonts: { family: string; bytes: Uint8Array }[];
  /** Characters that no font draws: a document that holds one of them can't be set. */
  missing: ReadonlySet<string>;
}

/** Fonts for the documents in which the texts stand. Written forms asked for by a selector fall back to the common form. */
export async function makePrintFonts(
  texts: Iterable<string>,
  { cacheDir, extraFonts = [] }: { cacheDir: string; extraFonts?: readonly string[] },
): Promise<PrintFonts> {
  const characters = new Set(Array.from(collectCharacters(texts), toBaseCharacter).filter(isDrawn));
  const fontFiles = await listFontFiles(400, extraFonts);
  const { files, uncovered } = await chooseFonts([...characters].sort(), createFindFont(fontFiles, cacheDir));
  const packaged = notoSerif(400).path;
  const byFile = new Map<FontFile, string[]>();
  for (const [character, file] of files) {
    if (file.path !== packaged) byFile.set(file, [...(byFile.get(file) ?? []), character]);
  }
  const fonts: PrintFonts['fonts'] = [];
  for (const [file, drawn] of byFile) {
    const subset = await makeSubset(file, drawn, { cacheDir, format: 'sfnt' });
    fonts.push(renameFamily(subset, fonts.length + 1));
  }
  return { fonts, missing: uncovered };
}

/** Spaces, controls and selectors draw nothing, so no font need have them. */
function isDrawn(character: string): boolean {
  return !/^[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]$/u.test(character);
}
