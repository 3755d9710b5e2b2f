import type { Archive } from '../../archive/archive.ts';
import { albumFacets, type AlbumFacet } from '../../domain/media/album-facets.ts';
import type { Medium } from '../../domain/media/medium.ts';
import { mediaWords as words } from '../../i18n/media.ts';
import { links } from '../../site.ts';
import { toAlbumDoor, type AlbumDoor } from './album-index.ts';
import { albumsShown } from './album-page.ts';
import { toAlbumShelf } from './album-shelf.ts';
import { toMediaFrame, type MediaFrame } from './media-frame.ts';
import { toMediaFilter, type MediaFilterView } from './media-filter-view.ts';

/** The front page of the photo database: what there is, the newest of it, and every way to leaf through it. */
interface MediaHome {
  total: number;
  /** `图片288件、影片6件`; media without items are left out. */
  counts: string;
  newest: MediaFrame[];
  facets: {
    facet: AlbumFacet;
    title: string;
    note: string;
    albums: AlbumDoor[];
    all?: { text: string; href: string };
  }[];
  filter: MediaFilterView;
}

const newestShown = 10;

/** Whether the archive has anything to show here; without it there is no such page and no door to it. */
export function hasMedia({ media }: Archive): boolean {
  return media.shown.length > 0;
}

export function toMediaHome(archive: Archive): MediaHome {
  const { shown } = archive.media;
  const newest = shown.slice(-newestShown).reverse();
  return {
    total: shown.length,
    counts: words.counts(countMedia(archive)),
    newest: newest.map((item) => toMediaFrame(archive, item, shown.indexOf(item) + 1)),
    facets: albumFacets.map((facet) => toFacet(archive, facet)).filter(({ albums }) => albums.length > 0),
    filter: toMediaFilter(archive),
  };
}

function countMedia({ media }: Archive): [Medium, number][] {
  const byMedium = Map.groupBy(media.shown, ({ medium }) => medium);
  return (['picture', 'film', 'sound'] as const).map((medium) => [medium, byMedium.get(medium)?.length ?? 0]);
}

function toFacet(archive: Archive, facet: AlbumFacet): MediaHome['facets'][number] {
  const albums = toAlbumShelf(archive).list(facet);
  const isLong = albums.length > albumsShown;
  return {
    facet,
    title: words.facets[facet],
    note: words.facetNotes[facet],
    albums: albums.slice(0, albumsShown).map(toAlbumDoor),
    ...(isLong ? { all: { text: words.allAlbums(albums.length), href: links.albums(facet) } } : {}),
  };
}
