/** Makes the files of the illustrated table; what has been made before comes from the cache. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { facilityTableWords as words } from '../i18n/facility-table.ts';
import { matchOutlines } from '../maps/match-outlines.ts';
import { readOrMakeFile } from '../media/cached-file.ts';
import { contentHash } from '../media/content-hash.ts';
import { parseExtraFonts } from '../media/fonts/list-font-files.ts';
import { makePrintFonts } from '../media/fonts/make-print-fonts.ts';
import { typesetPdf } from '../typesetting/typeset-pdf.ts';
import { toTableTexts } from '../views/facility-table/facility-table.ts';
import { toPosterDocument } from '../views/facility-table/poster-document.ts';
import { toPoster } from '../views/facility-table/poster.ts';
import type { PrintDocument } from '../views/facility-table/print-document.ts';
import { toPrintable } from '../views/facility-table/printable-text.ts';
import type { TableColumn } from '../views/facility-table/table-columns.ts';
import { toTableDocument, toTableSheet } from '../views/facility-table/table-document.ts';
import { findPhoto } from '../views/facility/facility-photos.ts';
import { writeWorkbook } from '../workbooks/write-workbook.ts';

export interface FileMaking {
  cacheDir: string;
  /** The path of a picture's JPEG, as `preparePhotographs` gives it: Typst reads no AVIF. */
  photoFile: (mediaId: string, width: number) => string | undefined;
}

/** Changes when the same document would give another file. */
const recipe = 'facility files 2, typst-ts 0.7.0, write-excel-file 4.1';
const photoWidth = 400;

export async function makeTableWorkbook(
  archive: Archive,
  columns: readonly TableColumn[],
  { cacheDir }: Pick<FileMaking, 'cacheDir'>,
): Promise<Uint8Array> {
  const sheet = { name: words.sheet, ...toTableTexts(archive, columns) };
  return readOrMakeFile(cachedPath(cacheDir, 'xlsx', JSON.stringify(sheet)), () => writeWorkbook([sheet]));
}

export async function makeTablePdf(
  archive: Archive,
  columns: readonly TableColumn[],
  making: FileMaking,
): Promise<Uint8Array> {
  const photos = readPhotos(archive, making);
  const sheet = toTableSheet(archive, columns, new Set(photos.keys()));
  return makePdf(archive, making, sheet, (printable) => toTableDocument(printable, photos));
}

/** Undefined where there are no outlines of the archive's districts. */
export async function makePosterPdf(archive: Archive, making: FileMaking): Promise<Uint8Array | undefined> {
  const { outlines } = matchOutlines(archive.gazetteer.listDistricts());
  if (outlines.length === 0) return undefined;
  const poster = toPoster(archive, outlines);
  return makePdf(archive, making, poster, (printable) => toPosterDocument(printable, archive, outlines));
}

/** Sets a document from data in which every character can be printed. */
async function makePdf<Data>(
  archive: Archive,
  { cacheDir }: FileMaking,
  data: Data,
  toDocument: (printable: Data) => PrintDocument,
): Promise<Uint8Array> {
  const { fonts, missing } = await makePrintFonts([JSON.stringify(data)], {
    cacheDir: path.join(cacheDir, 'fonts'),
    extraFonts: parseExtraFonts(process.env['EXTRA_FONTS']),
  });
  const document = toDocument(toPrintable(data, { missing, glyphs: archive.glyphs }));
  const parts = [...document.files, ...fonts.map(({ family, bytes }) => [family, bytes] as const)].flat();
  const cached = cachedPath(cacheDir, 'pdf', document.source, ...parts);
  return readOrMakeFile(cached, () => typesetPdf({ ...document, fonts }));
}

function cachedPath(cacheDir: string, ending: string, ...parts: (string | Uint8Array)[]): string {
  return path.join(cacheDir, 'facility-files', `${contentHash(recipe, ...parts)}.${ending}`);
}

function readPhotos(archive: Archive, { photoFile }: FileMaking): Map<string, Uint8Array> {
  const photos = new Map<string, Uint8Array>();
  for (const facility of archive.facilities) {
    const id = findPhoto(archive, facility.id)?.id;
    const file = id === undefined ? undefined : photoFile(id, photoWidth);
    if (id !== undefined && file !== undefined) photos.set(id, readFileSync(file));
  }
  return photos;
}
