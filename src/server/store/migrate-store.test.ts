import { sql } from './sql.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Database } from './database.ts';
import { openDatabase } from './open-database.ts';
import type { Migration } from './read-migrations.ts';
import { StoreVersionError } from './store-errors.ts';

const first: Migration = { version: 1, name: 'first', statements: ['create table note (words text)'] };
const second: Migration = {
  version: 2,
  name: 'second',
  statements: ['alter table note add column place text', `insert into note values ('a', 'b')`],
};
const broken: Migration = {
  version: 2,
  name: 'broken',
  statements: ['alter table note add column place text', 'insert into nowhere values (1)'],
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingji-migrate-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function open(migrations: Migration[], migrate = true): Promise<Database> {
  return openDatabase({ url: `file:${folder}/leads.db`, migrations, migrate });
}

async function useOpened<Result>(opened: Promise<Database>, use: (database: Database) => Promise<Result>) {
  const database = await opened;
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

const readNotes = (database: Database) => database.read.all(sql`select * from note`);

describe('the tables', () => {
  it('are brought from any version to the last, once', async () => {
    await useOpened(open([first]), readNotes);
    expect(await useOpened(open([first, second]), readNotes)).toHaveLength(1);
    expect(await useOpened(open([first, second]), readNotes)).toHaveLength(1);
  });

  it('stay as they were when a migration fails', async () => {
    await useOpened(open([first]), readNotes);
    await expect(open([first, broken])).rejects.toThrow('nowhere');
    const columns = await useOpened(open([first]), (database) =>
      database.read.all(sql`select name from pragma_table_info('note')`),
    );
    expect(columns).toEqual([{ name: 'words' }]);
  });

  it('are brought up once when several processes start together', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => open([first, second])));
    const [database] = opened;
    expect(database && (await readNotes(database))).toHaveLength(1);
    for (const each of opened) each.close();
  });

  it('of a newer program are left alone, and the older one says so', async () => {
    await useOpened(open([first, second]), readNotes);
    await expect(open([first])).rejects.toThrow(StoreVersionError);
    await expect(open([first], false)).rejects.toThrow('Start the newer program');
  });

  it('of an older program are not touched by a command that may not migrate', async () => {
    await useOpened(open([first]), readNotes);
    await expect(open([first, second], false)).rejects.toThrow('Start the server once');
    await useOpened(open([first], false), readNotes);
  });
});
