import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { retentionDays } from '../../domain/leads/retention.ts';
import { createFieldCipher } from '../keys/field-cipher.ts';
import { createKeyring } from '../keys/keyring.ts';
import { ensureKeyring, readKeyring } from '../keys/keyring-file.ts';
import { seededRandom } from '../keys/test-cipher.fixture.ts';
import { keepFilledLead } from '../retention/filled-lead.fixture.ts';
import { uploadsFolder } from '../retention/uploads-folder.ts';
import { entryFields, followSessions, leads } from '../schema/lead-tables.ts';
import type { Database } from '../store/database.ts';
import { openDatabase } from '../store/open-database.ts';
import { BackupError } from './backup-error.ts';
import { removeOldBackups, toBackupName } from './backup-files.ts';
import { findRecipient, makeBackupKey, readIdentity } from './backup-key.ts';
import { makeBackup } from './make-backup.ts';
import { openBackup } from './open-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeArchive } from './write-archive.ts';

const random = seededRandom('backup');
const dayMs = 86_400_000;
let folder: string;
let dataDir: string;
let outDir: string;
let keyFile: string;
let identityFile: string;
let database: Database;
let now: Date;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'backup-'));
  dataDir = path.join(folder, 'data');
  outDir = path.join(folder, 'out');
  keyFile = path.join(folder, 'keys', 'keys.json');
  identityFile = path.join(folder, 'safe', 'identity.txt');
  now = new Date('2026-11-27T01:02:03Z');
  await makeBackupKey({ dataDir, now: () => now }, identityFile);
  ensureKeyring(keyFile, { now, random });
  database = await openDatabase({ url: `file:${path.join(dataDir, 'leads.db')}` });
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const cipher = () => createFieldCipher(readKeyring(keyFile), random);
const needs = () => ({
  databaseUrl: `file:${path.join(dataDir, 'leads.db')}`,
  dataDir,
  cipher: cipher(),
  now: () => now,
  recipient: findRecipient(dataDir, undefined),
});
const backUp = () => makeBackup(needs(), outDir);
const keepLeads = async (count: number) => {
  for (let index = 0; index < count; index += 1)
    await keepFilledLead(
      { database, cipher: cipher(), dataDir },
      { id: `l${index}`, secret: `信 ${index}`, at: 0 },
    );
};

async function faultOf(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
  } catch (error) {
    if (error instanceof BackupError) return error.fault;
    throw error;
  }
  return 'none';
}

describe('a backup', () => {
  it('holds database and uploads, and neither a key nor anything that can be read', async () => {
    await keepLeads(5);
    const { file, manifest } = await backUp();
    expect(readdirSync(outDir).sort()).toEqual([
      'mingji-20261127T010203Z.tar.age',
      'mingji-20261127T010203Z.tar.age.sha256',
    ]);
    expect(manifest).toMatchObject({
      uploads: 5,
      missingUploads: 0,
      rows: { lead: 5, entry_field: 10, audit: 5 },
    });
    const text = readFileSync(file, 'latin1');
    expect(text).toMatch(/^age-encryption\.org\/v1\n/u);
    expect(text).not.toContain('manifest.json');
    const opened = path.join(folder, 'opened');
    await openBackup(file, opened, { identity: readIdentity(identityFile), cipher: cipher() });
    const names = readdirSync(opened, { recursive: true }).map(String).sort();
    expect(names.filter((name) => !name.startsWith('uploads'))).toEqual([
      'database.sqlite',
      'manifest.json',
      'manifest.seal',
    ]);
    const secret = readKeyring(keyFile).dataKeys[0]?.secret ?? '';
    for (const name of names.filter((entry) => entry.includes('.')))
      expect(readFileSync(path.join(opened, name), 'latin1')).not.toContain(secret);
  });

  it('leaves no unencrypted copy behind, made or failed', async () => {
    await keepLeads(1);
    const before = readdirSync(dataDir).sort();
    await backUp();
    expect(await faultOf(() => makeBackup({ ...needs(), recipient: 'age1nobody' }, outDir))).toBe(
      'wrong-recipient',
    );
    expect(readdirSync(dataDir).sort()).toEqual(before);
    expect(readdirSync(outDir)).toHaveLength(2);
  });

  it('of a remote store is refused: its server has its own', async () => {
    expect(
      await faultOf(() => makeBackup({ ...needs(), databaseUrl: 'https://store.example' }, outDir)),
    ).toBe('remote-store');
  });

  it('is not made of a store with a broken audit', async () => {
    await keepLeads(2);
    const client = createClient({ url: needs().databaseUrl });
    await client.batch(
      ['drop trigger audit_unchanged', `update audit set actor = 'x' where sequence = 1`],
      'write',
    );
    client.close();
    expect(await faultOf(backUp)).toBe('broken-audit');
    expect(readdirSync(outDir)).toEqual([]);
  });

  it('tells of uploads that were lost', async () => {
    await keepLeads(3);
    rmSync(path.join(uploadsFolder(dataDir), 'l1-file'));
    expect((await backUp()).manifest).toMatchObject({ uploads: 2, missingUploads: 1 });
  });
});

describe('a restored backup', () => {
  const target = () => path.join(folder, 'restored');
  const restore = (file: string, identity = readIdentity(identityFile)) =>
    restoreBackup({ file, identity, dataDir: target(), cipher: cipher() });

  it('has every lead as it was, opens with the keyring, and nobody is logged in', async () => {
    await keepLeads(4);
    const { file } = await backUp();
    expect(await restore(file)).toMatchObject({ seal: 'sound', missingUploads: 0 });
    const restored = await openDatabase({ url: `file:${path.join(target(), 'leads.db')}` });
    const fields = await restored.read.select().from(entryFields);
    expect(
      fields.map(({ id, valueCipher }) => cipher().decrypt(valueCipher, `entry_field:${id}:value`)).sort(),
    ).toEqual(['信 0', '信 0', '信 1', '信 1', '信 2', '信 2', '信 3', '信 3']);
    expect(await restored.read.$count(followSessions)).toBe(0);
    expect(await restored.read.$count(leads)).toBe(4);
    restored.close();
    const picture = readFileSync(path.join(uploadsFolder(target()), 'l3-file'));
    expect(Buffer.from(cipher().decryptBytes(picture, 'attachment:l3-a:bytes')).toString()).toBe('信 3');
    expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  it('takes no other place than an empty one', async () => {
    await keepLeads(1);
    const { file } = await backUp();
    mkdirSync(target());
    writeFileSync(path.join(target(), 'something'), '');
    expect(await faultOf(() => restore(file))).toBe('target-not-empty');
    rmSync(path.join(target(), 'something'));
    expect(await faultOf(() => restore(file))).toBe('none');
  });

  it('opens for no other identity, and leaves nothing', async () => {
    await keepLeads(1);
    const { file } = await backUp();
    expect(await faultOf(async () => restore(file, await generateX25519Identity()))).toBe('wrong-identity');
    expect(await faultOf(() => restore(file, 'AGE-SECRET-KEY-1NOTONE'))).toBe('wrong-identity');
    expect(existsSync(target())).toBe(false);
  });

  it('is refused where a byte has changed, with the hash beside it and without', async () => {
    await keepLeads(3);
    const { file } = await backUp();
    const bytes = readFileSync(file);
    const at = [10, 250, 500, Math.floor(bytes.length / 2), bytes.length - 1];
    const faults = new Set<string>();
    chmodSync(file, 0o600);
    for (const index of at) {
      writeFileSync(file, bytes.with(index, (bytes[index] ?? 0) ^ 1));
      expect(await faultOf(() => restore(file))).toBe('wrong-hash');
      rmSync(`${file}.sha256`);
      faults.add(await faultOf(() => restore(file)));
      writeFileSync(`${file}.sha256`, 'x');
    }
    expect([...faults].filter((fault) => fault !== 'damaged' && fault !== 'wrong-identity')).toEqual([]);
    rmSync(`${file}.sha256`);
    writeFileSync(file, bytes.subarray(0, bytes.length - 70_000));
    expect(await faultOf(() => restore(file))).toBe('damaged');
    expect(existsSync(target())).toBe(false);
  });

  it('is refused where somebody without the keyring made it', async () => {
    await keepLeads(1);
    const { file } = await backUp();
    const forger = createFieldCipher(createKeyring(now, seededRandom('forger')), random);
    now = new Date(now.getTime() + 1_000);
    const forged = await makeBackup({ ...needs(), cipher: forger }, outDir);
    expect(await faultOf(() => restore(forged.file))).toBe('wrong-seal');
    expect(await faultOf(() => restore(file))).toBe('none');
  });

  it('never writes outside its folder, whatever an archive names', async () => {
    const identity = await generateX25519Identity();
    for (const name of ['../outside', '/tmp/outside', 'uploads/../../outside', 'leads.db']) {
      const file = path.join(folder, 'forged.tar.age');
      rmSync(file, { force: true });
      await writeArchive(file, [{ name, text: 'x' }], [await identityToRecipient(identity)]);
      expect(await faultOf(() => restore(file, identity))).toBe('damaged');
    }
    expect(readdirSync(folder).filter((name) => name === 'outside')).toEqual([]);
  });
});

describe('old backups', () => {
  const ageInDays = (days: number) => toBackupName(new Date(now.getTime() - days * dayMs));
  const put = (names: string[]) => {
    mkdirSync(outDir, { recursive: true });
    for (const name of names) writeFileSync(path.join(outDir, name), '');
  };

  it('are removed after 35 days, with their hashes, and nothing that is not ours', () => {
    expect(retentionDays.backups).toBe(35);
    const other = ['notes.txt', 'mingji-2020.tar.age', `copy of ${ageInDays(40)}`];
    put([ageInDays(0), ageInDays(1), ageInDays(34), ageInDays(36), `${ageInDays(36)}.sha256`, ...other]);
    expect(removeOldBackups(outDir, now)).toEqual([ageInDays(36)]);
    expect(readdirSync(outDir).sort()).toEqual([ageInDays(0), ageInDays(1), ageInDays(34), ...other].sort());
  });

  it('stay where none was made for days: the clock may have jumped', () => {
    put([ageInDays(0), ageInDays(36), ageInDays(37)]);
    expect(removeOldBackups(outDir, now)).toEqual([]);
  });
});

it('a backup key is never written over an older one', async () => {
  await expect(makeBackupKey({ dataDir, now: () => now }, identityFile)).rejects.toThrow('EEXIST');
  expect(await faultOf(async () => readIdentity(keyFile))).toBe('wrong-identity');
  expect(await faultOf(async () => findRecipient(path.join(folder, 'nowhere'), ' '))).toBe('no-recipient');
  expect(findRecipient(dataDir, ' age1x ')).toBe('age1x');
});
