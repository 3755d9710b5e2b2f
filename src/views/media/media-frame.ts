import type { Archive } from '../../archive/archive.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import { readDate } from '../../domain/dates/read-date.ts';
import type { MediaItem } from '../../domain/media/media-item.ts';
import type { Restoration } from '../../domain/media-words.ts';
import { mediaWords as words } from '../../i18n/media.ts';
import { photographWords } from '../../i18n/photographs.ts';
import { links } from '../../site.ts';
import { toPhoto, type Photo } from '../photo/to-photo.ts';

/** One item on a contact sheet. */
export interface MediaFrame {
  id: string;
  href: string;
  /** Its place in the album, from 1. */
  number: number;
  /** The picture, or the cover of a film. */
  photo?: Photo;
  /** What stands in place of a picture: the kind, in words. */
  plate: string;
  /** 影片, 录音; absent of pictures. */
  medium?: string;
  caption: string;
  /** Undefined where it is not known. */
  date?: string;
  /** Who made it, and when, as it stands below the picture in print. */
  credit: string;
  /** 许可 */
  rights: string;
  /** What was done to it; absent of originals. */
  restoration?: Restoration;
}

export function toMediaFrame(archive: Archive, item: MediaItem, number: number): MediaFrame {
  const photo = toPhoto(archive, item.medium === 'picture' ? item.id : item.posterId);
  const date = readDate(item.date);
  const { restoration } = item;
  const shownDate = date.kind === 'unknown' ? '' : formatDate(date);
  return {
    id: item.id,
    href: links.mediaItem(item.id),
    number,
    ...(photo === undefined ? {} : { photo }),
    plate: item.kind ?? words.media[item.medium],
    ...(item.medium === 'film' || item.medium === 'sound' ? { medium: words.media[item.medium] } : {}),
    caption: item.caption,
    ...(shownDate === '' ? {} : { date: shownDate }),
    rights: item.rights,
    credit: photographWords.credit(item.creator, shownDate),
    ...(restoration === undefined || restoration === '原件' ? {} : { restoration }),
  };
}
