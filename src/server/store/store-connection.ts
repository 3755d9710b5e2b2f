import { createClient, type Client } from '@libsql/client';
import { StoreSettingError } from './store-errors.ts';

/** A setting of SQLite: how it is made, and what it has to be afterwards. */
export interface StoreSetting {
  name: string;
  /** Statement that sets it; without one it has to be so of itself. */
  set?: string;
  value: string | number;
}

export interface StoreAddress {
  url: string;
  token?: string | undefined;
}

/** One connection to the store, which can be thrown away and made anew at any time. */
export interface StoreConnection {
  /** The client, with its settings made and checked. Throws `StoreSettingError`. */
  ready(): Promise<Client>;
  /**
   * Throws the connection away; the next `ready` makes another. To be called on every failure: a statement that failed
   * busy stays in progress, and later writes on its connection are acknowledged but never committed
   * (libsql-client-ts#352).
   */
  discard(): Promise<void>;
  close(): void;
}

/** How long a remote store may take to answer, in milliseconds. */
const longestAnswer = 10_000;

/** How long SQLite itself waits for a lock, in milliseconds: the whole process stands still meanwhile. */
const longestStandstill = 50;

function openClient({ url, token }: StoreAddress): Client {
  return createClient({
    url,
    concurrency: 1,
    timeout: longestStandstill,
    fetch: (request: Request) => fetch(request, { signal: AbortSignal.timeout(longestAnswer) }),
    ...(token === undefined ? {} : { authToken: token }),
  });
}

async function makeSetting(client: Client, { name, set, value }: StoreSetting): Promise<void> {
  if (set !== undefined) await client.execute(set);
  const { rows } = await client.execute(`PRAGMA ${name}`);
  const found = rows[0]?.[0];
  if (found === value) return;
  throw new StoreSettingError(
    `The database has ${name} = ${String(found)} and must have ${value}; the disk or this build of SQLite does not allow it.`,
  );
}

export function openConnection(address: StoreAddress, settings: readonly StoreSetting[]): StoreConnection {
  const client = openClient(address);
  let isReady = false;
  let isClosed = false;
  return {
    async ready() {
      if (isClosed) throw new Error('The store is closed.');
      if (!isReady) for (const setting of settings) await makeSetting(client, setting);
      isReady = true;
      return client;
    },
    async discard() {
      isReady = false;
      if (!isClosed) await client.reconnect();
    },
    close() {
      isClosed = true;
      client.close();
    },
  };
}
