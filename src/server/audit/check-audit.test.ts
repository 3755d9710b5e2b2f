import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient, type Client } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditRows, outbox } from '../schema/guard-tables.ts';
import { auditHash, firstPreviousHash } from '../store/audit-hash.ts';
import { openTestDatabase, type TestDatabase } from '../store/test-database.fixture.ts';
import { AnchorError, listAnchors, writeAnchor } from './anchor-files.ts';
import { checkAudit, findFault, type AuditAnchor } from './check-audit.ts';
import { keepAnchor } from './keep-anchor.ts';

const rowCount = 1_000;
let store: TestDatabase;
let dataDir: string;
/** Somebody with the database file in hand: no triggers, no secret of ours. */
let intruder: Client;
let read: LibSQLDatabase;
let head: AuditAnchor;

beforeAll(async () => {
  store = await openTestDatabase();
  dataDir = mkdtempSync(path.join(tmpdir(), 'audit-'));
  const notes = Array.from({ length: rowCount }, (_, index) => ({
    actor: `staff-${index % 7}`,
    action: 'unmask',
    subject: `lead-${index}`,
    detail: { count: index },
  }));
  await store.database.write(() => ({ statements: [], audit: notes }));
  intruder = createClient({ url: `file:${store.file}`, concurrency: 1 });
  read = drizzle({ client: intruder });
  for (const trigger of ['audit_chain', 'audit_unchanged', 'audit_kept'])
    await intruder.execute(`drop trigger ${trigger}`);
  await intruder.execute('PRAGMA synchronous = OFF');
  await intruder.execute('create table kept as select * from audit');
  const finding = await checkAudit(read);
  if (finding.kind !== 'intact' || finding.head === undefined) throw new Error('the chain was not intact');
  head = finding.head;
});
afterAll(() => {
  intruder.close();
  store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Does something to the chain, looks, and puts it back. */
async function findAfter(changes: string | string[], anchors: readonly AuditAnchor[] = []) {
  await intruder.batch([changes].flat(), 'write');
  const finding = await checkAudit(read, anchors);
  await intruder.batch(['delete from audit', 'insert into audit select * from kept'], 'write');
  return finding;
}

describe('S11: the chain of the audit', () => {
  it('is intact as written, and says how long it is', async () => {
    expect(await checkAudit(read)).toEqual({ kind: 'intact', rows: rowCount, head });
  });

  it('tells of each of 1,000 rows that it was changed', async () => {
    const rows = await read.select().from(auditRows);
    const columns = ['actor', 'action', 'subject', 'detail', 'hash', 'previousHash'] as const;
    const found = rows.filter((row, index) => {
      const column = columns[index % columns.length] ?? 'actor';
      const changed = index % 7 === 0 ? { happenedAt: row.happenedAt + 1 } : { [column]: flip(row[column]) };
      // What lies before the row is sound, as the test above has shown.
      const following = rows.slice(index).with(0, { ...row, ...changed });
      const fault = findFault(following, rows[index - 1], []);
      return fault?.kind === 'broken' && fault.sequence === row.sequence;
    });
    expect(found).toHaveLength(rowCount);
  });

  it('tells of a change made in the store itself, in any column', async () => {
    const changes = [
      "actor = 'x'",
      "action = 'x'",
      "subject = 'x'",
      "detail = 'x'",
      'happenedAt = 1',
      "hash = 'x'",
    ];
    const found = [];
    for (const change of changes)
      found.push(await findAfter(`update audit set ${change} where sequence = 321`));
    expect(found).toEqual(changes.map(() => ({ kind: 'broken', sequence: 321, reason: 'changed' })));
  });

  it('tells of a row that was taken out or put in', async () => {
    expect(await findAfter('delete from audit where sequence = 500')).toMatchObject({
      sequence: 501,
      reason: 'gap',
    });
    const second = 'select 1001, happenedAt, actor, action, subject, detail, previousHash, hash';
    const putIn = `insert into audit ${second} from kept where sequence = 1000`;
    expect(await findAfter(['drop index if exists audit_previous', putIn])).toMatchObject({
      sequence: 1_001,
    });
  });

  it('tells of a row that was changed and given its right hash again', async () => {
    const { rows } = await intruder.execute('select * from audit where sequence = 700');
    const [row] = rows;
    const forged = {
      sequence: 700,
      happenedAt: Number(row?.['happenedAt']),
      actor: 'staff-9',
      action: String(row?.['action']),
      subject: String(row?.['subject']),
      detail: String(row?.['detail']),
      previousHash: String(row?.['previousHash']),
    };
    const change = `update audit set actor = 'staff-9', hash = '${auditHash(forged)}' where sequence = 700`;
    expect(await findAfter(change)).toEqual({ kind: 'broken', sequence: 701, reason: 'unchained' });
  });
});

describe('anchors', () => {
  it('tell of a tail that was cut, which the chain itself can’t', async () => {
    const cut = 'delete from audit where sequence > 990';
    expect((await findAfter(cut)).kind).toBe('intact');
    expect(await findAfter(cut, [head])).toEqual({ kind: 'not-anchored', anchor: head, reason: 'cut' });
    expect(await findAfter('delete from audit', [head])).toMatchObject({ reason: 'cut' });
  });

  it('tell of a chain that was written anew from end to end', async () => {
    const row = { sequence: 1, happenedAt: 1, actor: 'a', action: 'b', subject: 'c', detail: '{}' };
    const hash = auditHash({ ...row, previousHash: firstPreviousHash });
    const anchor = { sequence: 1, hash: head.hash };
    const change = `insert or replace into audit values (1, 1, 'a', 'b', 'c', '{}', '${firstPreviousHash}', '${hash}')`;
    const finding = await findAfter(['delete from audit', change], [anchor]);
    expect(finding).toEqual({ kind: 'not-anchored', anchor, reason: 'rewritten' });
  });

  it('of a chain that has grown since still fit', async () => {
    const { rows } = await intruder.execute('select hash from audit where sequence = 400');
    const earlier = { sequence: 400, hash: String(rows[0]?.['hash']) };
    expect((await checkAudit(read, [earlier, head])).kind).toBe('intact');
  });

  it('are written once a day to a file and into the outbox; a damaged one is an error, not “no anchor”', async () => {
    const context = {
      database: store.database,
      now: () => new Date('2026-11-27T01:00:00Z'),
      newId: () => 'letter',
      log: pino({ enabled: false }),
      settings: { dataDir, officeEmail: 'office@mingji.example', origin: 'https://mingji.example' },
    };
    expect(await keepAnchor(context)).toEqual({ kind: 'intact', rows: rowCount, head });
    expect(listAnchors(dataDir)).toEqual([head]);
    const [letter] = await store.database.read.select().from(outbox);
    expect(letter).toMatchObject({ template: 'audit-head', recipient: 'office@mingji.example' });
    expect(letter?.values).toContain(head.hash);
    const file = writeAnchor(dataDir, head, '2026-11-28');
    expect(listAnchors(dataDir)).toEqual([head, head]);
    writeFileSync(file, readFileSync(file, 'utf8').replace(head.hash, ''));
    expect(() => listAnchors(dataDir)).toThrow(AnchorError);
  });
});

/** Another last character of the same kind. */
function flip(text: string): string {
  const last = text.at(-1) === '0' ? '1' : '0';
  return `${text.slice(0, -1)}${last}`;
}
