import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { z } from 'zod';
import { readOrMakeFile } from './cached-file.ts';
import { photographWidths, type PhotographSize } from './photograph-widths.ts';

const quality = 76;
/** Changes when pictures are made in another way. */
const recipe = 'webp-1';
/** Points an inch at which librsvg takes a unit of SVG for a pixel. */
const svgDensity = 72;
const densest = 2400;

/**
 * One version of a picture: WebP, upright as its EXIF says, without any metadata, never enlarged; a drawing (SVG) is
 * drawn at the width asked for. Throws where the bytes are no picture that sharp reads.
 */
export async function renderPhotograph(
  bytes: Uint8Array,
  width: number,
): Promise<{ bytes: Uint8Array; size: PhotographSize }> {
  const { data, info } = await (
    await openPicture(bytes, width)
  )
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, size: { width: info.width, height: info.height } };
}

async function openPicture(bytes: Uint8Array, width: number): Promise<Sharp> {
  const picture = sharp(bytes, { failOn: 'error' });
  const { format, width: units } = await picture.metadata();
  if (format !== 'svg') return picture;
  const density = Math.min(densest, Math.ceil((svgDensity * width) / Math.max(1, units)));
  return sharp(bytes, { density: Math.max(svgDensity, density) });
}

const indexSchema = z.record(
  z.string(),
  z.object({
    bytes: z.number(),
    modified: z.number(),
    hash: z.string(),
    width: z.number(),
    height: z.number(),
  }),
);
type Index = z.infer<typeof indexSchema>;

/** A picture whose versions lie in the cache. */
export interface KeptPhotograph extends PhotographSize {
  /** Path of a version in the cache. */
  fileOf(width: number): string;
}

/**
 * Keeps the versions of pictures in a folder of the cache, under a hash of the picture's bytes. Its index remembers size
 * and time of every file, so that an unchanged folder of photographs isn't read again.
 */
export class PhotographStore {
  readonly #folder: string;
  readonly #index: Index;

  constructor(folder: string) {
    this.#folder = folder;
    this.#index = readIndex(this.#indexFile);
  }

  get #indexFile(): string {
    return path.join(this.#folder, 'index.json');
  }

  /** Makes what is missing. Throws where the file can't be read as a picture. */
  async keep(file: string): Promise<KeptPhotograph> {
    const { size: bytes, mtimeMs: modified } = await stat(file);
    const known = this.#index[file];
    const isSame = known?.bytes === bytes && known.modified === modified && this.#isWhole(known.hash);
    const entry = isSame ? known : await this.#make(file, { bytes, modified });
    this.#index[file] = entry;
    return {
      width: entry.width,
      height: entry.height,
      fileOf: (width) => this.#versionFile(entry.hash, width),
    };
  }

  async save(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const unfinished = `${this.#indexFile}.${process.pid}`;
    await writeFile(unfinished, JSON.stringify(this.#index));
    await rename(unfinished, this.#indexFile);
  }

  async #make(file: string, stamp: Pick<Index[string], 'bytes' | 'modified'>): Promise<Index[string]> {
    const bytes = await readFile(file);
    const hash = createHash('sha256').update(recipe).update(bytes).digest('hex').slice(0, 24);
    let size: PhotographSize = { width: 0, height: 0 };
    for (const width of photographWidths) {
      const version = await readOrMakeFile(
        this.#versionFile(hash, width),
        async () => (await renderPhotograph(bytes, width)).bytes,
      );
      const made = await sharp(version).metadata();
      size = { width: made.width, height: made.height };
    }
    return { ...stamp, hash, ...size };
  }

  #versionFile(hash: string, width: number): string {
    return path.join(this.#folder, `${hash}-${width}.webp`);
  }

  #isWhole(hash: string): boolean {
    return photographWidths.every((width) => isFilled(this.#versionFile(hash, width)));
  }
}

function isFilled(file: string): boolean {
  return existsSync(file) && statSync(file).size > 0;
}

/** An index that can't be read is begun anew: it saves time, and holds nothing that is not in the files. */
function readIndex(file: string): Index {
  if (!existsSync(file)) return {};
  try {
    const parsed = indexSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}
