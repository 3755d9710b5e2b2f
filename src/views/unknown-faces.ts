import type { Archive } from '../archive/archive.ts';
import { links } from '../site.ts';
import { toAlbumAddress } from './media/album-address.ts';
import { toMediaFrame, type MediaFrame } from './media/media-frame.ts';

/** Pictures with people whom nobody knows yet, each with the form to say who they are. */
export interface UnknownFaces {
  total: number;
  /** The first few. */
  shown: { frame: MediaFrame; places: string[]; lead: string }[];
  /** The album of all of them. */
  href: string;
}

/** Two rows on a wide screen. */
const mostShown = 8;

/** Undefined where there are none. */
export function toUnknownFaces(archive: Archive): UnknownFaces | undefined {
  const items = archive.media.listIn('state', 'people');
  if (items.length === 0) return undefined;
  return {
    total: items.length,
    shown: items.slice(0, mostShown).map((item, index) => ({
      frame: toMediaFrame(archive, item, index + 1),
      places: item.unidentified,
      lead: links.kinLead({ media: item.id }),
    })),
    href: links.album('state', toAlbumAddress('state', 'people')),
  };
}
