import { desc, sql } from './sql.ts';
import { statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLockHolder } from '../../../tests/torture/start-lock-holder.ts';
import { auditRows, storeFacts } from '../schema/guard-tables.ts';
import { chainAuditNotes } from './chain-audit-notes.ts';
import type { AuditNote, Database } from './database.ts';
import { openDatabase } from './open-database.ts';
import { StoreBusyError, StoreLostWriteError } from './store-errors.ts';
import { openTestStore, type TestStore } from './test-store.fixture.ts';

const note: AuditNote = { actor: 'system', action: 'fact.noted', subject: 'fact' };

function put(database: Database, name: string) {
  return database.write(() => ({
    statements: [database.build.insert(storeFacts).values({ name, value: name })],
    audit: [note],
  }));
}

function readNames(database: Database): Promise<string[]> {
  const query = database.read.select({ name: storeFacts.name }).from(storeFacts).orderBy(storeFacts.name);
  return query.then((rows) => rows.map(({ name }) => name));
}

describe.each(['file', 'remote'] as const)('the store (%s)', (place) => {
  let store: TestStore;
  let database: Database;

  beforeEach(async () => {
    store = await openTestStore(place);
    ({ database } = store);
  });

  afterEach(() => store.close());

  it('gives the results of the statements, without those of the audit', async () => {
    const results = await database.write(() => ({
      statements: [
        database.build.insert(storeFacts).values([
          { name: 'a', value: '1' },
          { name: 'b', value: '1' },
        ]),
        database.build.update(storeFacts).set({ value: '2' }),
        database.build.delete(storeFacts),
        { sql: 'select ? as word', args: ['乙'] },
      ],
      audit: [note],
    }));
    expect(results.map(({ rowsAffected }) => rowsAffected)).toEqual([2, 2, 2, 0]);
    expect(results[3]?.rows[0]?.[0]).toBe('乙');
  });

  it('keeps all of a batch or nothing, the audit included', async () => {
    await put(database, 'a');
    const twice = database.write(() => ({
      statements: [
        database.build.insert(storeFacts).values({ name: 'b', value: '' }),
        database.build.insert(storeFacts).values({ name: 'a', value: '' }),
      ],
      audit: [note],
    }));
    await expect(twice).rejects.toThrow('UNIQUE constraint failed: store_fact.name');
    expect(await readNames(database)).toEqual(['a']);
    expect(await database.read.select().from(auditRows)).toHaveLength(1);
  });

  it('writes nothing for a plan that has read that there is nothing to do', async () => {
    expect(await database.write(() => ({ statements: [] }))).toEqual([]);
  });

  it('lets a plan read what the write before it wrote', async () => {
    const addOnce = () =>
      database.write(async () => {
        const known = await readNames(database);
        return known.length > 0
          ? { statements: [] }
          : { statements: [database.build.insert(storeFacts).values({ name: 'once', value: '' })] };
      });
    await Promise.all(Array.from({ length: 20 }, addOnce));
    expect(await readNames(database)).toEqual(['once']);
  });

  it('gives what a plan threw to its caller, and goes on', async () => {
    await expect(database.write(() => Promise.reject(new Error('no such lead')))).rejects.toThrow(
      'no such lead',
    );
    await put(database, 'a');
    expect(await readNames(database)).toEqual(['a']);
  });

  it('chains the audit rows, also those of two programs that write at once', async () => {
    const other = await store.openAgain();
    const names = Array.from({ length: 20 }, (_, at) => `n${at}`);
    await Promise.all(names.map((name, at) => put(at % 2 === 0 ? database : other, name)));
    other.close();
    const rows = await database.read.select().from(auditRows).orderBy(auditRows.sequence);
    expect(rows).toHaveLength(20);
    let head: Parameters<typeof chainAuditNotes>[0];
    for (const row of rows) {
      const [link] = chainAuditNotes(head, [note], new Date(row.happenedAt));
      expect(row).toEqual(link);
      head = row;
    }
  });

  it.each([
    ['changed', sql`update audit set actor = 'x' where sequence = 1`],
    ['deleted', sql`delete from audit`],
    [
      'replaced',
      sql`insert or replace into audit select sequence, happenedAt, 'x', action, subject, detail, previousHash, hash from audit`,
    ],
    [
      'put beside the chain',
      sql`insert into audit select 9, happenedAt, actor, action, subject, detail, hash, 'x' from audit`,
    ],
  ])('does not let an audit row be %s', async (_how, tampering) => {
    await put(database, 'a');
    const before = await database.read.select().from(auditRows);
    const { sql: text } = database.build.all(tampering).getQuery();
    await expect(database.write(() => ({ statements: [text] }))).rejects.toThrow();
    expect(await database.read.select().from(auditRows)).toEqual(before);
  });

  it('waits while another process holds the lock, and then writes', async () => {
    const holder = await startLockHolder(store.file, { hold: 300, gap: 0, rounds: 1 });
    await put(database, 'a');
    await holder.ended;
    expect(await readNames(database)).toEqual(['a']);
  });

  it('says it is busy when the lock is held too long, having written nothing, and then works again', async () => {
    const holder = await startLockHolder(store.file, { hold: 60_000, gap: 0, rounds: 1 });
    await expect(put(database, 'a')).rejects.toThrow(StoreBusyError);
    await holder.stop();
    expect(await readNames(database)).toEqual([]);
    await put(database, 'b');
    expect(await readNames(database)).toEqual(['b']);
  });

  it('tells the hook when what was acknowledged can’t be read back', async () => {
    const losses: Error[] = [];
    const other = await store.openAgain({ onLostWrite: (error) => losses.push(error) });
    await put(other, 'a');
    await other.requireStored(other.read.select().from(storeFacts));
    expect(losses).toEqual([]);
    const missing = other.read
      .select()
      .from(storeFacts)
      .where(sql`name = 'b'`);
    await expect(other.requireStored(missing)).rejects.toThrow(StoreLostWriteError);
    expect(losses).toHaveLength(1);
    other.close();
  });

  it('refuses to be used once it is closed', async () => {
    database.close();
    await expect(put(database, 'a')).rejects.toThrow();
  });
});

describe('the store in a file', () => {
  let store: TestStore;

  beforeEach(async () => {
    store = await openTestStore('file');
  });

  afterEach(() => store.close());

  it('can be read by its owner only', () => {
    expect(statSync(store.file).mode & 0o777).toBe(0o600);
  });

  it('is not written through the connection that reads, nor through the builder', async () => {
    const { read, build } = store.database;
    const reasons = await Promise.all(
      [read, build].map((way) =>
        way
          .insert(storeFacts)
          .values({ name: 'a', value: '' })
          .then(
            () => 'written',
            (error: unknown) => String(error instanceof Error ? error.cause : error),
          ),
      ),
    );
    expect(reasons[0]).toContain('readonly');
    expect(reasons[1]).toContain('Database.write');
    expect(await readNames(store.database)).toEqual([]);
  });

  it('empties its log into the file, so that what was erased is in neither', async () => {
    await put(store.database, 'a');
    expect(await store.database.checkpoint()).toBe(true);
    expect(statSync(`${store.file}-wal`).size).toBe(0);
    const [last] = await store.database.read.select().from(auditRows).orderBy(desc(auditRows.sequence));
    expect(last?.sequence).toBe(1);
  });

  it.each(['', ':memory:', 'file::memory:', 'ws://127.0.0.1:1', '/tmp/leads.db'])(
    'is not opened at the address “%s”',
    async (url) => {
      await expect(openDatabase({ url })).rejects.toThrow('The address of the store');
    },
  );
});
