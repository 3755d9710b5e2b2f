import { statSync } from 'node:fs';
import path from 'node:path';
import { readSheet } from '../archive/read-sheet.ts';
import { createMediaBook, type MediaBook } from '../domain/media/media-book.ts';
import { toMediaItem } from '../domain/media/media-item.ts';
import { toRows } from '../domain/sheet.ts';
import { tables } from '../domain/tables.ts';

/** What of a picture, film or recording stands beside a form or a lead. */
export interface ShownMedia {
  id: string;
  caption: string;
  /** What it shows, for those who do not see it; undefined of films and recordings, which have no picture to show. */
  alt: string | undefined;
  /** Where people stand whom nobody knows yet. */
  unidentified: readonly string[];
}

const file = 'media/media.csv';
let kept: { key: string; book: MediaBook } | undefined;

/**
 * One item of the photo database as the public sees it; undefined where there is none, or it is kept back. The table is
 * read again only when the file changed.
 */
export function findShownMedia(contentDir: string, id: string): ShownMedia | undefined {
  if (id === '') return undefined;
  const item = readBook(contentDir)?.findShown(id);
  if (item === undefined) return undefined;
  const { caption, unidentified } = item;
  return { id, caption, alt: item.medium === 'picture' ? item.alt : undefined, unidentified };
}

function readBook(contentDir: string): MediaBook | undefined {
  const time = statSync(path.join(contentDir, file), { throwIfNoEntry: false })?.mtimeMs;
  if (time === undefined) return undefined;
  const key = `${contentDir} ${time}`;
  if (kept?.key !== key) {
    const items = toRows(tables.media, readSheet(contentDir, file)).map(({ cells }) => toMediaItem(cells));
    kept = { key, book: createMediaBook(items, new Map(), unplaced) };
  }
  return kept.book;
}

/** Albums are not asked for here. */
const unplaced = { facilityOfGrave: () => undefined, districtOfFacility: () => undefined };
