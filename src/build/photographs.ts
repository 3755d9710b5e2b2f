import { existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { MediaItem } from '../domain/media/media-item.ts';
import { photographWords as words } from '../i18n/photographs.ts';
import { photographWidths } from '../media/photograph-widths.ts';
import { PhotographStore, type KeptPhotograph } from '../media/photographs.ts';
import { basePath, links } from '../site.ts';
import { setPhotographSizes, type PhotographSizes } from '../views/photo/photograph-sizes.ts';
import { listShownPhotos } from '../views/photo/shown-photos.ts';
import { linkOrCopy } from './output-folder.ts';

export interface Photographs {
  /** For the pages of every shard; this process knows them already. */
  sizes: PhotographSizes;
  /** Path of a version in the cache (WebP); undefined where there is no such picture. */
  fileOf(mediaId: string, width: number): string | undefined;
  /** Puts the pictures into the output. */
  copyTo(folder: string): void;
}

/**
 * Makes the versions of every picture that pages show. One that can't be read is told to `warn` by its name, and the
 * pages go on without it.
 */
export async function preparePhotographs(
  archive: Archive,
  cacheDir: string,
  warn: (message: string) => void = console.warn,
): Promise<Photographs> {
  const store = new PhotographStore(path.join(cacheDir, 'photographs'));
  const kept = new Map<string, KeptPhotograph>();
  const waiting = listShownPhotos(archive);
  const work = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      const photograph = await keepOrWarn({ archive, store, item, warn });
      if (photograph !== undefined) kept.set(item.id, photograph);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  await store.save();
  const sizes = new Map([...kept].sort().map(([id, { width, height }]) => [id, { width, height }]));
  setPhotographSizes(sizes);
  return {
    sizes,
    fileOf: (id, width) => kept.get(id)?.fileOf(width),
    copyTo: (folder) => copyAll(kept, folder),
  };
}

interface Job {
  archive: Archive;
  store: PhotographStore;
  item: MediaItem;
  warn: (message: string) => void;
}

async function keepOrWarn({ archive, store, item, warn }: Job): Promise<KeptPhotograph | undefined> {
  try {
    return await store.keep(findFile(archive.directory, item.file));
  } catch (error) {
    warn(words.broken(item.id, item.file, error instanceof Error ? error.message.trim() : String(error)));
    return undefined;
  }
}

/** A name in `media/files`, or a path below the content folder; never one outside it. */
function findFile(directory: string, file: string): string {
  const root = path.resolve(directory);
  const candidates = [path.join(root, 'media/files', file), path.join(root, file)];
  const found = candidates.find((full) => full.startsWith(root + path.sep) && existsSync(full));
  return found ?? path.join(root, 'media/files', path.basename(file));
}

function copyAll(kept: ReadonlyMap<string, KeptPhotograph>, folder: string): void {
  for (const [id, photograph] of kept) {
    for (const width of photographWidths) {
      const target = path.join(folder, links.photo(id, width).slice(basePath.length));
      mkdirSync(path.dirname(target), { recursive: true });
      linkOrCopy(photograph.fileOf(width), target);
    }
  }
}
