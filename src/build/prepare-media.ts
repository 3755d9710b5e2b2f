import type { Archive } from '../archive/archive.ts';
import { Masters } from '../media/masters/masters.ts';
import { writeDocuments } from './documents.ts';
import { writeDownloads } from './downloads.ts';
import { preparePhotographs, type Photographs } from './photographs.ts';
import { prepareRecordings, type Recordings } from './recordings.ts';

/** The masters, and what was made from them for the pages. */
export interface PreparedMedia {
  masters: Masters;
  photographs: Photographs;
  recordings: Recordings;
}

/** Masters lie in `MEDIA_DIR`, else in the content folder. */
export async function prepareMedia(archive: Archive, cacheDir: string): Promise<PreparedMedia> {
  const masters = new Masters({
    content: archive.directory,
    directory: process.env['MEDIA_DIR'],
    cacheDir,
  });
  const photographs = await preparePhotographs(archive, { masters, cacheDir });
  const recordings = await prepareRecordings(archive, { masters, cacheDir });
  return { masters, photographs, recordings };
}

/** Puts pictures, films, recordings, downloads and the tiles of documents into the output. */
export async function writeMedia(
  archive: Archive,
  { masters, photographs, recordings }: PreparedMedia,
  { staging, cacheDir }: { staging: string; cacheDir: string },
): Promise<void> {
  photographs.copyTo(staging);
  recordings.copyTo(staging);
  writeDownloads(archive, { staging, photographs });
  await writeDocuments(archive, { staging, cacheDir, masters, photographs });
  await masters.save();
}
