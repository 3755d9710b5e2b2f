import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditRows, storeFacts } from '../schema/guard-tables.ts';
import { StoreFullError, StoreLostWriteError } from './store-errors.ts';
import { openTestDatabase, type TestDatabase } from './test-database.fixture.ts';
import { writeBatch } from './write-batch.ts';

/** How many pages the database may have; read anew whenever a connection is made. */
const pages = { name: 'max_page_count', set: '', value: 0 };

function limitPages(count: number): void {
  pages.set = `PRAGMA max_page_count = ${count}`;
  pages.value = count;
}

let store: TestDatabase;

beforeEach(async () => {
  limitPages(200);
  store = await openTestDatabase({ settings: [pages] });
});

afterEach(() => store.close());

function putLong(name: string) {
  const { database } = store;
  return database.write(() => ({
    statements: [database.build.insert(storeFacts).values({ name, value: '长'.repeat(20_000) })],
    audit: [{ actor: 'system', action: 'fact.noted', subject: name }],
  }));
}

async function fill(): Promise<number> {
  for (let kept = 0; kept < 1_000; kept += 1) {
    const failure: unknown = await putLong(`fact-${kept}`).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (failure instanceof StoreFullError) return kept;
    if (failure !== undefined) throw failure;
  }
  throw new Error('The disk never got full.');
}

describe('writing a batch', () => {
  it('to a full disk keeps what was acknowledged, and works again once there is room', async () => {
    const kept = await fill();
    await expect(putLong('again')).rejects.toThrow(StoreFullError);
    expect(await store.database.read.$count(storeFacts)).toBe(kept);
    expect(await store.database.read.$count(auditRows)).toBe(kept);
    limitPages(2_000);
    await putLong('after');
    expect(await store.database.read.$count(storeFacts)).toBe(kept + 1);
  });

  it('whose acknowledgement was not true is found out', async () => {
    const { read, build } = store.database;
    const losing = {
      read,
      build,
      now: () => new Date(),
      discard: async () => undefined,
      send: async () => [],
    };
    const plan = () => ({ statements: [], audit: [{ actor: 'system', action: 'a', subject: 'b' }] });
    await expect(writeBatch(losing, plan)).rejects.toThrow(StoreLostWriteError);
  });

  it('asks for the plan again when another program has written in between', async () => {
    const { read, build } = store.database;
    let asked = 0;
    const forking = {
      read,
      build,
      now: () => new Date(),
      discard: async () => undefined,
      send: async () => {
        if (asked < 3) throw new Error('audit fork: another row was written in between');
        return [];
      },
    };
    const results = await writeBatch(forking, () => {
      asked += 1;
      return { statements: [build.insert(storeFacts).values({ name: 'a', value: 'b' })] };
    });
    expect([asked, results]).toEqual([3, []]);
  });

  it('refuses a value that SQLite can’t keep before anything is sent', async () => {
    const { database } = store;
    const plan = () => ({ statements: [{ toSQL: () => ({ sql: 'select ?', params: [undefined] }) }] });
    await expect(database.write(plan)).rejects.toThrow();
  });
});
