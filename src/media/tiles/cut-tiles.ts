import { existsSync, linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import { openPicture } from '../photographs/open-picture.ts';
import type { PixelGate } from '../photographs/pixel-gate.ts';
import {
  largestPath,
  pathEnd,
  planTiles,
  tileSide,
  toTilePath,
  toWholePath,
  type PixelSize,
} from './tile-plan.ts';

/** Changes when tiles are made in another way. */
export const tileRecipe = 'tiles-1';
/** Pixels of the longest side. What a scanner gives beyond them is grain. */
export const longestSide = 6000;
/** The quantisation of mozjpeg without its search: a tenth of its time for a fifth more bytes. */
const jpeg = { quality: 78, quantisationTable: 3 } as const;
const paper = '#ffffff';

export interface CutPicture {
  /** Of what was cut. */
  picture: PixelSize;
  /** Of the master, upright. */
  master: PixelSize;
}

/**
 * Cuts a picture into the tiles of a new folder, upright, in sRGB or grey of 8 bits, without any metadata. The picture is
 * decoded once. Throws where the bytes are no picture within bounds.
 */
export async function cutTiles(bytes: Uint8Array, folder: string, gate: PixelGate): Promise<CutPicture> {
  const { space, width, height, autoOrient: master } = await openPicture(bytes).metadata();
  const colours = space === 'b-w' || space === 'grey16' ? 'b-w' : 'srgb';
  const picture = await gate.run(width * height, () => cutPixels(bytes, folder, colours));
  await completeAddresses(picture, folder);
  return { picture, master };
}

async function cutPixels(bytes: Uint8Array, folder: string, colours: 'b-w' | 'srgb'): Promise<PixelSize> {
  const { data, info: raw } = await openPicture(bytes)
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: paper })
    .toColourspace(colours)
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const open = () => sharp(data, { raw }).toColourspace(colours);
  await open().jpeg(jpeg).tile({ size: tileSide, layout: 'iiif3' }).toFile(folder);
  const largest = path.join(folder, largestPath, pathEnd);
  mkdirSync(path.dirname(largest), { recursive: true });
  await open()
    .jpeg({ ...jpeg, progressive: true })
    .toFile(largest);
  return takeSize(folder);
}

const sizeSchema = z.object({ width: z.number(), height: z.number() });

/** libvips knows nothing of where the tiles will stand: its `info.json` gives the size, and goes. */
function takeSize(folder: string): PixelSize {
  const file = path.join(folder, 'info.json');
  const size = sizeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  rmSync(file);
  return size;
}

/** A tile that is the whole picture stands under both of its addresses, since clients ask for either. */
async function completeAddresses(picture: PixelSize, folder: string): Promise<void> {
  const { tiles, sizes, width, height } = planTiles(picture);
  for (const tile of tiles) {
    const [numbers, whole] = [toTilePath(tile), toWholePath(tile.size)];
    if (tile.width === width && tile.height === height) await secondName(folder, whole, numbers);
  }
  for (const size of sizes) await secondName(folder, largestPath, toWholePath(size));
  for (const tile of tiles) requireFile(folder, toTilePath(tile));
  for (const size of sizes) requireFile(folder, toWholePath(size));
}

async function secondName(folder: string, from: string, to: string): Promise<void> {
  const [source, target] = [from, to].map((name) => path.join(folder, name, pathEnd));
  if (source === undefined || target === undefined || existsSync(target)) return;
  mkdirSync(path.dirname(target), { recursive: true });
  try {
    linkSync(source, target);
  } catch {
    await copyFile(source, target);
  }
}

function requireFile(folder: string, name: string): void {
  const file = path.join(folder, name, pathEnd);
  if (!existsSync(file)) throw new Error(`libvips did not write the tile ${name}.`);
}
