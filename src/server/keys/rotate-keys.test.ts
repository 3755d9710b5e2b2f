import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { is } from '../store/sql.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FieldCipher } from '../context.ts';
import { keepFilledLead } from '../retention/filled-lead.fixture.ts';
import { uploadsFolder } from '../retention/uploads-folder.ts';
import * as custodianTables from '../schema/custodian-tables.ts';
import * as familyTables from '../schema/family-tables.ts';
import * as guardTables from '../schema/guard-tables.ts';
import * as importTables from '../schema/import-tables.ts';
import * as leadTables from '../schema/lead-tables.ts';
import * as staffTables from '../schema/staff-tables.ts';
import { openTestDatabase, type TestDatabase } from '../store/test-database.fixture.ts';
import { cipherColumns } from './cipher-columns.ts';
import { createFieldCipher } from './field-cipher.ts';
import { ensureKeyring, KeyringError, readKeyring } from './keyring-file.ts';
import { rotateKeys } from './rotate-keys.ts';
import { rotateUploads } from './rotate-uploads.ts';
import { seededRandom } from './test-cipher.fixture.ts';
import { watchKeyring } from './watch-keyring.ts';

const random = seededRandom('rotate');
const now = () => new Date('2026-11-27T00:00:00Z');
let folder: string;
let keyFile: string;
let dataDir: string;
let store: TestDatabase;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rotate-'));
  keyFile = path.join(folder, 'keys.json');
  dataDir = path.join(folder, 'data');
  store = await openTestDatabase();
  ensureKeyring(keyFile, { now: now(), random });
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const needs = () => ({ database: store.database, keyFile, dataDir, now, random });
const cipherNow = () => createFieldCipher(readKeyring(keyFile), random);
const rotate = (options = {}) => rotateKeys(needs(), { settleMs: 0, ...options });

async function keepLeads(count: number, cipher: FieldCipher = cipherNow()): Promise<void> {
  for (let index = 0; index < count; index += 1)
    await keepFilledLead(
      { database: store.database, cipher, dataDir },
      { id: `l${index}`, secret: `信 ${index}`, at: 0 },
    );
}

async function keepStaff(): Promise<void> {
  const { build } = store.database;
  const totpCipher = cipherNow().encrypt('SECRET', 'staff:s1:totp');
  const person = {
    id: 's1',
    loginName: 'a',
    displayName: 'a',
    role: 'clerk' as const,
    passwordHash: '',
    createdAt: 0,
  };
  await store.database.write(() => ({
    statements: [build.insert(staffTables.staff).values({ ...person, totpCipher })],
  }));
}

/** Opens everything with the keys of today, and gives the ids of the keys met. */
async function openAll(): Promise<{ texts: number; keyIds: Set<string | undefined> }> {
  const { read } = store.database;
  const cipher = cipherNow();
  const fields = await read.select().from(leadTables.entryFields);
  const texts = fields.map(({ id, valueCipher }) => cipher.decrypt(valueCipher, `entry_field:${id}:value`));
  const candidates = await read.select().from(leadTables.candidates);
  for (const { leadId, rank, reasonsCipher } of candidates)
    texts.push(cipher.decrypt(reasonsCipher, `candidate:${leadId}/${rank}:reasons`));
  const staff = await read.select().from(staffTables.staff);
  for (const { id, totpCipher } of staff) texts.push(cipher.decrypt(totpCipher, `staff:${id}:totp`));
  const files = await read.select().from(leadTables.attachments);
  for (const { id, fileName } of files) {
    const bytes = readFileSync(path.join(uploadsFolder(dataDir), fileName));
    texts.push(Buffer.from(cipher.decryptBytes(bytes, `attachment:${id}:bytes`)).toString());
  }
  expect(texts.filter((text) => !/^(?:信 \d+|SECRET)$/u.test(text))).toEqual([]);
  const keyIds = new Set([...fields.map(({ valueCipher }) => valueCipher.split('.')[1])]);
  return { texts: texts.length, keyIds };
}

describe('the change of keys', () => {
  it('locks every field and upload with the new key, and everything still opens', async () => {
    await keepLeads(30);
    await keepStaff();
    const report = await rotate();
    // Two fields, a candidate, a note and grounds for each lead, and the member of staff.
    expect(report).toMatchObject({
      isResumed: false,
      fields: 30 * 5 + 1,
      uploads: 30,
      unreadable: 0,
      left: 0,
    });
    expect(await openAll()).toEqual({ texts: 30 * 4 + 1, keyIds: new Set([report.keyId]) });
    expect(readKeyring(keyFile).currentDataKey).toBe(report.keyId);
    expect(readdirSync(uploadsFolder(dataDir))).toHaveLength(30);
  });

  it('goes on with the new key where it was interrupted, instead of making yet another', async () => {
    await keepLeads(3);
    const { database } = store;
    const stopping: typeof database.write = () => Promise.reject(new Error('killed'));
    await expect(rotateKeys({ ...needs(), database: { ...database, write: stopping } })).rejects.toThrow(
      'killed',
    );
    const { currentDataKey } = readKeyring(keyFile);
    expect(await rotate()).toMatchObject({ isResumed: true, keyId: currentDataKey, left: 0 });
    expect(await rotate()).toMatchObject({ isResumed: false });
  });

  it('keeps what a running server writes meanwhile, with the old key or the new', async () => {
    const serving = createFieldCipher(watchKeyring(keyFile), random);
    await keepLeads(5, serving);
    const { database } = store;
    let writes = 0;
    const write: typeof database.write = async (plan) => {
      writes += 1;
      // An answer of the desk changes a text that the rotation has just read.
      if (writes === 2) {
        const reasonsCipher = serving.encrypt('信 99', 'candidate:l1/1:reasons');
        const { candidates } = leadTables;
        await database.write(() => ({
          statements: [database.build.update(candidates).set({ reasonsCipher })],
        }));
      }
      return database.write(plan);
    };
    const report = await rotateKeys({ ...needs(), database: { ...database, write } }, { settleMs: 0 });
    const [changed] = await database.read.select().from(leadTables.candidates).limit(1).offset(1);
    expect(cipherNow().decrypt(changed?.reasonsCipher ?? '', 'candidate:l1/1:reasons')).toBe('信 99');
    // The other four were moved to a place that is not theirs, so they can't be opened, and are told of.
    expect(report).toMatchObject({ unreadable: 4, left: 4 });
  });

  it('leaves what it can’t open, says so, and can be told to make a new key all the same', async () => {
    await keepLeads(2);
    await store.database.write(() => ({
      statements: [`update entry_field set valueCipher = 'v1.d9-ffffff.AAAA.AA.AAAA' where id = 'l0-story'`],
    }));
    expect(await rotate()).toMatchObject({ unreadable: 1, left: 1 });
    expect(await rotate()).toMatchObject({ isResumed: true, fields: 0 });
    expect(await rotate({ isForced: true })).toMatchObject({ isResumed: false, unreadable: 1, fields: 9 });
  });

  it('does not bring an upload back that was erased while it was being renewed', async () => {
    await keepLeads(1);
    const file = path.join(uploadsFolder(dataDir), 'l0-file');
    const opened = cipherNow();
    const erasing: FieldCipher = {
      ...opened,
      decryptBytes(bytes, place) {
        rmSync(file);
        return opened.decryptBytes(bytes, place);
      },
    };
    // The row goes between the list of uploads and the look whether it is still there.
    const read = Object.create(store.database.read, { $count: { value: () => Promise.resolve(0) } });
    const database = { ...store.database, read };
    await rotateUploads({ database, cipher: erasing, dataDir, keyId: 'd9' });
    expect(existsSync(file)).toBe(false);
  });

  it('waits for another that is making a key', async () => {
    writeFileSync(`${keyFile}.lock`, '');
    await expect(rotate()).rejects.toThrow(KeyringError);
  });
});

it('every column of the schema that ends in Cipher is in the list, and no other', () => {
  const tables = [leadTables, staffTables, guardTables, custodianTables, familyTables, importTables].flatMap(
    (file) => Object.values<unknown>(file),
  );
  const found = tables
    .filter((table): table is SQLiteTable => is(table, SQLiteTable))
    .flatMap((table) => {
      const { name, columns } = getTableConfig(table);
      return columns
        .filter((column) => /cipher$/iu.test(column.name))
        .map((column) => `${name}.${column.name}`);
    });
  expect(cipherColumns.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(found.sort());
});
