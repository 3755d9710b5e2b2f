import { createClient, LibsqlError, type Client } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ReadingClient } from './reading-client.ts';
import type { StoreConnection } from './store-connection.ts';
import { StoreBusyError } from './store-errors.ts';

let client: Client;

beforeEach(() => {
  client = createClient({ url: 'file::memory:' });
});

afterEach(() => client.close());

/** A connection that fails so often before it works, and counts how often it was thrown away. */
function failingConnection(error: Error, failures: number) {
  const told = { discarded: 0 };
  const connection: StoreConnection = {
    ready: () => (told.discarded < failures ? Promise.reject(error) : Promise.resolve(client)),
    discard: async () => {
      told.discarded += 1;
    },
    close: () => undefined,
  };
  return { connection, told };
}

const busy = new LibsqlError('database is locked', 'SQLITE_BUSY');

describe('the client that reads', () => {
  it('throws a locked connection away and asks again on another', async () => {
    const { connection, told } = failingConnection(busy, 3);
    const { rows } = await new ReadingClient(connection).execute('select ? as word', ['甲']);
    expect([rows[0]?.[0], told.discarded]).toEqual(['甲', 3]);
  });

  it('says that the store is busy when it stays locked', async () => {
    const { connection } = failingConnection(busy, Infinity);
    await expect(new ReadingClient(connection).execute('select 1')).rejects.toThrow(StoreBusyError);
  });

  it('asks a silent remote store three times, and then gives up', async () => {
    const { connection, told } = failingConnection(new TypeError('fetch failed'), Infinity);
    await expect(new ReadingClient(connection).execute('select 1')).rejects.toThrow('fetch failed');
    expect(told.discarded).toBe(3);
  });

  it('asks a wrong question once', async () => {
    const { connection, told } = failingConnection(busy, 0);
    await expect(new ReadingClient(connection).execute('select nothing')).rejects.toThrow('nothing');
    expect(told.discarded).toBe(1);
  });

  it('reads several things together, and refuses to write them', async () => {
    const { connection } = failingConnection(busy, 0);
    const reading = new ReadingClient(connection);
    expect(await reading.batch(['select 1', 'select 2'])).toHaveLength(2);
    await expect(reading.batch(['select 1'], 'write')).rejects.toThrow('Database.write');
    await expect(reading.transaction()).rejects.toThrow('Database.write');
  });
});
