import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { openGlyphOutliner } from '../media/fonts/glyph-outlines.ts';
import { toManifestLine } from '../domain/media/master-manifest.ts';
import { manifestFile } from '../media/masters/masters.ts';
import type { InventedRow } from './county.ts';
import type { CountyFiles } from './county-files.ts';
import { cemeteryId } from './facilities.ts';
import { inventRecordings } from './recordings.ts';
import { renderPicture } from './write-picture.ts';

export interface MediaTask {
  /** The content folder. */
  folder: string;
  cacheDir: string;
  seed: number;
}

/**
 * Writes the pictures, films and recordings of a county and the checksums of them all; returns the rows of what is no
 * picture. Without pictures there are no films either.
 */
export async function writeMedia(
  { pictures, people }: Pick<CountyFiles, 'pictures' | 'people'>,
  { folder, cacheDir, seed }: MediaTask,
): Promise<InventedRow[]> {
  const checksums = new Map<string, string>();
  await mkdir(path.join(folder, 'media/files'), { recursive: true });
  const keep = async (file: string, bytes: Uint8Array): Promise<void> => {
    await writeFile(path.join(folder, file), bytes);
    checksums.set(path.basename(file), createHash('sha256').update(bytes).digest('hex'));
  };
  if (pictures.length > 0) await writePictures(pictures, cacheDir, keep);
  const recordings = await inventFor(pictures, { seed, people, facilityId: cemeteryId });
  for (const { file, bytes } of recordings.files) await keep(file, bytes);
  const lines = [...checksums].sort(([a], [b]) => (a < b ? -1 : 1));
  const manifest = lines.map(([file, hash]) => toManifestLine(file, hash)).join('');
  await writeFile(path.join(folder, manifestFile), manifest);
  return [
    ...recordings.rows.map((cells): InventedRow => ({
      table: 'media',
      file: 'media/media.csv',
      cells: { ...cells },
    })),
    ...recordings.transcripts.flatMap(({ mediaId, rows }) =>
      rows.map((cells): InventedRow => ({
        table: 'transcripts',
        file: `media/transcripts/${mediaId}.csv`,
        cells: { ...cells },
      })),
    ),
  ];
}

type Recordings = Awaited<ReturnType<typeof inventRecordings>>;

async function inventFor(
  pictures: CountyFiles['pictures'],
  options: Parameters<typeof inventRecordings>[0],
): Promise<Recordings> {
  return pictures.length > 0 ? inventRecordings(options) : { rows: [], files: [], transcripts: [] };
}

/** One thread a picture, and as many pictures at once as there are cores. */
async function writePictures(
  recipes: CountyFiles['pictures'],
  cacheDir: string,
  keep: (file: string, bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  sharp.concurrency(1);
  const outliner = await openGlyphOutliner({ weight: 500, cacheDir: path.join(cacheDir, 'fonts') });
  const left = recipes.values();
  const work = async (): Promise<void> => {
    for (const recipe of left) await keep(recipe.file, await renderPicture(recipe, outliner));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}
