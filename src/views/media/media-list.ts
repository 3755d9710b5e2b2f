import type { Archive } from '../../archive/archive.ts';
import { links } from '../../site.ts';
import { countSheets, toSheetPage, type SheetPage } from './sheet-pages.ts';

/** Names of the pages of the whole list: `index`, `2`, `3`; none where nothing may be shown. */
export function listMediaListKeys({ media }: Archive): string[] {
  if (media.shown.length === 0) return [];
  return Array.from({ length: countSheets(media.shown.length) }, (_, index) =>
    index === 0 ? 'index' : String(index + 1),
  );
}

/** Everything that may be shown, in the order of the table. */
export function toMediaList(archive: Archive, key: string): SheetPage {
  const page = key === 'index' ? 1 : Number(key);
  return toSheetPage(archive, archive.media.shown, { page, hrefOf: links.mediaList });
}
