import type { LoadFile } from './load-file.ts';
import type { NameAnswer, NameFinder, NameHit } from './name-answer.ts';
import { NameIndex, VersionMismatch } from './name-index.ts';
import { betterHit, rankHits } from './rank-hits.ts';
import { readQuery } from './name-query.ts';
import { ordersOf, pagesOf } from './query-tokens.ts';
import type { StartFile } from './start-file.ts';
import { searchOnce, type Search } from './search-names.ts';

/** Hits that an answer holds unless told. */
const usualLimit = 50;

/**
 * Opens the finder on an index. The first query loads the start file and the pages of its characters together, then every
 * shard it may need together; later ones look where the name should stand first, and elsewhere only if it is not there.
 */
export function openNameFinder(load: LoadFile): Promise<NameFinder> {
  const index = new NameIndex(load);
  return Promise.resolve({
    async find(query, limit = usualLimit) {
      try {
        return await findOnce(index, query, limit);
      } catch (error) {
        if (!(error instanceof VersionMismatch)) throw error;
        index.refresh();
        return findOnce(index, query, limit);
      }
    },
  });
}

async function findOnce(index: NameIndex, query: string, limit: number): Promise<NameAnswer> {
  const isFirst = !index.isOpened;
  // Whatever fails here is asked for again, and fails, where it is needed.
  for (const page of pagesOf(query)) void index.characters(page).catch(() => undefined);
  for (const order of ordersOf(query)) void index.directory(order).catch(() => undefined);
  const start = await index.start();
  const places = placesOf(start);
  const search: Search = { index, start, places, isFirst };
  const best = new Map<string, NameHit>();
  const ways = readQuery(query, places);
  let asked = ways[0] ?? { name: '', further: [] };
  let isCut = false;
  for (const way of ways) {
    const found = await searchOnce(search, way);
    isCut ||= found.isCut;
    for (const hit of found.hits) {
      const known = best.get(hit.id);
      best.set(hit.id, known === undefined ? hit : betterHit(known, hit));
    }
    if (found.hits.some(({ isExact }) => isExact)) {
      asked = way;
      break;
    }
  }
  const hits = rankHits([...best.values()]).slice(0, limit);
  return { asked, hits, isCut: isCut || best.size > limit };
}

const placesByStart = new WeakMap<StartFile, Map<string, readonly number[]>>();

function placesOf(start: StartFile): ReadonlyMap<string, readonly number[]> {
  const known = placesByStart.get(start);
  if (known !== undefined) return known;
  const places = new Map(start.places.map(({ name, districts }) => [name, districts]));
  placesByStart.set(start, places);
  return places;
}
