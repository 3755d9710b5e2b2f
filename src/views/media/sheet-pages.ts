import type { Archive } from '../../archive/archive.ts';
import type { MediaItem } from '../../domain/media/media-item.ts';
import { pagedKey } from '../list-pages.ts';
import { toPaging, type Paging } from '../roll/roll-list.ts';
import { toMediaFrame, type MediaFrame } from './media-frame.ts';

/** Frames on one page: five printed sheets of twelve. */
export const sheetSize = 60;

/** One page of a contact sheet that may be long. */
export interface SheetPage {
  frames: MediaFrame[];
  total: number;
  paging: Paging;
}

export function toSheetPage(
  archive: Archive,
  all: readonly MediaItem[],
  { page, hrefOf }: { page: number; hrefOf: (page: number) => string },
): SheetPage {
  const start = (page - 1) * sheetSize;
  return {
    frames: all
      .slice(start, start + sheetSize)
      .map((item, index) => toMediaFrame(archive, item, start + index + 1)),
    total: all.length,
    paging: toPaging(page, countSheets(all.length), hrefOf),
  };
}

/** An empty list still has its one page. */
export function countSheets(total: number): number {
  return Math.max(1, Math.ceil(total / sheetSize));
}

/** Keys of the pages of a list in addresses: `portrait`, `portrait/2`. */
export function listSheetKeys(address: string, total: number): string[] {
  return Array.from({ length: countSheets(total) }, (_, index) => pagedKey(address, index + 1));
}
