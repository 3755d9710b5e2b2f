import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from '../store/sql.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { retentionDays } from '../../domain/leads/retention.ts';
import type { Stage } from '../../domain/leads/stages.ts';
import type { FieldCipher } from '../context.ts';
import { testCipher } from '../keys/test-cipher.fixture.ts';
import { auditRows } from '../schema/guard-tables.ts';
import * as tables from '../schema/lead-tables.ts';
import { openTestDatabase, type TestDatabase } from '../store/test-database.fixture.ts';
import { eraseLead } from './erase-lead.ts';
import { keepFilledLead, type FilledLead } from './filled-lead.fixture.ts';
import { dayMs } from './retention-rules.ts';
import { runRetention } from './run-retention.ts';
import { removeUploads, uploadsFolder } from './uploads-folder.ts';

const start = Date.UTC(2026, 0, 1);
const cipher = testCipher();
let time: number;
let store: TestDatabase;
let dataDir: string;
let ids = 0;

beforeEach(async () => {
  time = start;
  dataDir = mkdtempSync(path.join(tmpdir(), 'retention-'));
  store = await openTestDatabase({ now: () => new Date(time) });
});
afterEach(() => {
  store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function context() {
  return {
    database: store.database,
    cipher,
    settings: { dataDir },
    now: () => new Date(time),
    newId: () => `id-${(ids += 1)}`,
  };
}

const keep = (lead: Omit<FilledLead, 'at' | 'secret'> & { at?: number }) =>
  keepFilledLead(
    { database: store.database, cipher, dataDir },
    { at: start, secret: `电话-${lead.id}`, ...lead },
  );

/** Runs the job up to a day of the calendar, every other day, which is as seldom as it takes for sound. */
async function runUpTo(day: number): Promise<number> {
  let erased = 0;
  for (; time <= start + day * dayMs; time += 2 * dayMs)
    erased += (await runRetention(context())).erasedLeads;
  return erased;
}

async function isErased(id: string): Promise<boolean> {
  const [lead] = await store.database.read.select().from(tables.leads).where(eq(tables.leads.id, id));
  const fields = await store.database.read.$count(tables.entryFields, eq(tables.entryFields.leadId, id));
  expect(lead).toBeDefined();
  expect(lead?.erasedAt !== null).toBe(fields === 0);
  return fields === 0;
}

describe('the rules of retention', () => {
  const cases: { stage: Stage; days: number }[] = [
    { stage: 'set-aside', days: retentionDays.setAside },
    { stage: 'received', days: retentionDays.open },
    { stage: 'contacted', days: retentionDays.open },
    { stage: 'confirmed', days: retentionDays.confirmed },
  ];
  it.each(cases)('keep a lead that is $stage for $days days, and erase it then', async ({ stage, days }) => {
    await runRetention(context());
    await keep({ id: 'lead', stage });
    time = start + (days - 1) * dayMs;
    await runRetention(context(), { isClockConfirmed: true });
    expect(await isErased('lead')).toBe(false);
    time += dayMs;
    await runRetention(context());
    expect(await isErased('lead')).toBe(true);
  });

  it('erase a withdrawn lead at once', async () => {
    await keep({ id: 'lead', stage: 'withdrawn' });
    expect((await runRetention(context())).erasedLeads).toBe(1);
    expect(await isErased('lead')).toBe(true);
  });

  it('count from the last contact, and for what was set aside from whichever is later', async () => {
    await runUpTo(0);
    await keep({ id: 'spoke', stage: 'set-aside', lastContactAt: start + 30 * dayMs });
    await keep({ id: 'silent', stage: 'set-aside', lastContactAt: start - 500 * dayMs });
    await runUpTo(89);
    expect([await isErased('spoke'), await isErased('silent')]).toEqual([false, false]);
    await runUpTo(90);
    expect([await isErased('spoke'), await isErased('silent')]).toEqual([false, true]);
    await runUpTo(120);
    expect(await isErased('spoke')).toBe(true);
  });

  it('never touch a record of harm to a martyr', async () => {
    await keep({ id: 'harm', kind: 'harm', isProtectedRecord: true, stage: 'withdrawn' });
    await runUpTo(0);
    time = start + 5_000 * dayMs;
    await runRetention(context(), { isClockConfirmed: true });
    expect(await isErased('harm')).toBe(false);
    expect((await eraseLead(context(), 'harm')).statements).toEqual([]);
    expect(existsSync(path.join(uploadsFolder(dataDir), 'harm-file'))).toBe(true);
  });
});

describe('an erased lead', () => {
  it('keeps its bare row, consents, disclosures and audit, and nothing else that can be read', async () => {
    await keep({ id: 'lead', stage: 'withdrawn' });
    await runRetention(context());
    const { read } = store.database;
    const counts = await Promise.all(
      [tables.entries, tables.entryFields, tables.contactIndexes, tables.attachments, tables.candidates].map(
        (table) => read.$count(table),
      ),
    );
    expect(counts).toEqual([0, 0, 0, 0, 0]);
    const [row] = await read.select().from(tables.leads);
    expect(row).toMatchObject({ reference: 'R-lead', stage: 'withdrawn', codeHash: null, contentHash: '' });
    expect(await read.$count(tables.consents)).toBe(1);
    expect(await read.$count(tables.disclosures)).toBe(1);
    const [change] = await read.select().from(tables.stageChanges);
    expect(cipher.decrypt(change?.noteCipher ?? '', 'stage_change:lead-s:note')).toBe('');
    const audit = await read.select().from(auditRows).where(eq(auditRows.subject, 'lead'));
    expect(audit.map(({ action }) => action)).toEqual(['receive', 'erase-by-rule']);
  });

  it('is not erased twice, and its day of erasure stays', async () => {
    await keep({ id: 'lead', stage: 'withdrawn' });
    await runRetention(context());
    time += dayMs;
    await store.database.write(async () => ({ statements: (await eraseLead(context(), 'lead')).statements }));
    expect((await runRetention(context())).erasedLeads).toBe(0);
    const [row] = await store.database.read.select().from(tables.leads);
    expect(row?.erasedAt).toBe(start);
  });

  it('is left alone where the family wrote while the job ran', async () => {
    await runUpTo(0);
    await keep({ id: 'first', stage: 'set-aside' });
    await keep({ id: 'second', stage: 'set-aside' });
    await runUpTo(89);
    const { database } = store;
    const write: typeof database.write = async (plan) => {
      const results = await database.write(plan);
      // The family of the second lead writes right after the first was erased.
      await database.write(() => ({
        statements: [
          database.build
            .update(tables.leads)
            .set({ lastContactAt: time })
            .where(eq(tables.leads.id, 'second')),
        ],
      }));
      return results;
    };
    await runRetention({ ...context(), database: { ...database, write } });
    expect([await isErased('first'), await isErased('second')]).toEqual([true, false]);
  });
});

describe('a clock that cannot be believed', () => {
  it('30 days ahead erases nothing but what was withdrawn, and goes on once somebody confirms it', async () => {
    await runUpTo(0);
    await keep({ id: 'open', stage: 'set-aside' });
    await runUpTo(70);
    await keep({ id: 'withdrawn', stage: 'withdrawn', at: time });
    time += 30 * dayMs;
    const refused = await runRetention(context());
    expect(refused).toMatchObject({ clock: { kind: 'long-pause' }, erasedLeads: 1, heldBackLeads: 1 });
    expect([await isErased('open'), await isErased('withdrawn')]).toEqual([false, true]);
    time += dayMs;
    expect((await runRetention(context())).clock.kind).toBe('long-pause');
    await runRetention(context(), { isClockConfirmed: true });
    expect(await isErased('open')).toBe(true);
    time += dayMs;
    expect((await runRetention(context())).clock.kind).toBe('sound');
  });

  it('a day back erases nothing', async () => {
    await keep({ id: 'lead', stage: 'set-aside', at: start - 100 * dayMs });
    await runRetention(context());
    time -= dayMs;
    expect(await runRetention(context())).toMatchObject({ clock: { kind: 'gone-back' }, erasedLeads: 0 });
    const runs = await store.database.read.select().from(tables.retentionRuns);
    expect(runs.map(({ refusal }) => refusal)).toEqual(['', 'gone-back']);
  });

  it('is believed again after rows of a clock that ran ahead were confirmed once', async () => {
    await runUpTo(0);
    await keep({ id: 'lead', at: time + 300 * dayMs });
    expect((await runRetention(context())).clock.kind).toBe('gone-back');
    await runRetention(context(), { isClockConfirmed: true });
    for (let day = 0; day < 3; day += 1) {
      time += dayMs;
      expect((await runRetention(context())).clock.kind).toBe('sound');
    }
  });

  it('on the first run of a store no rule is applied', async () => {
    await keep({ id: 'lead', stage: 'set-aside', at: start - 400 * dayMs });
    expect(await runRetention(context())).toMatchObject({ clock: { kind: 'first-run' }, heldBackLeads: 1 });
    time += dayMs;
    expect((await runRetention(context())).erasedLeads).toBe(1);
  });
});

it('a dry run counts and changes nothing', async () => {
  await keep({ id: 'lead', stage: 'withdrawn' });
  expect(await runRetention(context(), { isDryRun: true })).toMatchObject({ erasedLeads: 1, erasedFiles: 1 });
  expect(await isErased('lead')).toBe(false);
  expect(await store.database.read.$count(tables.retentionRuns)).toBe(0);
});

describe('uploads that no lead names', () => {
  const stray = (name: string, hours: number) => {
    const file = path.join(uploadsFolder(dataDir), name);
    writeFileSync(file, 'x');
    const seconds = (Math.min(time, Date.now()) - hours * 3_600_000) / 1_000;
    utimesSync(file, seconds, seconds);
  };

  it('are removed after an hour', async () => {
    await keep({ id: 'lead' });
    stray('young', 0.5);
    stray('old', 2);
    await runRetention(context());
    expect(readdirSync(uploadsFolder(dataDir)).sort()).toEqual(['lead-file', 'young']);
  });

  it('are left and told of when they are too many: the store may be the wrong one', async () => {
    await keep({ id: 'lead' });
    for (let count = 0; count < 21; count += 1) stray(`stray-${count}`, 2);
    expect((await runRetention(context())).strayUploads).toBe(21);
    expect(readdirSync(uploadsFolder(dataDir))).toHaveLength(22);
  });

  it('a name out of a damaged row leads to no other folder', () => {
    const outside = path.join(dataDir, 'outside');
    writeFileSync(outside, 'x');
    expect(removeUploads(dataDir, ['../outside', '..', 'missing'])).toBe(0);
    expect(existsSync(outside)).toBe(true);
  });
});

it('S12: after 100 leads were withdrawn or their time had come, nothing of them is in database, log or uploads', async () => {
  // Not encrypted, so that what is looked for would be seen wherever a row had left it.
  const open: FieldCipher = {
    ...cipher,
    encrypt: (text) => text,
    encryptBytes: (bytes) => bytes,
    sign: (_, text) => `hmac-of-${text}`,
  };
  const secrets = Array.from({ length: 101 }, (_, index) => `canary-${index}-13800000000`);
  await runUpTo(0);
  for (const [index, secret] of secrets.entries()) {
    const stage = index === 100 ? 'received' : index % 2 === 0 ? 'withdrawn' : 'set-aside';
    const at = index === 100 ? start : start - 89 * dayMs;
    await keepFilledLead(
      { database: store.database, cipher: open, dataDir },
      { id: `l${index}`, secret, stage, at },
    );
  }
  const found = () => {
    const uploads = readdirSync(uploadsFolder(dataDir)).map((name) =>
      path.join(uploadsFolder(dataDir), name),
    );
    const texts = [store.file, `${store.file}-wal`, ...uploads].map((file) => readFileSync(file, 'latin1'));
    return secrets.filter((secret) => texts.some((text) => text.includes(secret))).length;
  };
  expect(found()).toBe(101);
  const report = await runRetention({ ...context(), cipher: open });
  expect(report).toMatchObject({ erasedLeads: 100, erasedFiles: 100, isLogEmpty: true });
  expect(found()).toBe(1);
});
