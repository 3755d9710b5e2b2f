import type { ResultSet } from '@libsql/client';
import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/libsql';
import { migrateStore, requireStoreVersion } from './migrate-store.ts';
import { pauseBeforeRetry } from './pause-before-retry.ts';
import { readMigrations, type Migration } from './read-migrations.ts';
import { ReadingClient } from './reading-client.ts';
import { RefusingClient } from './refusing-client.ts';
import { sendMarkedBatch } from './send-marked-batch.ts';
import {
  openConnection,
  type StoreAddress,
  type StoreConnection,
  type StoreSetting,
} from './store-connection.ts';
import { StoreLostWriteError } from './store-errors.ts';
import { readerSettings, writerSettings } from './store-settings.ts';
import type { Database, WritePlan } from './database.ts';
import { writeBatch, type BatchWriterNeeds, type SendBatch } from './write-batch.ts';
import { createWriteQueue, type QueueLimits } from './write-queue.ts';

export interface OpenOptions extends StoreAddress {
  /** Brings the tables to this program's version; otherwise another version is an error. */
  migrate?: boolean;
  migrations?: readonly Migration[];
  now?: () => Date;
  /** Called once a write was lost: answer what is open, then end the process, so that it is started anew. */
  onLostWrite?: (error: StoreLostWriteError) => void;
  queue?: QueueLimits;
  /** Further settings of the connection that writes to a file. */
  settings?: readonly StoreSetting[];
}

const usualQueue: QueueLimits = { length: 500, wait: 10_000 };

interface Parts {
  writer: StoreConnection;
  reader: StoreConnection;
  isRemote: boolean;
}

function openParts(options: OpenOptions): Parts {
  const { url } = options;
  if (/^(?:https?|libsql):/u.test(url)) {
    return { writer: openConnection(options, []), reader: openConnection(options, []), isRemote: true };
  }
  if (!url.startsWith('file:') || url.includes(':memory:')) {
    throw new Error('The address of the store must begin with file:, http:, https: or libsql:.');
  }
  const writer = openConnection(options, [...writerSettings, ...(options.settings ?? [])]);
  return { writer, reader: openConnection(options, readerSettings), isRemote: false };
}

function createSend({ writer, isRemote }: Parts, needs: Omit<BatchWriterNeeds, 'send'>): SendBatch {
  if (isRemote) return (statements, writeId) => sendMarkedBatch({ ...needs, writer }, statements, writeId);
  return async (statements) => (await writer.ready()).batch(statements, 'write');
}

/** A connection that was thrown away may still hold on to the log for a moment. */
async function emptyLog({ writer, reader, isRemote }: Parts): Promise<boolean> {
  if (isRemote) return true;
  for (let tries = 1; tries <= 10; tries += 1) {
    const client = await writer.ready();
    const { rows } = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    if (rows[0]?.[0] === 0) return true;
    await writer.discard();
    await reader.discard();
    await pauseBeforeRetry();
  }
  return false;
}

function toFile(url: string): string {
  return url.startsWith('file://') ? fileURLToPath(url) : decodeURIComponent(url.slice('file:'.length));
}

/**
 * Opens the store at `file:…`, or at the address of a libsql server with its token. The folder of the file must exist.
 * Throws `StoreSettingError`, `StoreVersionError`, or the client's own error where it can't be reached.
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const parts = openParts(options);
  const { writer, reader, isRemote } = parts;
  const read = drizzle({ client: new ReadingClient(reader) });
  const build = drizzle({ client: new RefusingClient('Statements of `build` go into Database.write.') });
  try {
    const migrations = options.migrations ?? readMigrations();
    const needs = { discard: () => writer.discard(), read, build, now: options.now ?? (() => new Date()) };
    await (options.migrate === false ? requireStoreVersion : migrateStore)(writer, migrations);
    if (!isRemote) chmodSync(toFile(options.url), 0o600);
    return createDatabase(parts, { ...needs, send: createSend(parts, needs) }, options);
  } catch (error) {
    writer.close();
    reader.close();
    throw error;
  }
}

function createDatabase(parts: Parts, needs: BatchWriterNeeds, options: OpenOptions): Database {
  const queue = createWriteQueue(options.queue ?? usualQueue);

  function tellOfLoss<Result>(error: unknown): Result {
    if (error instanceof StoreLostWriteError) options.onLostWrite?.(error);
    throw error;
  }

  return {
    read: needs.read,
    build: needs.build,
    write: (plan: () => WritePlan | Promise<WritePlan>): Promise<ResultSet[]> =>
      queue.run(() => writeBatch(needs, plan)).catch(tellOfLoss<ResultSet[]>),
    async requireStored(query) {
      const rows = await query;
      if (rows.length === 0) tellOfLoss(new StoreLostWriteError('What was acknowledged can’t be read back.'));
    },
    checkpoint: () => queue.run(() => emptyLog(parts)),
    close() {
      parts.writer.close();
      parts.reader.close();
    },
  };
}
