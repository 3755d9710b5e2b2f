/** Makes the papers of ceremonies and the register of certificates; what has been made before comes from the cache. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { occasions } from '../i18n/ceremonies.ts';
import { readOrMakeFile } from '../media/cached-file.ts';
import { contentHash } from '../media/content-hash.ts';
import { parseExtraFonts } from '../media/fonts/list-font-files.ts';
import { makePrintFonts, type PrintFonts } from '../media/fonts/make-print-fonts.ts';
import { basePath, links } from '../site.ts';
import { typesetPdf } from '../typesetting/typeset-pdf.ts';
import { toCertificateBook, toCertificateDocument } from '../views/ceremony/certificate-document.ts';
import { certificatePdfKey } from '../views/ceremony/certificate-register.ts';
import {
  toCeremonyDocument,
  toListPapers,
  toOccasionPapers,
  type CeremonyPapers,
} from '../views/ceremony/ceremony-document.ts';
import { hasPdf, isPrintedTogether } from '../views/ceremony/ceremony-page.ts';
import { listDistrictLists, listPlaceLists } from '../views/ceremony/reading-lists.ts';
import type { PrintDocument } from '../views/facility-table/print-document.ts';
import { toPrintable, type PrintGlyphs } from '../views/facility-table/printable-text.ts';

/** Something to be printed: its texts, and the document once it is known which characters have to be told in words. */
interface Paper {
  texts: string;
  toDocument(glyphs: PrintGlyphs): PrintDocument;
}

/** Changes when the same document would give another file. */
const recipe = 'ceremony files 1, typst-ts 0.7.0';

/** Writes the PDF of every occasion and place, of districts where the roll is long, and of the certificates, below `ceremonies/`. */
export async function writeCeremonyFiles(
  archive: Archive,
  { staging, cacheDir }: { staging: string; cacheDir: string },
): Promise<void> {
  const papers = listPapers(archive);
  const shared = await findFonts(papers, cacheDir);
  for (const [key, paper] of papers) {
    const file = path.join(staging, links.ceremonyPdf(key).slice(basePath.length));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await makePaperPdf(archive, paper, { cacheDir, shared }));
  }
}

function listPapers(archive: Archive): [key: string, paper: Paper][] {
  const withNames = isPrintedTogether(archive);
  const ceremonies = archive.people.length === 0 ? [] : occasions;
  const lists = [...listPlaceLists(archive), ...listDistrictLists(archive)].filter((list) =>
    hasPdf(archive, list),
  );
  return [
    ...ceremonies.map((key): [string, Paper] => [
      key,
      toCeremonyPaper(toOccasionPapers(archive, key, { withNames })),
    ]),
    ...lists.map((list): [string, Paper] => [list.key, toCeremonyPaper(toListPapers(archive, list))]),
    ...(archive.certificates.length === 0
      ? []
      : [[certificatePdfKey, toCertificatePaper(archive)] satisfies [string, Paper]]),
  ];
}

export function toCeremonyPaper(papers: CeremonyPapers): Paper {
  return {
    texts: JSON.stringify(papers),
    toDocument: (glyphs) => toCeremonyDocument(toPrintable(papers, glyphs)),
  };
}

export function toCertificatePaper(archive: Archive): Paper {
  const book = toCertificateBook(archive);
  return {
    texts: JSON.stringify(book),
    toDocument: (glyphs) => toCertificateDocument(toPrintable(book, glyphs)),
  };
}

interface PaperMaking {
  cacheDir: string;
  /** Fonts that serve every paper of a run; else each looks for its own. */
  shared?: PrintFonts | undefined;
}

/** Sets one paper, or takes it from the cache. */
export async function makePaperPdf(
  archive: Archive,
  paper: Paper,
  { cacheDir, shared }: PaperMaking,
): Promise<Uint8Array> {
  const { fonts, missing } = shared ?? (await makeFonts([paper.texts], cacheDir));
  const document = paper.toDocument({ missing, glyphs: archive.glyphs });
  const parts = [...document.files, ...fonts.map(({ family, bytes }) => [family, bytes] as const)].flat();
  const name = `${contentHash(recipe, document.source, ...parts)}.pdf`;
  return readOrMakeFile(path.join(cacheDir, 'ceremony-files', name), () =>
    typesetPdf({ ...document, fonts }),
  );
}

/** Where the packaged face has every character, one look serves all papers; with rare ones each takes what it needs. */
async function findFonts(
  papers: readonly [string, Paper][],
  cacheDir: string,
): Promise<PrintFonts | undefined> {
  const found = await makeFonts(
    papers.map(([, { texts }]) => texts),
    cacheDir,
  );
  return found.fonts.length === 0 ? found : undefined;
}

function makeFonts(texts: readonly string[], cacheDir: string): Promise<PrintFonts> {
  const extraFonts = parseExtraFonts(process.env['EXTRA_FONTS']);
  return makePrintFonts(texts, { cacheDir: path.join(cacheDir, 'fonts'), extraFonts });
}
