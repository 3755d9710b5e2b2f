import { lookAlikePath } from '../index-files.ts';
import { lookAlikePageOf, toLookAlikeColumns, type LookAlikeEntry } from '../look-alike-page.ts';
import type { PagesToWrite } from './write-character-pages.ts';
import { compressColumns } from './write-index-file.ts';
import type { WriteFile } from './write-file.ts';

/** Look-alikes on a page, so that one is some 1 kB. */
const perPage = 450;

/** Writes the pages and returns how many there are; a character's page is told by its code point and that number. */
export function writeLookAlikePages(
  { version, characters, knowledge }: PagesToWrite,
  write: WriteFile,
): number {
  const entries: LookAlikeEntry[] = [...knowledge.listLookAlikes(characters)]
    .filter(([, lookAlikes]) => lookAlikes.length > 0)
    .map(([character, lookAlikes]) => ({ character, lookAlikes }));
  const total = entries.reduce((sum, { lookAlikes }) => sum + lookAlikes.length, 0);
  const count = Math.ceil(total / perPage);
  for (const [page, group] of Map.groupBy(entries, ({ character }) => lookAlikePageOf(character, count))) {
    if (page !== undefined)
      write(lookAlikePath(version, page), compressColumns(toLookAlikeColumns(version, group)));
  }
  return count;
}
