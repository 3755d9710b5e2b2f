import { chooseFonts, createFindFont, type FontChoice } from './font-coverage.ts';
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

export interface PrintFontOptions {
  cacheDir: string;
  extraFonts?: readonly string[];
}

/** Fonts for the documents in which the texts stand. Written forms asked for by a selector fall back to the common form. */
export async function makePrintFonts(
  texts: Iterable<string>,
  options: PrintFontOptions,
): Promise<PrintFonts> {
  const { cacheDir } = options;
  const { files, uncovered } = await choosePrintFonts(texts, options);
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

/** Characters of the texts that no font draws, before anything is made of them. */
export async function findUndrawn(
  texts: Iterable<string>,
  options: PrintFontOptions,
): Promise<ReadonlySet<string>> {
  return (await choosePrintFonts(texts, options)).uncovered;
}

async function choosePrintFonts(
  texts: Iterable<string>,
  { cacheDir, extraFonts = [] }: PrintFontOptions,
): Promise<FontChoice> {
  const characters = new Set(Array.from(collectCharacters(texts), toBaseCharacter).filter(isDrawn));
  const fontFiles = await listFontFiles(400, extraFonts);
  return chooseFonts([...characters].sort(), createFindFont(fontFiles, cacheDir));
}

/** Spaces, controls and selectors draw nothing, so no font need have them. */
function isDrawn(character: string): boolean {
  return !/^[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]$/u.test(character);
}
