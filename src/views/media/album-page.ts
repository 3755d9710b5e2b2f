import type { Archive } from '../../archive/archive.ts';
import { albumFacets, type AlbumFacet } from '../../domain/media/album-facets.ts';
import { findWord } from '../../domain/words.ts';
import { mediaWords as words } from '../../i18n/media.ts';
import { links } from '../../site.ts';
import { readPagedKey } from '../list-pages.ts';
import { findRecordLink } from '../record-link.ts';
import { toAlbumAddress } from './album-address.ts';
import { toAlbumShelf, type Album } from './album-shelf.ts';
import { listSheetKeys, toSheetPage, type SheetPage } from './sheet-pages.ts';

/** The contact sheet of one album. */
export interface AlbumPage {
  facet: AlbumFacet;
  title: string;
  facetTitle: string;
  facetHref: string;
  lead: string;
  /** The page of the person, facility, event or district. */
  record?: { label: string; href: string };
  /** Opens the filter with this album chosen. */
  filterHref: string;
  page: number;
  sheet: SheetPage;
}

interface AlbumRoute {
  facet: AlbumFacet;
  /** The part of the address after the facet: `portrait`, `portrait/2`. */
  album: string;
}

/** Every page of every album. */
export function* listAlbumRoutes(archive: Archive): Generator<AlbumRoute> {
  const shelf = toAlbumShelf(archive);
  for (const facet of albumFacets) {
    for (const { address, items } of shelf.list(facet)) {
      for (const album of listSheetKeys(address, items.length)) yield { facet, album };
    }
  }
}

/** The route behind an address; throws where there is no such facet. */
export function findAlbumRoute(facet: string, album: string): AlbumRoute {
  const known = findWord(albumFacets, facet);
  if (known === undefined) throw new Error(`media/${facet}: pictures are not gathered by this.`);
  return { facet: known, album };
}

export function toAlbumPage(archive: Archive, { facet, album: key }: AlbumRoute): AlbumPage {
  const { id: address, page } = readPagedKey(key);
  const album = toAlbumShelf(archive).find(facet, address);
  if (album === undefined) throw new Error(`media/${facet}/${key}: no item that may be shown belongs to it.`);
  const record = findAlbumRecord(archive, album);
  return {
    facet,
    title: album.label,
    facetTitle: words.facets[facet],
    facetHref: toFacetHref(archive, facet),
    lead: words.albumLead[facet](album.items.length),
    ...(record === undefined ? {} : { record }),
    filterHref: `${links.media()}?${new URLSearchParams({ [facet]: address }).toString()}`,
    page,
    sheet: toSheetPage(archive, album.items, {
      page,
      hrefOf: (number) => links.album(facet, address, number),
    }),
  };
}

function findAlbumRecord(archive: Archive, { facet, key }: Album): AlbumPage['record'] {
  if (facet === 'district') return { label: words.records.district, href: links.place(key) };
  if (facet !== 'person' && facet !== 'facility' && facet !== 'event') return undefined;
  const link = findRecordLink(archive, key);
  return link === undefined ? undefined : { label: words.records[facet], href: link.href };
}

/** Where all albums of a facet stand: a page of their own where the front page can't hold them. */
function toFacetHref(archive: Archive, facet: AlbumFacet): string {
  return hasIndexPage(archive, facet) ? links.albums(facet) : `${links.media()}#${facet}`;
}

/** Albums of one facet that the front page shows. */
export const albumsShown = 24;

export function hasIndexPage(archive: Archive, facet: AlbumFacet): boolean {
  return toAlbumShelf(archive).list(facet).length > albumsShown;
}

/** The album of a record, for its own page; undefined where nothing of it may be shown. */
export function toAlbumLink(
  archive: Archive,
  facet: AlbumFacet,
  key: string,
): { text: string; href: string } | undefined {
  const count = archive.media.listIn(facet, key).length;
  if (count === 0) return undefined;
  return { text: words.albumDoor(count), href: links.album(facet, toAlbumAddress(facet, key)) };
}
