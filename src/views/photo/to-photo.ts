import type { Archive } from '../../archive/archive.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import { readDate } from '../../domain/dates/read-date.ts';
import type { FocusPoint } from '../../domain/media/focus-point.ts';
import type { MediaItem } from '../../domain/media/media-item.ts';
import { mayBeDownloaded } from '../../domain/media/publication.ts';
import type { Restoration } from '../../domain/media-words.ts';
import { photographWords as words } from '../../i18n/photographs.ts';
import {
  photographWidths,
  tallestVersion,
  type PhotographFormat,
  type PhotographSize,
} from '../../media/photograph-widths.ts';
import { links } from '../../site.ts';
import { photographSizes } from './photograph-sizes.ts';

/** A picture as a page shows it, with what has to stand beside it. */
export interface Photo {
  id: string;
  /** The narrow JPEG, for browsers that don't choose. */
  src: string;
  /** Versions for `srcset`, by format. */
  avif: string;
  jpeg: string;
  /** The page of the picture. */
  href: string;
  /** Pixels of the widest version; absent where the build did not say. */
  size?: { width: number; height: number };
  /** `#rrggbb`, in its place until it has come. */
  colour?: string;
  alt: string;
  caption: string;
  /** Who made it, and when. */
  credit: string;
  rights: string;
  /** What was done to it; absent of originals. */
  restoration?: Restoration;
  /** Absent where a square may not cut it. */
  focus?: FocusPoint;
  /** A copy to take home; absent where nobody allowed that. */
  download?: string;
  /** What it was made from, and what else was made from that; absent where it is alone. */
  versions?: Photo[];
}

/**
 * Undefined where there is no such picture, it may not be shown, or the build could not read its file or, of a restored
 * picture, that of its original.
 */
export function toPhoto(archive: Archive, mediaId: string): Photo | undefined {
  const item = findPicture(archive, mediaId);
  if (item === undefined) return undefined;
  const original = isRestored(item) ? findPicture(archive, item.originalId) : item;
  if (original === undefined) return undefined;
  const versions = [original, ...archive.media.listRestored(original.id)]
    .filter(({ id }) => id !== mediaId && findPicture(archive, id) !== undefined)
    .map(toPicture);
  return { ...toPicture(item), ...(versions.length === 0 ? {} : { versions }) };
}

export function toPhotos(archive: Archive, mediaIds: readonly string[]): Photo[] {
  return mediaIds.flatMap((id) => toPhoto(archive, id) ?? []);
}

function isRestored({ restoration }: MediaItem): boolean {
  return restoration !== undefined && restoration !== '原件';
}

function findPicture(archive: Archive, mediaId: string): MediaItem | undefined {
  const item = archive.media.findShown(mediaId);
  const isMade = photographSizes()?.has(mediaId) ?? true;
  return item?.medium === 'picture' && isMade ? item : undefined;
}

function toPicture(item: MediaItem): Photo {
  const { id, alt, caption, rights, restoration, focus } = item;
  const size = photographSizes()?.get(id);
  return {
    id,
    src: links.photo(id, photographWidths[0], 'jpg'),
    avif: toSourceSet(id, 'avif', size),
    jpeg: toSourceSet(id, 'jpg', size),
    href: links.mediaItem(id),
    ...(size === undefined ? {} : { size: { width: size.width, height: size.height }, colour: size.colour }),
    ...{ alt, caption, rights },
    credit: toCredit(item),
    ...(restoration !== undefined && isRestored(item) ? { restoration } : {}),
    ...(focus === undefined ? {} : { focus }),
    ...(mayBeDownloaded(item) ? { download: links.photoDownload(id) } : {}),
  };
}

/** 佚名，约1940年; what is not known is said. */
export function toCredit({ creator, date }: Pick<MediaItem, 'creator' | 'date'>): string {
  const read = readDate(date);
  return words.credit(creator, read.kind === 'unknown' ? '' : formatDate(read));
}

/** Versions that a smaller picture would repeat are left out; a long strip is narrower than its versions are called. */
function toSourceSet(id: string, format: PhotographFormat, size: PhotographSize | undefined): string {
  const realWidth = (width: number) =>
    size === undefined
      ? width
      : Math.min(width, size.width, Math.round((width * tallestVersion * size.width) / size.height));
  return photographWidths
    .map((width) => ({ width, real: realWidth(width) }))
    .filter(({ real }, index, all) => index === 0 || real > (all[index - 1]?.real ?? 0))
    .map(({ width, real }) => `${links.photo(id, width, format)} ${real}w`)
    .join(', ');
}
