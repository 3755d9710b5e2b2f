import { collectCharacters } from './collect-characters.ts';
import { listRareCharacters } from './build-fonts.ts';
import { chooseFonts, createFindFont } from './font-coverage.ts';
import { listFontFiles } from './list-font-files.ts';

/** The characters and variation sequences of the texts that no font of the site draws, for the check to name. */
export async function uncoveredCharacters(
  texts: Iterable<string>,
  { cacheDir, extraFonts = [] }: { cacheDir: string; extraFonts?: readonly string[] },
): Promise<string[]> {
  const rare = listRareCharacters(collectCharacters(texts));
  if (rare.length === 0) return [];
  const { uncovered } = await chooseFonts(
    rare,
    createFindFont(await listFontFiles(400, extraFonts), cacheDir),
  );
  return Array.from(uncovered);
}
