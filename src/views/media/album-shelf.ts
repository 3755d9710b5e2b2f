import type { Archive } from '../../archive/archive.ts';
import { compareDates } from '../../domain/dates/date-bounds.ts';
import { readDate } from '../../domain/dates/read-date.ts';
import { albumFacets, type AlbumFacet } from '../../domain/media/album-facets.ts';
import { unknowns } from '../../domain/media/media-book.ts';
import type { MediaItem } from '../../domain/media/media-item.ts';
import { mediaKinds } from '../../domain/media-words.ts';
import { mediaWords as words } from '../../i18n/media.ts';
import { lifeYears } from '../person/person-card.ts';
import { toAlbumAddress } from './album-address.ts';

/** Everything the archive may show of one person, place, kind, decade …, in the order in which it is leafed through. */
export interface Album {
  facet: AlbumFacet;
  /** As the media book knows it. */
  key: string;
  /** As it stands in addresses. */
  address: string;
  label: string;
  /** What tells namesakes apart; mostly empty. */
  note: string;
  items: readonly MediaItem[];
}

interface AlbumShelf {
  /** Albums of a facet in the order of the roll, the tables or time; empty where there are none. */
  list(facet: AlbumFacet): readonly Album[];
  /** By the key in its address. */
  find(facet: AlbumFacet, address: string): Album | undefined;
  /** Albums that hold an item, in the order of the facets. */
  listHolding(itemId: string): readonly Album[];
}

const shelves = new WeakMap<Archive, AlbumShelf>();

/** Made once: every page of the photo database asks for it. */
export function toAlbumShelf(archive: Archive): AlbumShelf {
  const known = shelves.get(archive);
  if (known !== undefined) return known;
  const byFacet = new Map(albumFacets.map((facet) => [facet, listAlbums(archive, facet)]));
  const all = [...byFacet.values()].flat();
  const byAddress = new Map(all.map((album) => [`${album.facet}/${album.address}`, album]));
  const byItem = groupByItem(all);
  const shelf: AlbumShelf = {
    list: (facet) => byFacet.get(facet) ?? [],
    find: (facet, address) => byAddress.get(`${facet}/${address}`),
    listHolding: (itemId) => byItem.get(itemId) ?? [],
  };
  shelves.set(archive, shelf);
  return shelf;
}

function groupByItem(albums: readonly Album[]): Map<string, Album[]> {
  const byItem = new Map<string, Album[]>();
  for (const album of albums) {
    for (const { id } of album.items) {
      const holding = byItem.get(id);
      if (holding === undefined) byItem.set(id, [album]);
      else holding.push(album);
    }
  }
  return byItem;
}

/** Keys that name no record of the archive make no album; the check tells of them. */
function listAlbums(archive: Archive, facet: AlbumFacet): Album[] {
  const { media } = archive;
  const keys = new Set(media.listKeys(facet));
  return listNamed(archive, facet, keys)
    .filter(({ key }) => keys.has(key))
    .map(({ key, label, note = '' }) => ({
      facet,
      key,
      address: toAlbumAddress(facet, key),
      label,
      note,
      items: inReadingOrder(facet, media.listIn(facet, key)),
    }));
}

interface NamedKey {
  key: string;
  label: string;
  note?: string;
}

/** Keys a facet may have, named, in their order. */
function listNamed(archive: Archive, facet: AlbumFacet, keys: ReadonlySet<string>): NamedKey[] {
  const named = ({ id, name }: { id: string; name: string }): NamedKey => ({ key: id, label: name });
  switch (facet) {
    case 'person':
      return archive.people
        .filter(({ id }) => keys.has(id))
        .map((person) => ({ ...named(person), note: lifeYears(person) }));
    case 'facility':
      return archive.facilities.map(named);
    case 'event':
      return archive.events.toSorted((a, b) => compareDates(a.date, b.date)).map(named);
    case 'kind':
      return mediaKinds.map((kind) => ({ key: kind, label: kind }));
    case 'decade':
      return [...keys]
        .sort((a, b) => Number(a) - Number(b))
        .map((key) => ({ key, label: words.decade(key) }));
    case 'district':
      return archive.gazetteer.listDistricts().map(({ code, name }) => ({ key: code, label: name }));
    case 'volume':
      return [...keys].map((key) => ({ key, label: key }));
    case 'state':
      return unknowns.map((key) => ({ key, label: words.unknowns[key] }));
  }
}

/** Volumes by page, kinds and states as the table has them, all else by time; what was made from a picture follows it. */
function inReadingOrder(facet: AlbumFacet, items: readonly MediaItem[]): MediaItem[] {
  if (facet === 'volume') return items.toSorted((a, b) => pageOf(a) - pageOf(b));
  if (facet === 'kind' || facet === 'state') return withOriginals(items);
  const dates = new Map(items.map(({ id, date }) => [id, readDate(date)]));
  const dateOf = ({ id, date }: MediaItem) => dates.get(id) ?? readDate(date);
  return withOriginals(items.toSorted((a, b) => compareDates(dateOf(a), dateOf(b))));
}

/** The first number of 页次; pages without one come last. */
function pageOf({ page }: MediaItem): number {
  const [number] = /\d+/u.exec(page) ?? [];
  return number === undefined ? Number.MAX_SAFE_INTEGER : Number(number);
}

function withOriginals(items: readonly MediaItem[]): MediaItem[] {
  const here = new Set(items.map(({ id }) => id));
  const made = Map.groupBy(items, ({ id, originalId }) =>
    here.has(originalId) && originalId !== id ? originalId : '',
  );
  const first = made.get('') ?? [];
  const placed = first.flatMap((item) => [item, ...(made.get(item.id) ?? [])]);
  const placedIds = new Set(placed.map(({ id }) => id));
  return [...placed, ...items.filter(({ id }) => !placedIds.has(id))];
}
