import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { MediaItem } from '../domain/media/media-item.ts';
import { tileWords as words } from '../i18n/documents.ts';
import type { Masters } from '../media/masters/masters.ts';
import { photographWidths } from '../media/photograph-widths.ts';
import { TileStore, type KeptTiles } from '../media/tiles/tile-store.ts';
import type { Photographs } from './photographs.ts';

export interface DocumentCutting {
  masters: Masters;
  cacheDir: string;
  /** What pages show: it stands in where the master is not there. */
  photographs: Pick<Photographs, 'fileOf'>;
  /** Takes a message for every document that can't be seen as finely as it was scanned. */
  warn?: (message: string) => void;
  /** Takes messages while tiles are cut. */
  progress?: (message: string) => void;
}

/** Tiles of a document in the cache. */
export interface CutDocument {
  item: MediaItem;
  tiles: KeptTiles;
  /** False where they come from a smaller version, on which boxes of lines are not measured. */
  isWhole: boolean;
}

/** Cuts what is not in the cache, in the order of `items`, which have versions in `photographs`. */
export async function cutDocuments(
  items: readonly MediaItem[],
  { masters, cacheDir, photographs, warn = console.warn, progress = console.error }: DocumentCutting,
): Promise<CutDocument[]> {
  const store = new TileStore(path.join(cacheDir, 'tiles'));
  const cut = new Map<string, CutDocument>();
  const queue = [...items];
  let said = performance.now();
  const work = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      const document = await cutDocument(item, { store, masters, photographs, warn });
      if (document !== undefined) cut.set(item.id, document);
      if (performance.now() - said < pause) continue;
      said = performance.now();
      progress(words.progress(cut.size, items.length));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return items.flatMap(({ id }) => cut.get(id) ?? []);
}

/** Milliseconds between two messages. */
const pause = 5000;

interface Tools {
  store: TileStore;
  masters: Masters;
  photographs: Pick<Photographs, 'fileOf'>;
  warn: (message: string) => void;
}

/** Of a master that is not as the manifest says, only what was cut before is shown. */
async function cutDocument(item: MediaItem, tools: Tools): Promise<CutDocument | undefined> {
  const { store, masters, warn } = tools;
  const { id, file } = item;
  const master = await masters.find(file);
  if (master.kind === 'present') {
    try {
      return { item, tiles: await store.keep(master.sha256, () => readFile(master.path)), isWhole: true };
    } catch (error) {
      warn(words.broken(id, file, error instanceof Error ? error.message.trim() : String(error)));
      return cutVersion(item, tools);
    }
  }
  const sha256 = master.kind === 'outside' ? undefined : master.sha256;
  const tiles = sha256 === undefined ? undefined : await store.find(sha256);
  if (tiles !== undefined) return { item, tiles, isWhole: true };
  warn(words.coarse(id, file));
  return cutVersion(item, tools);
}

async function cutVersion(item: MediaItem, { store, photographs }: Tools): Promise<CutDocument | undefined> {
  const file = photographs.fileOf(item.id, photographWidths.at(-1) ?? 0, 'jpg');
  if (file === undefined) return undefined;
  const bytes = await readFile(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { item, tiles: await store.keep(sha256, async () => bytes), isWhole: false };
}
