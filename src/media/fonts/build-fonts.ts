import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRareCharacter, isVariationSequence, toBaseCharacter } from '../../domain/glyphs/rare-character.ts';
import { chooseFonts, createFindFont, type FontChoice } from './font-coverage.ts';
import { formatFontFace, toFontFace, type FontFace, type FontRole } from './font-face.ts';
import type { FontFile } from './font-file.ts';
import { listFontFiles, notoSerif, type FontWeight } from './list-font-files.ts';
import { makeSubset } from './make-subset.ts';

export interface FontBuild {
  /**
   * The interface's big words: every character that headings and buttons set in the display font. Each text becomes a
   * file with the characters that none before it has, so that most pages load the first alone.
   */
  displayTexts: readonly string[];
  /** Every character of the content, as `collectCharacters` gives them; the common ones are left aside. */
  contentCharacters: Iterable<string>;
  outDir: string;
  cacheDir: string;
  /** Paths of further font files, see `parseExtraFonts`. */
  extraFonts?: readonly string[];
}

export interface BuiltFonts {
  /** The `@font-face` rules; `basePath` is where the site serves `outDir`. */
  css: (basePath: string) => string;
  /** Names of the files in `outDir`. */
  files: readonly string[];
  /** Rare characters and variation sequences that one of the files draws. */
  covered: ReadonlySet<string>;
  uncovered: ReadonlySet<string>;
}

/** Headings carry size and space, not weight. */
const weight: FontWeight = 400;
/** Figures, Latin letters and the marked vowels of pinyin; Latin punctuation that Chinese also uses is left out. */
const latinText = `${ascii()}āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüĀÁǍÀĒÉĚÈŌÓǑÒ`;
/** A page has one or two rare characters, so it loads a small file instead of one with all of them. */
const charactersAFile = 48;

export async function buildFonts(build: FontBuild): Promise<BuiltFonts> {
  const fontFiles = await listFontFiles(weight, build.extraFonts ?? []);
  const wanted = listRareCharacters(build.contentCharacters);
  const choice = await chooseFonts(wanted, createFindFont(fontFiles, build.cacheDir));
  const faces = [
    ...(await makeDisplayFaces(build)),
    ...(await makeOwnFace('latin', latinText, build.cacheDir)),
    ...(await makeRareFaces(choice, build.cacheDir)),
  ];
  await mkdir(build.outDir, { recursive: true });
  await Promise.all(faces.map(({ fileName, bytes }) => writeFile(join(build.outDir, fileName), bytes)));
  return {
    css: (basePath) => faces.map((face) => formatFontFace(face, basePath)).join('\n'),
    files: faces.map(({ fileName }) => fileName),
    covered: new Set(choice.files.keys()),
    uncovered: choice.uncovered,
  };
}

/** The rare ones in order. A sequence also asks for its base character: what a reader sees if no font has the form. */
export function listRareCharacters(characters: Iterable<string>): string[] {
  const rare = new Set<string>();
  for (const character of characters) {
    if (!isRareCharacter(character)) continue;
    rare.add(character);
    const base = toBaseCharacter(character);
    if (isRareCharacter(base)) rare.add(base);
  }
  return Array.from(rare).sort(compareCodePoints);
}

async function makeDisplayFaces({ displayTexts, cacheDir }: FontBuild): Promise<FontFace[]> {
  const faces: FontFace[] = [];
  const drawn = new Set<string>();
  for (const text of displayTexts) {
    const further = Array.from(text).filter((character) => !drawn.has(character));
    faces.push(...(await makeOwnFace('display', further.join(''), cacheDir)));
    for (const character of further) drawn.add(character);
  }
  return faces;
}

async function makeOwnFace(
  role: Exclude<FontRole, 'rare' | 'variant'>,
  text: string,
  cacheDir: string,
): Promise<FontFace[]> {
  const font = notoSerif(weight);
  const wanted = Array.from(new Set(text)).filter((character) => /\P{C}/u.test(character));
  const { files } = await chooseFonts(wanted.sort(compareCodePoints), createFindFont([font], cacheDir));
  const characters = Array.from(files.keys());
  if (characters.length === 0) return [];
  const bytes = await makeSubset(font, characters, { cacheDir, format: 'woff2' });
  return [toFontFace({ role, characters, bytes })];
}

async function makeRareFaces({ files }: FontChoice, cacheDir: string): Promise<FontFace[]> {
  const groups = new Map<FontFile, Record<'rare' | 'variant', string[]>>();
  for (const [character, file] of files) {
    const group = groups.get(file) ?? { rare: [], variant: [] };
    group[isVariationSequence(character) ? 'variant' : 'rare'].push(character);
    groups.set(file, group);
  }
  const faces: FontFace[] = [];
  for (const [file, group] of groups) {
    for (const role of ['rare', 'variant'] as const) {
      for (const characters of cutIntoLots(group[role])) {
        const bytes = await makeSubset(file, characters, { cacheDir, format: 'woff2' });
        faces.push(toFontFace({ role, characters, bytes }));
      }
    }
  }
  return faces;
}

function cutIntoLots(characters: readonly string[]): string[][] {
  const lots: string[][] = [];
  for (let start = 0; start < characters.length; start += charactersAFile) {
    lots.push(characters.slice(start, start + charactersAFile));
  }
  return lots;
}

function compareCodePoints(one: string, other: string): number {
  return (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0) || one.length - other.length;
}

/** The printable characters of ASCII but for the quotation mark and apostrophe. */
function ascii(): string {
  const codes = Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index);
  return String.fromCharCode(...codes).replace(/["']/gu, '');
}
