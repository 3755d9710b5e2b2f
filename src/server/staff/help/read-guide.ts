import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { projectContent } from '../../../archive/current.ts';
import { guidePictures, parseGuide } from '../../../archive/parse-guide.ts';
import type { Guide } from '../../../domain/guide/guide.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

export interface GuidePicture {
  bytes: Uint8Array;
  mediaType: string;
}

/** The guide that comes with the project, whichever archive is served. Rejects where it is missing. */
export async function readGuide(): Promise<Guide> {
  return parseGuide(await readFile(path.join(projectContent, 'README.md'), 'utf8'));
}

/** A picture by a name that stands in the guide's folder; undefined for every other. */
export async function findGuidePicture(name: string): Promise<GuidePicture | undefined> {
  const folder = path.join(projectContent, guidePictures);
  const mediaType = mediaTypes[path.extname(name)];
  const names: readonly string[] = await readdir(folder).catch(() => []);
  if (mediaType === undefined || !names.includes(name)) return undefined;
  return { bytes: await readFile(path.join(folder, name)), mediaType };
}
