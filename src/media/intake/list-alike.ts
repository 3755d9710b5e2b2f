import { toMedium } from '../../domain/media/medium.ts';
import type { Masters } from '../masters/masters.ts';
import type { MediaEntry } from './media-sheet.ts';
import { PrintBook } from './print-book.ts';

/**
 * Groups of pictures that look alike, in the order of the table. A picture and what was made from it are no such group, nor
 * are rows with the same file.
 */
export async function listAlike(
  entries: readonly MediaEntry[],
  { masters, hashes, cacheDir }: { masters: Masters; hashes: ReadonlyMap<string, string>; cacheDir: string },
): Promise<string[][]> {
  const prints = new PrintBook(cacheDir);
  for (const { id, file } of entries) {
    const sha256 = toMedium(file) === 'picture' ? hashes.get(file) : undefined;
    const place = masters.place(file);
    if (sha256 !== undefined && place.kind === 'there') await prints.put(id, { sha256, path: place.path });
  }
  await prints.save();
  const originals = new Map(entries.map(({ id, original }) => [id, original || id]));
  const files = new Map(entries.map(({ id, file }) => [id, file]));
  return prints
    .listGroups()
    .filter((ids) => isMany(ids.map((id) => originals.get(id))) && isMany(ids.map((id) => files.get(id))));
}

function isMany(values: readonly unknown[]): boolean {
  return new Set(values).size > 1;
}
