import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import measureDistance from 'sharp-phash/distance.js';
import { z } from 'zod';
import { replaceFile } from '../../files/replace-file.ts';
import { farthestAlike, isTelling, makePrint } from './make-print.ts';

const bookSchema = z.record(z.string(), z.string());

/** A picture and its hash; it is opened only where its print isn't known yet. */
export type PrintedPicture = { sha256: string } & ({ bytes: Uint8Array } | { path: string });

/** Prints of pictures by the hash of their bytes, kept in the cache; those that are compared are added one by one. */
export class PrintBook {
  readonly #file: string;
  readonly #prints: z.infer<typeof bookSchema>;
  readonly #compared: { id: string; print: string }[] = [];

  constructor(cacheDir: string) {
    this.#file = path.join(cacheDir, 'masters/prints.json');
    this.#prints = readBook(this.#file);
  }

  /** The picture put in before that looks most like this one, if any does; none for a surface without a print. */
  async findAlike(picture: PrintedPicture): Promise<string | undefined> {
    const print = await this.#printOf(picture);
    if (!isTelling(print)) return undefined;
    let [nearest, least]: [string | undefined, number] = [undefined, farthestAlike + 1];
    for (const other of this.#compared) {
      const distance = measureDistance(other.print, print);
      if (distance < least) [nearest, least] = [other.id, distance];
    }
    return nearest;
  }

  /** Ids of pictures put in, those that look like an earlier one together with it; each group has two or more. */
  listGroups(): string[][] {
    const groups = new Map<string, string[]>();
    this.#compared.forEach(({ id, print }, index) => {
      const earlier = this.#compared
        .slice(0, index)
        .find((other) => measureDistance(other.print, print) <= farthestAlike);
      const group = earlier === undefined ? [] : (groups.get(earlier.id) ?? []);
      group.push(id);
      groups.set(id, group);
    });
    return [...new Set(groups.values())].filter(({ length }) => length > 1);
  }

  async put(id: string, picture: PrintedPicture): Promise<void> {
    const print = await this.#printOf(picture);
    if (isTelling(print)) this.#compared.push({ id, print });
  }

  save(): Promise<void> {
    return replaceFile(this.#file, JSON.stringify(this.#prints));
  }

  async #printOf(picture: PrintedPicture): Promise<string> {
    const print = this.#prints[picture.sha256] ?? (await tryPrint(picture));
    this.#prints[picture.sha256] = print;
    return print;
  }
}

/** Empty for a file that can't be opened. */
async function tryPrint(picture: PrintedPicture): Promise<string> {
  try {
    return await makePrint('bytes' in picture ? picture.bytes : await readFile(picture.path));
  } catch {
    return '';
  }
}

/** What can't be read is made anew: it saves time, and holds nothing that is not in the pictures. */
function readBook(file: string): z.infer<typeof bookSchema> {
  if (!existsSync(file)) return {};
  try {
    return bookSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
