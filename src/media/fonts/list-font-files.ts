import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { parseUnicodeRange } from './code-point-ranges.ts';
import { requireFontPackage, toPackagedFile, type FontFile } from './font-file.ts';

/** Weights of Noto Serif SC that the archive uses. */
export type FontWeight = 400 | 500 | 600;

const notoFiles: Readonly<Record<FontWeight, string>> = {
  400: '400Regular/NotoSerifSC_400Regular.ttf',
  500: '500Medium/NotoSerifSC_500Medium.ttf',
  600: '600SemiBold/NotoSerifSC_600SemiBold.ttf',
};

/** Noto Serif SC: all of GBK and extension A, and the characters of China's Table of General Standard Characters. */
export function notoSerif(weight: FontWeight): FontFile {
  const fontPackage = requireFontPackage('@expo-google-fonts/noto-serif-sc');
  return { font: 'Noto Serif SC', ...toPackagedFile(fontPackage, notoFiles[weight]) };
}

/** Chiron Sung HK: 3,363 characters of extension B that Hong Kong and Cantonese names use, in slices. */
export async function listChironSlices(weight: FontWeight): Promise<FontFile[]> {
  const fontPackage = requireFontPackage('chiron-sung-hk-webfont');
  const sheet = join(fontPackage.folder, 'css/vf.css');
  const css = await readFile(sheet, 'utf8');
  const slices: FontFile[] = [];
  for (const rule of css.matchAll(/url\('\.\.\/(woff2\/[^']+)'\)[^;]*;\s*unicode-range:\s*([^;]+);/gu)) {
    const [, file = '', value = ''] = rule;
    const declaredRanges = parseUnicodeRange(value);
    if (declaredRanges === undefined) {
      throw new Error(`${sheet}: can't read the unicode-range of ${file}. Check the package's version.`);
    }
    slices.push({
      font: 'Chiron Sung HK',
      ...toPackagedFile(fontPackage, file),
      declaredRanges,
      axes: { wght: weight, PADG: 0 },
    });
  }
  if (slices.length === 0) throw new Error(`${sheet}: no font slices. Check the package's version.`);
  return slices;
}

/** Fonts that the archive's keepers have installed for still rarer characters, in the order they name them. */
export async function listExtraFonts(paths: readonly string[]): Promise<FontFile[]> {
  return Promise.all(paths.map(readExtraFont));
}

/** All fonts in the order in which they are asked for a character. */
export async function listFontFiles(weight: FontWeight, extraFonts: readonly string[]): Promise<FontFile[]> {
  return [notoSerif(weight), ...(await listChironSlices(weight)), ...(await listExtraFonts(extraFonts))];
}

/** Reads the setting EXTRA_FONTS: paths of font files, separated by commas. */
export function parseExtraFonts(setting: string | undefined): string[] {
  return (setting ?? '')
    .split(',')
    .map((path) => path.trim())
    .filter((path) => path !== '');
}

async function readExtraFont(path: string): Promise<FontFile> {
  const remedy = 'Install the font, or correct the path in EXTRA_FONTS.';
  if (!isAbsolute(path)) throw new Error(`EXTRA_FONTS: "${path}" is not a full path. ${remedy}`);
  if (/\.(?:ttc|otc)$/iu.test(path)) {
    throw new Error(
      `EXTRA_FONTS: "${path}" is a collection. Name a file with one font (.ttf, .otf, .woff2).`,
    );
  }
  try {
    const { size, mtimeMs } = await stat(path);
    return { font: path, path, fingerprint: `${path}:${size}:${mtimeMs}` };
  } catch (cause) {
    throw new Error(`EXTRA_FONTS: "${path}" can't be read. ${remedy}`, { cause });
  }
}
