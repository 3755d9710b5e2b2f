import { createHash, randomUUID } from 'node:crypto';
import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { photographWidths, type PhotographFormat, type PhotographSize } from '../photograph-widths.ts';
import type { PictureRefusal } from './read-picture-head.ts';
import { versionMaker } from './version-maker.ts';
import { versionRecipe } from './version-recipe.ts';

/** A picture whose versions lie in the cache. */
export interface KeptPhotograph extends PhotographSize {
  /** Path of a version in the cache. */
  fileOf(width: number, format: PhotographFormat): string;
}

export type Making =
  { kind: 'kept'; photograph: KeptPhotograph } | { kind: 'refused'; reason: PictureRefusal };

const recordSchema = z.object({
  width: z.number(),
  height: z.number(),
  colour: z.string(),
  /** Bytes by file name. */
  files: z.record(z.string(), z.number()),
});
type VersionRecord = z.infer<typeof recordSchema>;
const recordFile = 'versions.json';

/** An unfinished folder of this age was left by a build that was killed. */
const abandonedAfter = 3_600_000;

/**
 * Keeps the versions of pictures in a folder of the cache: a folder a picture, named by the hash of its bytes and of the
 * recipe. It appears under its name only when it is whole, so several builds may share it, and one that was killed goes
 * on where it was.
 */
export class PhotographStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    removeAbandoned(folder);
  }

  /** `sha256` of the master's bytes. Undefined where the versions are not in the cache, or not whole. */
  find(sha256: string): KeptPhotograph | undefined {
    const folder = this.#folderOf(sha256);
    const record = findWhole(folder);
    return record === undefined ? undefined : toKept(folder, record);
  }

  /** Makes the versions of a master anew. Throws where the file can't be read, or what is made can't be kept. */
  async make(file: string): Promise<Making> {
    const unfinished = path.join(this.#folder, `making.unfinished-${randomUUID()}`);
    const made = await versionMaker.make({ file, folder: unfinished });
    if (made.kind !== 'made') {
      await rm(unfinished, { recursive: true, force: true });
      if (made.kind === 'failed') throw new Error(made.message);
      return made;
    }
    const folder = this.#folderOf(made.sha256);
    const record = { ...made.size, files: made.files };
    await writeFile(path.join(unfinished, recordFile), JSON.stringify(record));
    await putInPlace(unfinished, folder);
    return { kind: 'kept', photograph: toKept(folder, record) };
  }

  #folderOf(sha256: string): string {
    const key = createHash('sha256').update(`${versionRecipe}\n${sha256}`).digest('hex').slice(0, 32);
    return path.join(this.#folder, key);
  }
}

function removeAbandoned(folder: string): void {
  for (const unfinished of globSync(path.join(folder, '*.unfinished-*'))) {
    const age = Date.now() - (statSync(unfinished, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > abandonedAfter) rmSync(unfinished, { recursive: true, force: true });
  }
}

/** A record that can't be read is none; a file of another length was cut off when the machine stopped. */
function findWhole(folder: string): VersionRecord | undefined {
  try {
    const record = recordSchema.parse(JSON.parse(readFileSync(path.join(folder, recordFile), 'utf8')));
    const isWhole = Object.entries(record.files).every(
      ([name, bytes]) => statSync(path.join(folder, name)).size === bytes,
    );
    return isWhole ? record : undefined;
  } catch {
    return undefined;
  }
}

function toKept(folder: string, { width, height, colour, files }: VersionRecord): KeptPhotograph {
  const fileOf = (asked: number, format: PhotographFormat) => {
    const wide = photographWidths.findLast((kept) => kept <= asked && `${kept}.${format}` in files);
    return path.join(folder, `${wide ?? photographWidths[0]}.${format}`);
  };
  return { width, height, colour, fileOf };
}

/** Another build may have finished the same folder in the meantime; one that is not whole makes way. */
async function putInPlace(unfinished: string, folder: string): Promise<void> {
  if (findWhole(folder) === undefined) await rm(folder, { recursive: true, force: true });
  try {
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (findWhole(folder) === undefined) throw error;
  }
}
