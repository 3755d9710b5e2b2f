import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConnection } from './store-connection.ts';
import { StoreSettingError } from './store-errors.ts';
import { writerSettings } from './store-settings.ts';
import { openTestDatabase, type TestDatabase } from './test-database.fixture.ts';

let store: TestDatabase;

beforeEach(async () => {
  store = await openTestDatabase();
});

afterEach(() => store.close());

describe('a connection to the store', () => {
  it('has every setting made, also after it was thrown away', async () => {
    const connection = openConnection({ url: `file:${store.file}` }, writerSettings);
    for (const round of ['first', 'second']) {
      const client = await connection.ready();
      for (const { name, value } of writerSettings) {
        const { rows } = await client.execute(`PRAGMA ${name}`);
        expect([round, name, rows[0]?.[0]]).toEqual([round, name, value]);
      }
      await connection.discard();
    }
    connection.close();
  });

  it('is refused, with the setting named, where the database has another setting', async () => {
    const broken = [{ name: 'synchronous', set: 'PRAGMA synchronous = OFF', value: 2 }];
    const connection = openConnection({ url: `file:${store.file}` }, broken);
    await expect(connection.ready()).rejects.toThrow(StoreSettingError);
    await expect(connection.ready()).rejects.toThrow('synchronous = 0');
    connection.close();
  });

  it('stays closed, whoever asks for it or throws it away', async () => {
    const connection = openConnection({ url: `file:${store.file}` }, writerSettings);
    await connection.ready();
    connection.close();
    await connection.discard();
    await expect(connection.ready()).rejects.toThrow('closed');
  });
});
