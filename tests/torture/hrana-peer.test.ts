import { createClient, type Client, type InValue } from '@libsql/client';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startHranaPeer, type HranaPeer } from '../support/hrana-peer.ts';

let folder: string;
let peer: HranaPeer;
let client: Client;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingji-peer-'));
  peer = await startHranaPeer(path.join(folder, 'peer.db'));
  client = createClient({ url: peer.url, authToken: peer.token });
});

afterAll(async () => {
  client.close();
  await peer.stop();
  rmSync(folder, { recursive: true });
});

beforeEach(() =>
  client.executeMultiple('drop table if exists grave; create table grave (place integer unique, name text)'),
);

const countGraves = async () => (await client.execute('select count(*) from grave')).rows[0]?.[0];

const values: [string, InValue, unknown][] = [
  ['nothing', null, null],
  ['nought', 0, 0],
  ['a whole number', -2026, -2026],
  ['the largest safe number', 9_007_199_254_740_991n, 9_007_199_254_740_991],
  ['a fraction', 12.345, 12.345],
  ['a vast fraction', Number.MAX_VALUE, Number.MAX_VALUE],
  ['a tiny fraction', Number.MIN_VALUE, Number.MIN_VALUE],
  ['true', true, 1],
  ['characters beyond the first plane', '𠮷野家 č\n\t', '𠮷野家 č\n\t'],
  ['a day', new Date(1_672_662_896_000), 1_672_662_896_000],
];

describe('the peer that stands for a libsql server, asked by the vendor’s client', () => {
  it.each(values)('gives back %s as it was', async (_what, value, expected) => {
    const { rows } = await client.execute({ sql: 'select ?', args: [value] });
    expect(rows[0]?.[0]).toStrictEqual(expected);
  });

  it('gives back bytes and whole numbers of 64 bits', async () => {
    const exact = createClient({ url: peer.url, authToken: peer.token, intMode: 'bigint' });
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at ^ 0x5a);
    const { rows } = await exact.execute({ sql: 'select ?, ?', args: [bytes, 2n ** 63n - 1n] });
    expect(rows[0]?.[0]).toEqual(bytes.buffer);
    expect(rows[0]?.[1]).toBe(2n ** 63n - 1n);
    exact.close();
  });

  it.each([':', '@', '$'])('takes values by name with %s, by number and in their order', async (sign) => {
    const named = await client.execute({ sql: `select ${sign}b, ${sign}a`, args: { a: '甲', b: '乙' } });
    expect(Array.from(named.rows[0] ?? [])).toEqual(['乙', '甲']);
    const numbered = await client.execute({ sql: 'select ?2, ?1', args: ['甲', '乙'] });
    expect(Array.from(numbered.rows[0] ?? [])).toEqual(['乙', '甲']);
  });

  it('names columns and their types, and counts rows and ids', async () => {
    const added = await client.execute(`insert into grave values (7, '甲'), (8, '乙')`);
    expect([added.rowsAffected, added.lastInsertRowid]).toEqual([2, 2n]);
    const { columns, columnTypes } = await client.execute('select place, name, 1 as one from grave');
    expect([columns, columnTypes]).toEqual([
      ['place', 'name', 'one'],
      ['INTEGER', 'TEXT', ''],
    ]);
    const returned = await client.execute('delete from grave returning place');
    expect([returned.rowsAffected, returned.rows.length]).toEqual([2, 2]);
  });

  it('carries a batch out in order, each statement seeing the ones before', async () => {
    const results = await client.batch(
      [`insert into grave values (1, '甲')`, 'select count(*) from grave', 'delete from grave'],
      'write',
    );
    expect([results[1]?.rows[0]?.[0], results[2]?.rowsAffected]).toEqual([1, 1]);
  });

  it('carries out nothing of a batch that fails, and says which rule was broken', async () => {
    const batch = client.batch(
      [`insert into grave values (1, '甲')`, `insert into grave values (1, '乙')`],
      'write',
    );
    await expect(batch).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT', statementIndex: 1 });
    expect(await countGraves()).toBe(0);
  });

  it('carries out a hundred batches sent at once, each by itself', async () => {
    const places = Array.from({ length: 100 }, (_, at) => at);
    const sums = await Promise.all(
      places.map(async (place) => {
        const results = await client.batch(
          [
            { sql: 'insert into grave values (?, ?)', args: [place, 'x'] },
            'select count(*), count(distinct place) from grave',
          ],
          'write',
        );
        return Array.from(results[1]?.rows[0] ?? []);
      }),
    );
    expect(sums.every(([all, distinct]) => all === distinct)).toBe(true);
    expect(await countGraves()).toBe(100);
  });

  it.each([
    ['committed', 'commit', 2],
    ['rolled back', 'rollback', 0],
    ['left open', 'close', 0],
  ] as const)('keeps of a transaction that is %s what it should', async (_how, end, expected) => {
    const transaction = await client.transaction('write');
    await transaction.execute(`insert into grave values (1, '甲')`);
    await expect(transaction.execute('select nothing')).rejects.toThrow('nothing');
    await transaction.batch([`insert into grave values (2, '乙')`]);
    await transaction[end]();
    expect(transaction.closed).toBe(true);
    expect(await countGraves()).toBe(expected);
  });

  it('stops a script at its first error, and rolls back what the script had begun', async () => {
    const script = client.executeMultiple(`
      insert into grave values (1, '甲');
      begin;
      insert into grave values (2, '乙');
      insert into nowhere values (3);
      commit`);
    await expect(script).rejects.toThrow('nowhere');
    expect(await countGraves()).toBe(1);
  });

  it('tells who comes without its token nothing', async () => {
    const stranger = createClient({ url: peer.url });
    await expect(stranger.execute('select 1')).rejects.toMatchObject({ code: 'AUTH_JWT_INVALID' });
    stranger.close();
  });

  it('has forgotten a stream after a while, and says so', async () => {
    const transaction = await client.transaction('write');
    await transaction.execute(`insert into grave values (1, '甲')`);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await expect(transaction.execute('select 1')).rejects.toMatchObject({ code: 'STREAM_EXPIRED' });
    expect(await countGraves()).toBe(0);
  });
});
