import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { inventCounty } from '../../src/invent/county.ts';
import type { NameHit } from '../../src/search/name-answer.ts';
import { nameCharacters } from '../../src/search/name-characters.ts';
import { archiveOf } from '../support/archive-of.ts';
import { nameFinderOf, type FinderOf } from '../support/name-finder-of.ts';

const people = 20_000;
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

  async function isFound(query: string, id: string): Promise<boolean> {
    const { hits } = await opened.finder.find(query, limit);
    return isOrdered(hits) && hits.some((hit) => hit.id === id && hit.isExact);
  }

  it('everybody is found by the exact name, and exact hits stand before all others', async () => {
    const missed: string[] = [];
    for (const { id, name } of archive.people) if (!(await isFound(name, id))) missed.push(`${id} ${name}`);
    expect(archive.people).toHaveLength(people);
    expect(missed).toEqual([]);
  }, 600_000);

  it('everybody is found by pinyin', async () => {
    const missed: string[] = [];
    const readable = archive.people.filter(({ reading }) => reading.unread.length === 0);
    for (const { id, reading } of readable) {
      const query = reading.plain.filter((syllable) => syllable !== '').join(' ');
      if (!(await isFound(query, id))) missed.push(`${id} ${query}`);
    }
    expect(readable.length).toBeGreaterThan(people * 0.99);
    expect(missed).toEqual([]);
  }, 600_000);

  it('everybody is found by every other name', async () => {
    const missed: string[] = [];
    const others = archive.people.flatMap(({ id, otherNames }) =>
      otherNames.filter(({ text }) => nameCharacters(text).length > 1).map(({ text }) => ({ id, text })),
    );
    for (const { id, text } of others) if (!(await isFound(text, id))) missed.push(`${id} ${text}`);
    expect(others.length).toBeGreaterThan(1000);
    expect(missed).toEqual([]);
  }, 600_000);
});

function isOrdered(hits: readonly NameHit[]): boolean {
  const firstOther = hits.findIndex(({ isExact }) => !isExact);
  return firstOther < 0 || hits.slice(firstOther).every(({ isExact }) => !isExact);
}
