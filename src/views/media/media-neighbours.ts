import type { Archive } from '../../archive/archive.ts';
import type { AlbumFacet } from '../../domain/media/album-facets.ts';
import type { MediaItem } from '../../domain/media/media-item.ts';
import { mediaItemWords as words, mediaWords } from '../../i18n/media.ts';
import { links } from '../../site.ts';
import { toAlbumShelf } from './album-shelf.ts';
import { toMediaFrame, type MediaFrame } from './media-frame.ts';
import { sheetSize } from './sheet-pages.ts';

/** Where an item stands among its like. */
export interface MediaNeighbours {
  title: string;
  /** `第3件，共12件`; leads to the page of the album that holds the item. */
  place: string;
  href: string;
  previous?: MediaFrame;
  next?: MediaFrame;
}

export interface AlbumOfItem {
  text: string;
  href: string;
  count: number;
}

/** What a reader leafs through: the volume first, then what it is about, its kind where nothing else is said. */
const nearest: readonly AlbumFacet[] = ['volume', 'event', 'facility', 'person', 'kind'];

/** More people than these are led to by the register alone. */
const mostPeople = 3;

/** Albums that hold more than the item itself. */
export function toAlbumsOf(archive: Archive, item: MediaItem): AlbumOfItem[] {
  return toAlbumShelf(archive)
    .listHolding(item.id)
    .filter(
      ({ facet, items }) => items.length > 1 && (facet !== 'person' || item.personIds.length <= mostPeople),
    )
    .map(({ facet, label, address, items }) => ({
      text: words.album(mediaWords.facets[facet], label),
      href: links.album(facet, address),
      count: items.length,
    }));
}

/** Undefined where every album that is leafed through holds only the item and what its page shows beside it. */
export function toNeighbours(archive: Archive, item: MediaItem): MediaNeighbours | undefined {
  const original = item.originalId || item.id;
  const shown = new Set([original, ...archive.media.listRestored(original).map(({ id }) => id)]);
  const shared = toAlbumShelf(archive)
    .listHolding(item.id)
    .filter(({ items }) => items.some(({ id }) => id !== item.id && !shown.has(id)));
  const album = nearest.flatMap((facet) => shared.filter((other) => other.facet === facet))[0];
  if (album === undefined) return undefined;
  const { facet, address, label, items } = album;
  const index = items.findIndex(({ id }) => id === item.id);
  const [previous, next] = [items[index - 1], items[index + 1]];
  return {
    title: words.neighbours(label),
    place: words.placeIn(index + 1, items.length),
    href: links.album(facet, address, Math.floor(index / sheetSize) + 1),
    ...(previous === undefined ? {} : { previous: toMediaFrame(archive, previous, index) }),
    ...(next === undefined ? {} : { next: toMediaFrame(archive, next, index + 2) }),
  };
}
