import type { Archive } from '../../archive/archive.ts';
import { isPicture, mayBePublished } from '../../domain/media/publication.ts';
import { photographWords as words } from '../../i18n/photographs.ts';
import { photographWidths } from '../../media/photograph-widths.ts';
import { links } from '../../site.ts';
import { photographSizes } from './photograph-sizes.ts';

/** A picture as a page shows it, with what has to stand beside it. */
export interface Photo {
  id: string;
  /** Narrow version, for browsers that don't choose. */
  src: string;
  srcset: string;
  /** The wide version, for whoever wants to look closer. */
  href: string;
  /** Pixels of the wide version; absent where the build did not say. */
  size?: { width: number; height: number };
  alt: string;
  caption: string;
  /** Who took it, and when. */
  credit: string;
  rights: string;
}

const [narrow, wide] = photographWidths;

/** Undefined where there is no such picture, its file is broken, or 许可 does not let it be shown. */
export function toPhoto(archive: Archive, mediaId: string): Photo | undefined {
  const item = archive.findMedia(mediaId);
  if (item === undefined || !isPicture(item) || !mayBePublished(item)) return undefined;
  const sizes = photographSizes();
  const size = sizes?.get(mediaId);
  if (sizes !== undefined && size === undefined) return undefined;
  const widthOf = (width: number) => Math.min(width, size?.width ?? width);
  return {
    id: mediaId,
    src: links.photo(mediaId, narrow),
    srcset: photographWidths.map((width) => `${links.photo(mediaId, width)} ${widthOf(width)}w`).join(', '),
    href: links.photo(mediaId, wide),
    ...(size === undefined ? {} : { size: { width: size.width, height: size.height } }),
    alt: item.alt,
    caption: item.caption,
    credit: words.credit(item.creator, item.date),
    rights: item.rights,
  };
}

export function toPhotos(archive: Archive, mediaIds: readonly string[]): Photo[] {
  return mediaIds.flatMap((id) => toPhoto(archive, id) ?? []);
}
