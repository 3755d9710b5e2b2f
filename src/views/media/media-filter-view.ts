import type { Archive } from '../../archive/archive.ts';
import type { AlbumFacet } from '../../domain/media/album-facets.ts';
import { links } from '../../site.ts';
import { toAlbumShelf } from './album-shelf.ts';

/** The form over all items; people are asked for by name. */
export interface MediaFilterView {
  /** The file it reads. */
  source: string;
  choices: { facet: AlbumFacet; options: { value: string; label: string; count: number }[] }[];
}

const asked = ['kind', 'decade', 'facility', 'event', 'district', 'volume', 'state'] as const;

export function toMediaFilter(archive: Archive): MediaFilterView {
  const shelf = toAlbumShelf(archive);
  return {
    source: links.mediaIndex(),
    choices: asked
      .map((facet) => ({
        facet,
        options: shelf
          .list(facet)
          .map(({ address, label, items }) => ({ value: address, label, count: items.length })),
      }))
      .filter(({ options }) => options.length > 0),
  };
}
