import { createRequire } from 'node:module';
import path from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readTypstErrors } from './typst-errors.ts';

export interface Typesetting {
  /** Typst markup. Its text is set in Noto Serif SC, Simplified Chinese, unless it says otherwise. */
  source: string;
  /** Reachable as `/name` in the source: drawings, pictures, JSON. */
  files?: ReadonlyMap<string, Uint8Array>;
  /** Further fonts for the characters that Noto Serif SC lacks, in the order they are asked; see `makePrintFonts`. */
  fonts?: readonly PrintFont[];
}

/** A font file (TTF or OTF, one face) and the name of its family as the file itself gives it. */
export interface PrintFont {
  family: string;
  bytes: Uint8Array;
}

/** The text needs characters that no font given has: a PDF would show a box in their place. */
export class MissingCharactersError extends Error {
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    super(
      `No font for ${characters.join(' ')}. Give a font that has it, or describe the character in words.`,
    );
    this.name = 'MissingCharactersError';
    this.characters = characters;
  }
}

const family = 'Noto Serif SC';
const weightFolders = ['400Regular', '600SemiBold'];
/** A folder that needn't exist: the source can read nothing but the files it was given. */
const root = '/typesetting';

/** The compiler for documents without further fonts: opening the fonts takes longer than most documents. */
let standardCompiler: NodeCompiler | undefined;

/**
 * Sets a document as PDF/A-2u: fonts embedded, text readable by machine, fit for keeping. The same input gives the same
 * bytes: the machine's fonts are left aside and the date is fixed, unless the source sets one with `document(date: …)`.
 *
 * @throws MissingCharactersError where a character would be a box.
 * @throws Error with Typst's own message where the source is wrong or names a file that was not given.
 */
export async function typesetPdf({ source, files, fonts = [] }: Typesetting): Promise<Uint8Array> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const create = (): NodeCompiler => NodeCompiler.create({ workspace: root, fontArgs: fontArgs(fonts) });
  const compiler = fonts.length === 0 ? (standardCompiler ??= create()) : create();
  try {
    for (const [name, bytes] of files ?? []) compiler.mapShadow(path.join(root, name), Buffer.from(bytes));
    return exportPdf(compiler, `${preamble(fonts)}${source}`);
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

function exportPdf(compiler: NodeCompiler, source: string): Uint8Array {
  const result = compiler.compile({ mainFileContent: source, resetRead: true });
  const error = result.takeError();
  if (error !== null) throw new Error(readTypstErrors(compiler.fetchDiagnostics(error)).join('\n'));
  const document = result.result;
  if (document === null) throw new Error('Typst gave no document.');
  try {
    return new Uint8Array(compiler.pdf(document, { pdfStandard: 'a-2u', creationTimestamp: 0 }));
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    const missing = listMissing(cause.message);
    if (missing.length > 0) throw new MissingCharactersError(missing);
    throw new Error(cause.message, { cause });
  }
}

/** PDF/A forbids the box that stands for a missing character, so the export names each: `"\u{e123}"`, `"𱍐"`. */
function listMissing(message: string): string[] {
  const texts = message.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/gu);
  const read = Array.from(texts, ([, text = '']) =>
    text.replace(/\\+u\{([0-9a-f]+)\}/giu, (_, code: string) => String.fromCodePoint(parseInt(code, 16))),
  );
  return Array.from(new Set(read.flatMap((text) => Array.from(text))));
}

/** On the first line of the source, so that Typst's line numbers stay those of the source. */
function preamble(fonts: readonly PrintFont[]): string {
  const families = [family, ...fonts.map((font) => font.family)]
    .map((name) => JSON.stringify(name))
    .join(', ');
  return `#set text(font: (${families},), lang: "zh", region: "cn", fallback: false); `;
}

function fontArgs(fonts: readonly PrintFont[]): ({ fontPaths: string[] } | { fontBlobs: Buffer[] })[] {
  const require = createRequire(import.meta.url);
  const fontPackage = path.dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json'));
  // The compiler aborts the process when it is given bytes after folders.
  return [
    { fontBlobs: fonts.map(({ bytes }) => Buffer.from(bytes)) },
    { fontPaths: weightFolders.map((folder) => path.join(fontPackage, folder)) },
  ];
}
