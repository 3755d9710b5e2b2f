import { randomUUID } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { contentHash } from '../content-hash.ts';
import { PixelGate } from '../photographs/pixel-gate.ts';
import { cutTiles, tileRecipe, type CutPicture } from './cut-tiles.ts';

const sizeSchema = z.object({ width: z.number(), height: z.number() });
const cutSchema = z.object({ picture: sizeSchema, master: sizeSchema });
const sizesFile = 'sizes.json';
/** Pixels that are cut at one time: as many as a page of 6,000 pixels has. */
const pixelsInHand = 36_000_000;

/** A document whose tiles lie in the cache. */
export interface KeptTiles extends CutPicture {
  folder: string;
  /** Paths of all tiles below the folder. */
  files: string[];
}

/**
 * Keeps the tiles of documents in folders of the cache, under a hash of the recipe and the picture's bytes. A folder
 * appears under its name only when it is whole; several builds may share a cache.
 */
export class TileStore {
  readonly #folder: string;
  readonly #gate = new PixelGate(pixelsInHand);

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** `sha256` is of the master's bytes; undefined where its tiles are not in the cache. */
  async find(sha256: string): Promise<KeptTiles | undefined> {
    const folder = this.#folderOf(sha256);
    const sizes = path.join(folder, sizesFile);
    if (!existsSync(sizes)) return undefined;
    const cut = cutSchema.safeParse(JSON.parse(await readFile(sizes, 'utf8')));
    if (!cut.success) return undefined;
    return { ...cut.data, folder, files: globSync('*/*/0/*.jpg', { cwd: folder }) };
  }

  /** Cuts what is not in the cache. Throws where the bytes are no picture within bounds. */
  async keep(sha256: string, read: () => Promise<Uint8Array>): Promise<KeptTiles> {
    const known = await this.find(sha256);
    if (known !== undefined) return known;
    const unfinished = path.join(this.#folder, `unfinished-${randomUUID()}`);
    try {
      await mkdir(this.#folder, { recursive: true });
      const cut = await cutTiles(await read(), unfinished, this.#gate);
      await writeFile(path.join(unfinished, sizesFile), JSON.stringify(cut));
      await this.#takeIn(unfinished, this.#folderOf(sha256));
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
    const kept = await this.find(sha256);
    if (kept === undefined) throw new Error(`The tiles of ${sha256} were not kept.`);
    return kept;
  }

  /** Another build may have been quicker: what it made is as good. */
  async #takeIn(unfinished: string, folder: string): Promise<void> {
    try {
      await rename(unfinished, folder);
    } catch (error) {
      if (!existsSync(path.join(folder, sizesFile))) throw error;
    }
  }

  #folderOf(sha256: string): string {
    return path.join(this.#folder, contentHash(tileRecipe, sha256));
  }
}
