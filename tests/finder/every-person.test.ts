import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { inventCounty } from '../../src/invent/county.ts';
import type { NameHit } from '../../src/search/name-answer.ts';
import { nameCharacters } from '../../src/search/name-characters.ts';
import { archiveOf } from '../support/archive-of.ts';
import { nameFinderOf, type FinderOf } from '../support/name-finder-of.ts';

const people = 10_000;
/** One in so many is asked by pinyin, which takes ten times as long to answer as characters. */
const share = 20;
/** More than bear one name. */
const limit = 400;

function inventArchive(): Archive {
  const rows = [...inventCounty({ people, seed: 7, districts: [] })];
  return archiveOf({ roll: rows.filter(({ table }) => table === 'roll').map(({ cells }) => cells) });
}

describe(`in a roll of ${people.toLocaleString('en')}`, () => {
  let archive: Archive;
  let opened: FinderOf;

  beforeAll(async () => {
    archive = inventArchive();
    opened = await nameFinderOf(archive);
  });
  afterAll(() => {
    opened.close();
  });

  /** Asks each query once, and names the people who bear it and are not among its exact hits. */
  async function listMissed(wanted: readonly Wanted[]): Promise<string[]> {
    const missed: string[] = [];
    for (const [query, bearers] of Map.groupBy(wanted, (person) => person.query)) {
      const { hits } = await opened.finder.find(query, limit);
      const exact = new Set(hits.filter(({ isExact }) => isExact).map(({ id }) => id));
      if (!isOrdered(hits)) missed.push(`${query}: an exact hit stands after another`);
      missed.push(...bearers.filter(({ id }) => !exact.has(id)).map(({ id }) => `${id} ${query}`));
    }
    return missed;
  }

  it('everybody is found by the exact name, and exact hits stand before all others', async () => {
    const wanted = archive.people.map(({ id, name }) => ({ id, query: name }));
    expect(wanted).toHaveLength(people);
    expect(await listMissed(wanted)).toEqual([]);
  }, 600_000);

  it(`one in ${share} is asked by pinyin and found`, async () => {
    const wanted = archive.people
      .filter((_person, index) => index % share === 0)
      .filter(({ reading }) => reading.unread.length === 0)
      .map(({ id, reading }) => ({
        id,
        query: reading.plain.filter((syllable) => syllable !== '').join(' '),
      }));
    expect(wanted.length).toBeGreaterThan((people / share) * 0.99);
    expect(await listMissed(wanted)).toEqual([]);
  }, 600_000);

  it('everybody is found by every other name', async () => {
    const wanted = archive.people.flatMap(({ id, otherNames }) =>
      otherNames
        .filter(({ text }) => nameCharacters(text).length > 1)
        .map(({ text }) => ({ id, query: text })),
    );
    expect(wanted.length).toBeGreaterThan(1000);
    expect(await listMissed(wanted)).toEqual([]);
  }, 600_000);
});

interface Wanted {
  id: string;
  query: string;
}

function isOrdered(hits: readonly NameHit[]): boolean {
  const firstOther = hits.findIndex(({ isExact }) => !isExact);
  return firstOther < 0 || hits.slice(firstOther).every(({ isExact }) => !isExact);
}
