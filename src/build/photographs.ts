import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { MediaItem } from '../domain/media/media-item.ts';
import { pictureRefusals } from '../i18n/picture-refusals.ts';
import { pictureVersionWords as words } from '../i18n/picture-versions.ts';
import type { Masters } from '../media/masters/masters.ts';
import { photographFormats, photographWidths, type PhotographFormat } from '../media/photograph-widths.ts';
import { PhotographStore, type KeptPhotograph } from '../media/photographs/photograph-store.ts';
import { basePath, links } from '../site.ts';
import { setPhotographSizes, type PhotographSizes } from '../views/photo/photograph-sizes.ts';
import { linkOrCopy } from './output-folder.ts';
import { PictureProgress } from './picture-progress.ts';

export interface PhotographMaking {
  masters: Masters;
  cacheDir: string;
  /** Ids of the pictures wanted; absent for all that may be shown. */
  only?: ReadonlySet<string>;
  /** Takes a message for every picture whose master or file is not as it should be. */
  warn?: (message: string) => void;
  /** Takes messages while versions are made. */
  progress?: (message: string) => void;
}

export interface Photographs {
  /** For the pages of every shard; this process knows them already. */
  sizes: PhotographSizes;
  /** Path of a version in the cache; undefined where there is no such picture. */
  fileOf(mediaId: string, width: number, format: PhotographFormat): string | undefined;
  /** Puts the pictures into the output. */
  copyTo(folder: string): void;
}

/**
 * Makes the versions of every picture that may be shown and has none in the cache. A picture without a usable master is
 * told to `warn` by its id, file and remedy; it keeps the versions of before, or the pages go on without it.
 */
export async function preparePhotographs(archive: Archive, making: PhotographMaking): Promise<Photographs> {
  const { masters, cacheDir, only, warn = console.warn, progress = console.error } = making;
  const store = new PhotographStore(path.join(cacheDir, 'photographs'));
  const shown = archive.media.shown.filter(
    ({ id, medium }) => medium === 'picture' && (only === undefined || only.has(id)),
  );
  const preparing: Preparing = { store, masters, warn, kept: new Map(), waiting: new Map() };
  await inParallel(shown, (item) => findOrQueue(item, preparing));
  const report = new PictureProgress({ count: preparing.waiting.size, report: progress });
  await inParallel(preparing.waiting.values(), async (waiting) => {
    await makeVersions(waiting, preparing);
    report.advance();
  });
  return toPhotographs(new Map(shown.flatMap(({ id }) => toEntry(id, preparing.kept.get(id)))));
}

/** A master without versions, and the pictures that show it. */
interface Waiting {
  path: string;
  items: MediaItem[];
}

interface Preparing {
  store: PhotographStore;
  masters: Masters;
  warn: (message: string) => void;
  kept: Map<string, KeptPhotograph>;
  /** By the hash of the master. */
  waiting: Map<string, Waiting>;
}

async function inParallel<Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

async function findOrQueue(
  item: MediaItem,
  { store, masters, warn, kept, waiting }: Preparing,
): Promise<void> {
  const { id, file } = item;
  const master = await masters.find(file);
  const photograph =
    'sha256' in master && master.sha256 !== undefined ? store.find(master.sha256) : undefined;
  if (photograph !== undefined) kept.set(id, photograph);
  switch (master.kind) {
    case 'present':
      if (photograph === undefined) {
        const items = waiting.get(master.sha256)?.items ?? [];
        waiting.set(master.sha256, { path: master.path, items: [...items, item] });
      }
      return;
    case 'missing':
      if (photograph !== undefined) warn(words.missingButKept(id, file, masters.directory));
      else warn(words.left(id, file, words.missing(masters.directory)));
      return;
    case 'changed':
      if (photograph !== undefined) warn(words.changedButKept(id, file));
      else warn(words.left(id, file, words.changed(file)));
      return;
    case 'outside':
      warn(words.left(id, file, words.outside));
  }
}

async function makeVersions({ path: file, items }: Waiting, { store, warn, kept }: Preparing): Promise<void> {
  const leave = (why: string) => {
    for (const item of items) warn(words.left(item.id, item.file, why));
  };
  try {
    const made = await store.make(file);
    if (made.kind === 'refused') return leave(pictureRefusals[made.reason]);
    for (const { id } of items) kept.set(id, made.photograph);
  } catch (error) {
    leave(words.unreadable(error instanceof Error ? error.message.trim() : String(error)));
  }
}

function toEntry(id: string, photograph: KeptPhotograph | undefined): [string, KeptPhotograph][] {
  return photograph === undefined ? [] : [[id, photograph]];
}

/** Makes the sizes known to the pages of this process, too. */
function toPhotographs(kept: ReadonlyMap<string, KeptPhotograph>): Photographs {
  const sizes = new Map(
    [...kept].map(([id, { width, height, colour }]) => [id, { width, height, colour }] as const),
  );
  setPhotographSizes(sizes);
  return {
    sizes,
    fileOf: (id, width, format) => kept.get(id)?.fileOf(width, format),
    copyTo: (folder) => copyAll(kept, folder),
  };
}

function copyAll(kept: ReadonlyMap<string, KeptPhotograph>, folder: string): void {
  if (kept.size > 0) mkdirSync(path.join(folder, links.media().slice(basePath.length)), { recursive: true });
  for (const [id, photograph] of kept) {
    for (const format of photographFormats) {
      for (const width of photographWidths) {
        const target = path.join(folder, links.photo(id, width, format).slice(basePath.length));
        linkOrCopy(photograph.fileOf(width, format), target);
      }
    }
  }
}
