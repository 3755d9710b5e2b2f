import type { Archive } from '../../archive/archive.ts';
import { albumFacets, type AlbumFacet } from '../../domain/media/album-facets.ts';
import { mediaWords as words } from '../../i18n/media.ts';
import { links } from '../../site.ts';
import { countPages, readPagedKey, toListPage, type ListPage } from '../list-pages.ts';
import { hasIndexPage } from './album-page.ts';
import { toAlbumShelf, type Album } from './album-shelf.ts';

/** The door to one album. */
export interface AlbumDoor {
  href: string;
  label: string;
  note: string;
  count: number;
}

/** All albums of a facet, where they are too many for the front page. */
export interface AlbumIndexPage {
  facet: AlbumFacet;
  title: string;
  albums: ListPage<AlbumDoor>;
}

interface AlbumIndexRoute {
  facet: AlbumFacet;
  page: number;
}

export function listAlbumIndexRoutes(archive: Archive): AlbumIndexRoute[] {
  const shelf = toAlbumShelf(archive);
  return albumFacets
    .filter((facet) => hasIndexPage(archive, facet))
    .flatMap((facet) =>
      Array.from({ length: countPages(shelf.list(facet).length) }, (_, index) => ({
        facet,
        page: index + 1,
      })),
    );
}

export function toAlbumIndexPage(archive: Archive, { facet, page }: AlbumIndexRoute): AlbumIndexPage {
  const doors = toAlbumShelf(archive).list(facet).map(toAlbumDoor);
  const hrefOf = (key: string): string => links.albums(facet, readPagedKey(key).page);
  return { facet, title: words.facets[facet], albums: toListPage(doors, { id: facet, page, hrefOf }) };
}

export function toAlbumDoor({ facet, address, label, note, items }: Album): AlbumDoor {
  return { href: links.album(facet, address), label, note, count: items.length };
}
