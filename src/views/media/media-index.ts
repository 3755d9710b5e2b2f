import type { Archive } from '../../archive/archive.ts';
import type { IndexedMedia, MediaIndex } from '../../domain/media/media-index.ts';
import { photographWords } from '../../i18n/photographs.ts';
import { toAlbumShelf, type Album } from './album-shelf.ts';
import { toMediaFrame } from './media-frame.ts';

/** What the filter of the front page knows of every item, in the order of the table. */
export function toMediaIndex(archive: Archive): MediaIndex {
  const shelf = toAlbumShelf(archive);
  return {
    items: archive.media.shown.map((item, index) => {
      const frame = toMediaFrame(archive, item, index + 1);
      return {
        id: item.id,
        caption: frame.caption,
        date: frame.date ?? '',
        creator: item.creator,
        restoration: frame.restoration === undefined ? '' : photographWords.restored[frame.restoration],
        medium: frame.medium ?? '',
        plate: frame.plate,
        cover: frame.photo?.id ?? '',
        focus: frame.photo?.focus,
        albums: addressesByFacet(shelf.listHolding(item.id)),
      };
    }),
    people: new Map(shelf.list('person').map(({ address, label }) => [address, label])),
  };
}

function addressesByFacet(albums: readonly Album[]): IndexedMedia['albums'] {
  const byFacet = Map.groupBy(albums, ({ facet }) => facet);
  return Object.fromEntries([...byFacet].map(([facet, held]) => [facet, held.map(({ address }) => address)]));
}
