import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { describeCharacter } from '../domain/glyphs/describe-character.ts';
import { glyphPieces } from '../domain/glyphs/glyph-pieces.ts';
import { toTraditional } from '../domain/names/script-forms.ts';
import { displayTexts } from '../i18n/display-text.ts';
import { buildFonts } from '../media/fonts/build-fonts.ts';
import { collectCharacters } from '../media/fonts/collect-characters.ts';
import { parseExtraFonts } from '../media/fonts/list-font-files.ts';
import { uncoveredCharacters } from '../media/fonts/uncovered-characters.ts';
import { basePath } from '../site.ts';

export interface GlyphFonts {
  covered: ReadonlySet<string>;
  /** Rare characters that the site neither draws nor describes. */
  uncovered: ReadonlySet<string>;
  /** How pages show them: part of what makes a page differ. */
  described: [character: string, description: string, svgFile: string][];
  copyTo(outDir: string): void;
}

/** Makes the fonts for the characters that occur. */
export async function writeGlyphFonts(archive: Archive, cacheDir: string): Promise<GlyphFonts> {
  const folder = path.join(cacheDir, 'fonts');
  const fonts = await buildFonts({
    displayTexts: displayTexts(archive.settings.name + archive.settings.subtitle),
    contentCharacters: collectCharacters(textsOf(archive)),
    outDir: path.join(folder, 'files'),
    cacheDir: folder,
    extraFonts: parseExtraFonts(process.env['EXTRA_FONTS']),
  });
  return {
    covered: fonts.covered,
    uncovered: withoutDescribed(archive, fonts.uncovered),
    described: [...fonts.uncovered]
      .sort()
      .map((character) => [
        character,
        describeCharacter(character, archive.glyphs),
        archive.glyphs.get(character)?.svgFile ?? '',
      ]),
    copyTo(outDir) {
      const target = path.join(outDir, 'fonts');
      mkdirSync(target, { recursive: true });
      for (const file of fonts.files) copyFileSync(path.join(folder, 'files', file), path.join(target, file));
      copyDrawings(archive, outDir);
      writeFileSync(path.join(target, 'fonts.css'), fonts.css(`${basePath}fonts/`));
    },
  };
}

/** The rare characters of the archive that no font draws, for a check without a build. */
export async function findUncovered(archive: Archive, cacheDir: string): Promise<ReadonlySet<string>> {
  const uncovered = await uncoveredCharacters(textsOf(archive), {
    cacheDir: path.join(cacheDir, 'fonts'),
    extraFonts: parseExtraFonts(process.env['EXTRA_FONTS']),
  });
  return withoutDescribed(archive, new Set(uncovered));
}

/** Leaves the characters that the archive neither draws nor describes: pages can only give their code points. */
function withoutDescribed(archive: Archive, uncovered: ReadonlySet<string>): ReadonlySet<string> {
  const covered = { has: (character: string) => !uncovered.has(character) };
  const isBare = (character: string) =>
    !archive.glyphs.has(character) &&
    glyphPieces(character, { covered, glyphs: archive.glyphs }).some(({ kind }) => kind === 'described');
  return new Set([...uncovered].filter(isBare));
}

/** Every text of the archive in which a rare character may stand. */
function* textsOf(archive: Archive): Generator<string> {
  for (const person of archive.people) {
    yield person.name;
    yield person.traditional === '' ? toTraditional(person.name) : person.traditional;
    yield person.nativePlace;
    yield person.deeds;
    for (const form of person.otherNames) yield form.text;
  }
  for (const facility of archive.facilities)
    yield facility.name + facility.inscription + facility.commemorates;
  for (const grave of archive.graves.all) yield grave.carvedNames.join('') + grave.inscription;
  for (const { carved } of archive.walls.all) yield carved;
}

/** Publishes the drawings under the addresses the pages use. */
function copyDrawings(archive: Archive, outDir: string): void {
  for (const { svgFile } of archive.glyphs.values()) {
    if (svgFile === undefined) continue;
    mkdirSync(path.join(outDir, path.dirname(svgFile)), { recursive: true });
    copyFileSync(path.join(archive.directory, svgFile), path.join(outDir, svgFile));
  }
}
