import { decadeOf } from '../dates/date-bounds.ts';
import { readDate } from '../dates/read-date.ts';
import { albumFacets, type AlbumFacet } from './album-facets.ts';
import type { MediaItem } from './media-item.ts';
import { findHeldBack } from './publication.ts';
import type { TranscriptLine } from './transcript-line.ts';

/** What is not known of an item, each a state of its own. */
export const unknowns = ['people', 'creator', 'date'] as const;
export type Unknown = (typeof unknowns)[number];

/** The photo and film database, indexed. Lists keep the order of the table. */
export interface MediaBook {
  items: readonly MediaItem[];
  /** What may be shown: permitted, described, and where it was restored, with its original. */
  shown: readonly MediaItem[];
  find(id: string): MediaItem | undefined;
  /** As `find`, of what may be shown. */
  findShown(id: string): MediaItem | undefined;
  /** Shown items of an album; `key` is an id, word, code, first year of a decade, or name of a volume. */
  listIn(facet: AlbumFacet, key: string): readonly MediaItem[];
  /** Keys of a facet that have shown items, in the order of the table. */
  listKeys(facet: AlbumFacet): readonly string[];
  /** Shown pictures made from this one. */
  listRestored(originalId: string): readonly MediaItem[];
  /** Lines in the order of their numbers; empty where there is no table. */
  listLines(id: string): readonly TranscriptLine[];
}

/** What each item belongs to, where the table says so only by a grave. */
export interface MediaPlaces {
  facilityOfGrave(graveId: string): string | undefined;
  districtOfFacility(facilityId: string): string | undefined;
}

export function createMediaBook(
  items: readonly MediaItem[],
  lines: ReadonlyMap<string, readonly TranscriptLine[]>,
  places: MediaPlaces,
): MediaBook {
  const byId = new Map(items.map((item) => [item.id, item]));
  const shown = items.filter((item) => isShown(item, byId));
  const shownIds = new Set(shown.map(({ id }) => id));
  const albums = new Map(
    albumFacets.map((facet) => [facet, groupByKeys(shown, (item) => listAlbumKeys(item, facet, places))]),
  );
  const restored = Map.groupBy(shown, ({ originalId }) => originalId);
  return {
    items,
    shown,
    find: (id) => byId.get(id),
    findShown: (id) => (shownIds.has(id) ? byId.get(id) : undefined),
    listIn: (facet, key) => albums.get(facet)?.get(key) ?? [],
    listKeys: (facet) => [...(albums.get(facet)?.keys() ?? [])],
    listRestored: (originalId) => (originalId === '' ? [] : (restored.get(originalId) ?? [])),
    listLines: (id) => lines.get(id) ?? [],
  };
}

/** A picture that was worked on is shown only beside what it was made from. */
function isShown(item: MediaItem, byId: ReadonlyMap<string, MediaItem>): boolean {
  if (findHeldBack(item) !== undefined) return false;
  if (item.restoration === undefined || item.restoration === '原件') return true;
  const original = byId.get(item.originalId);
  return original !== undefined && original.id !== item.id && findHeldBack(original) === undefined;
}

/** Keys under which an item stands in the albums of a facet. */
export function listAlbumKeys(item: MediaItem, facet: AlbumFacet, places: MediaPlaces): string[] {
  const facility = item.facilityId || (places.facilityOfGrave(item.graveId) ?? '');
  const filled = (key: string) => (key === '' ? [] : [key]);
  switch (facet) {
    case 'person':
      return item.personIds;
    case 'facility':
      return filled(facility);
    case 'event':
      return filled(item.eventId);
    case 'kind':
      return filled(item.kind ?? '其他');
    case 'decade':
      return filled(decadeOf(readDate(item.date))?.toString() ?? '');
    case 'district':
      return filled(item.district || (places.districtOfFacility(facility) ?? ''));
    case 'volume':
      return filled(item.volume);
    case 'state':
      return listUnknowns(item);
  }
}

/** What the table leaves open, of photographs, films and recordings alike. */
export function listUnknowns({ unidentified, creator, date }: MediaItem): Unknown[] {
  return unknowns.filter((unknown) => {
    if (unknown === 'people') return unidentified.length > 0;
    if (unknown === 'creator') return creator === '' || creator === '佚名';
    return readDate(date).kind !== 'known';
  });
}

function groupByKeys(
  items: readonly MediaItem[],
  keysOf: (item: MediaItem) => readonly string[],
): Map<string, MediaItem[]> {
  const groups = new Map<string, MediaItem[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const members = groups.get(key);
      if (members === undefined) groups.set(key, [item]);
      else members.push(item);
    }
  }
  return groups;
}
