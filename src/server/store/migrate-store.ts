import type { Client, InStatement } from '@libsql/client';
import { mostTries, pauseBeforeRetry } from './pause-before-retry.ts';
import { readFailure } from './read-failure.ts';
import type { Migration } from './read-migrations.ts';
import type { StoreConnection } from './store-connection.ts';
import { StoreBusyError, StoreVersionError } from './store-errors.ts';

const versionTable = `create table if not exists schema_version (
  version integer primary key not null,
  name text not null,
  appliedAt integer not null
) strict`;

async function findVersion(client: Client): Promise<number> {
  const { rows: tables } = await client.execute(
    `select name from sqlite_master where type = 'table' and name = 'schema_version'`,
  );
  if (tables.length === 0) return 0;
  const { rows } = await client.execute('select coalesce(max(version), 0) from schema_version');
  return Number(rows[0]?.[0]);
}

/** The row of the version has a key of its own: of two processes that migrate at once, one fails and looks again. */
function toBatch({ version, name, statements }: Migration): InStatement[] {
  return [
    versionTable,
    {
      sql: 'insert into schema_version (version, name, appliedAt) values (?, ?, ?)',
      args: [version, name, Date.now()],
    },
    ...statements,
  ];
}

/** Applies the next migration. True when none is left. */
async function applyNext(client: Client, migrations: readonly Migration[]): Promise<boolean> {
  const version = await findVersion(client);
  if (version > migrations.length) {
    throw new StoreVersionError(
      `The database has version ${version}, this program knows ${migrations.length}. Start the newer program.`,
    );
  }
  const next = migrations[version];
  if (next !== undefined) await client.batch(toBatch(next), 'write');
  return version >= migrations.length - 1;
}

function mayTryAgain(error: unknown): boolean {
  const { kind } = readFailure(error);
  const isOvertaken = error instanceof Error && error.message.includes('schema_version.version');
  return kind === 'busy' || kind === 'unanswered' || isOvertaken;
}

async function tryAgainWhileBusy<Result>(
  connection: StoreConnection,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work(await connection.ready());
    } catch (error) {
      await connection.discard();
      if (!mayTryAgain(error)) throw error;
      if (tries >= mostTries)
        throw new StoreBusyError('The store stays locked or does not answer.', { cause: error });
    }
    await pauseBeforeRetry();
  }
}

/**
 * Brings the store to the last of the migrations, each in one batch: whenever it is stopped, a migration is there
 * wholly or not at all. Throws `StoreVersionError` where the store is newer than the program.
 */
export async function migrateStore(
  connection: StoreConnection,
  migrations: readonly Migration[],
): Promise<void> {
  let isDone = false;
  while (!isDone) isDone = await tryAgainWhileBusy(connection, (client) => applyNext(client, migrations));
}

/** Throws `StoreVersionError` unless the store has exactly the version of the last migration. */
export async function requireStoreVersion(
  connection: StoreConnection,
  migrations: readonly Migration[],
): Promise<void> {
  const version = await tryAgainWhileBusy(connection, findVersion);
  if (version === migrations.length) return;
  throw new StoreVersionError(
    `The database has version ${version}, this program needs ${migrations.length}. ${
      version < migrations.length
        ? 'Start the server once, so that it is brought up to date.'
        : 'Start the newer program.'
    }`,
  );
}
