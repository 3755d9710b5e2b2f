import { splitList } from '../table.ts';
import type { MediaRow } from '../tables.ts';

/** One photograph, film, recording or document of `media/media.csv`. */
export interface MediaItem {
  id: string;
  /** Path below `content/`, or a file name in `media/files`. */
  file: string;
  caption: string;
  alt: string;
  /** As written. */
  date: string;
  creator: string;
  rights: string;
  personIds: string[];
  facilityId: string;
  sourceIds: string[];
}

export function toMediaItem(row: MediaRow): MediaItem {
  return {
    id: row.id,
    file: row.file,
    caption: row.caption,
    alt: row.alt,
    date: row.date,
    creator: row.creator,
    rights: row.rights,
    personIds: splitList(row.people),
    facilityId: row.facility,
    sourceIds: splitList(row.sourceIds),
  };
}
