import type { MediaItem } from '../media/media-item.ts';
import type { mediaTable } from '../media-tables.ts';
import type { CheckedRow } from './checked-content.ts';

/** A row of the photo and film database and the item that is read from it. */
export interface MediaLine {
  row: CheckedRow<typeof mediaTable>;
  item: MediaItem;
}
