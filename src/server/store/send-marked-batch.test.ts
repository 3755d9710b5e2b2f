import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditRows, storeFacts, writeMarks } from '../schema/guard-tables.ts';
import type { Database } from './database.ts';
import { StoreUncertainError } from './store-errors.ts';
import { openTestStore, type TestStore } from './test-store.fixture.ts';

let store: TestStore;
let database: Database;
let now = new Date('2026-11-27T09:00:00Z');

beforeEach(async () => {
  store = await openTestStore('remote', { now: () => now });
  ({ database } = store);
});

afterEach(() => store.close());

/** Two new facts, and all facts raised by one: done twice, it would show. */
function addAndRaise() {
  return database.write(() => ({
    statements: [
      database.build.insert(storeFacts).values([
        { name: crypto.randomUUID(), value: '0' },
        { name: crypto.randomUUID(), value: '0' },
      ]),
      { sql: 'update store_fact set value = value + 1', args: [] },
      { sql: 'select 1', args: [] },
    ],
    audit: [{ actor: 'system', action: 'fact.noted', subject: 'fact' }],
  }));
}

describe('a batch for a remote store', () => {
  it.each([
    ['before', 1],
    ['after', 1],
    ['before', 4],
    ['after', 4],
  ] as const)(
    'is kept exactly once when the connection is cut %s the commit, %i times',
    async (when, times) => {
      await store.peer?.cutNext(when, times);
      const results = await addAndRaise();
      expect(results.slice(0, 2).map(({ rowsAffected }) => rowsAffected)).toEqual([2, 2]);
      const facts = await database.read.select().from(storeFacts);
      expect(facts.map(({ value }) => value)).toEqual(['1', '1']);
      expect(await database.read.select().from(auditRows)).toHaveLength(1);
    },
  );

  it('says that it can’t know when the store stays silent, and works again afterwards', async () => {
    await store.peer?.cutNext('before', 5);
    await expect(addAndRaise()).rejects.toThrow(StoreUncertainError);
    await addAndRaise();
    expect(await database.read.select().from(storeFacts)).toHaveLength(2);
  });

  it('leaves no mark longer than a day', async () => {
    await addAndRaise();
    now = new Date(now.getTime() + 25 * 60 * 60 * 1000);
    await addAndRaise();
    const marks = await database.read.select().from(writeMarks);
    expect(marks.map(({ writtenAt }) => writtenAt)).toEqual([now.getTime()]);
  });
});
