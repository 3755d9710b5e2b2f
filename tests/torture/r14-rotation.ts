import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { FieldCipher } from '../../src/server/context.ts';
import { createFieldCipher } from '../../src/server/keys/field-cipher.ts';
import { ensureKeyring, readKeyring } from '../../src/server/keys/keyring-file.ts';
import { countOldFields } from '../../src/server/keys/rotate-fields.ts';
import { listOldUploads } from '../../src/server/keys/rotate-uploads.ts';
import { keepFilledLead } from '../../src/server/retention/filled-lead.fixture.ts';
import { attachments, entryFields } from '../../src/server/schema/lead-tables.ts';
import type { Database } from '../../src/server/store/database.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import { listFailures, type Trial, type TrialReport } from './trial.ts';
import { withTrialFolder } from './with-trial-folder.ts';

const program = fileURLToPath(new URL('rotate-once.ts', import.meta.url));

interface Place {
  file: string;
  keyFile: string;
  dataDir: string;
}

interface Kill {
  /** How many batches it may begin; all but the last of them are done then. */
  batches: number;
  /** Milliseconds after the last of them was begun. */
  after: number;
}

/** Runs a rotation to its end, or kills it on the way. True where it came to its end. */
async function rotate({ file, keyFile, dataDir }: Place, kill?: Kill): Promise<boolean> {
  const child = spawn(process.execPath, [program, file, keyFile, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const begun = Promise.withResolvers<void>();
  let batches = 0;
  child.stdout.on('data', (points: Buffer) => {
    batches += points.length;
    if (kill !== undefined && batches >= kill.batches) begun.resolve();
  });
  if (kill !== undefined) {
    await Promise.race([begun.promise, ended]);
    await Promise.race([pause(kill.after), ended]);
    child.kill('SIGKILL');
  }
  await ended;
  return child.exitCode === 0;
}

async function fill(
  database: Database,
  cipher: FieldCipher,
  { dataDir }: Place,
  rows: number,
): Promise<void> {
  await keepFilledLead({ database, cipher, dataDir }, { id: 'lead', secret: 'lead', at: 0 });
  for (let from = 0; from < rows; from += 500) {
    await database.write(() => ({
      statements: Array.from({ length: Math.min(500, rows - from) }, (_, index) => {
        const id = `field-${from + index}`;
        const valueCipher = cipher.encrypt(id, `entry_field:${id}:value`);
        return database.build
          .insert(entryFields)
          .values({ id, entryId: 'lead-e', leadId: 'lead', field: 'story', valueCipher });
      }),
    }));
  }
}

async function fillUploads(
  database: Database,
  cipher: FieldCipher,
  place: Place,
  count: number,
): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const id = `upload-${index}`;
    const bytes = cipher.encryptBytes(Buffer.alloc(100_000, id), `attachment:${id}:bytes`);
    writeFileSync(path.join(place.dataDir, 'uploads', id), bytes);
    const row = { id, leadId: 'lead', entryId: 'lead-e', fileName: id, mediaType: 'image/jpeg' };
    await database.write(() => ({
      statements: [
        database.build.insert(attachments).values({ ...row, byteCount: 100_000, sha256: '0', addedAt: 0 }),
      ],
    }));
  }
}

/** How many texts and uploads open, each to what was once locked. */
async function countReadable(database: Database, cipher: FieldCipher, { dataDir }: Place): Promise<number> {
  const fields = await database.read.select().from(entryFields);
  const texts = fields.filter(({ id, valueCipher }) => {
    const text = cipher.decrypt(valueCipher, `entry_field:${id}:value`);
    return text === id || text === 'lead';
  });
  const uploads = await database.read.select().from(attachments);
  const pictures = uploads.filter(({ id, fileName }) => {
    const bytes = readFileSync(path.join(dataDir, 'uploads', fileName));
    const opened = Buffer.from(cipher.decryptBytes(bytes, `attachment:${id}:bytes`));
    return opened.equals(Buffer.alloc(100_000, id)) || opened.toString() === 'lead';
  });
  return texts.length + pictures.length;
}

/** Texts and uploads that are not yet under the current key. */
async function countOld(database: Database, { keyFile, dataDir }: Place): Promise<number> {
  const keyId = readKeyring(keyFile).currentDataKey;
  const uploads = await listOldUploads({ database, dataDir, keyId });
  return (await countOldFields(database, keyId)) + uploads.length;
}

interface Look {
  readable: number;
  left: number;
}

async function look(database: Database, place: Place): Promise<Look> {
  const cipher = createFieldCipher(readKeyring(place.keyFile), randomBytes);
  return {
    readable: await countReadable(database, cipher, place),
    left: await countOld(database, place),
  };
}

/** Kills one rotation after another, each in its first to third batch. */
async function killRotations(database: Database, place: Place, kills: number): Promise<Look[]> {
  const looks: Look[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    await rotate(place, { batches: 1 + ((kill + 1) % 3), after: Math.random() * 40 });
    looks.push(await look(database, place));
  }
  return looks;
}

async function tryRotation(folder: string, isFull: boolean): Promise<TrialReport> {
  const place = {
    file: path.join(folder, 'leads.db'),
    keyFile: path.join(folder, 'keys.json'),
    dataDir: path.join(folder, 'data'),
  };
  const rows = isFull ? 10_000 : 1_000;
  const uploads = isFull ? 200 : 5;
  const { keyring } = ensureKeyring(place.keyFile, { now: new Date(), random: randomBytes });
  const database = await openDatabase({ url: `file:${place.file}` });
  const before = createFieldCipher(keyring, randomBytes);
  await fill(database, before, place, rows);
  await fillUploads(database, before, place, uploads);
  const all = await countReadable(database, before, place);
  const looks = await killRotations(database, place, isFull ? 20 : 3);
  const startedAt = performance.now();
  const isDone = await rotate(place);
  const seconds = (performance.now() - startedAt) / 1_000;
  const end = await look(database, place);
  database.close();
  const keys = readKeyring(place.keyFile).dataKeys.length;
  const halfWay = looks.filter(({ left }) => left > 0 && left < all).length;
  return {
    figures: {
      rows,
      uploads,
      kills: looks.length,
      'killed half-way': halfWay,
      'left under the old key after each kill': looks.map(({ left }) => left).join(' '),
      'left at the end': end.left,
      'keys in the ring': keys,
      'last run (s)': seconds.toFixed(1),
    },
    failures: listFailures({
      'everything readable after every kill': looks.every(({ readable }) => readable === all),
      'everything readable at the end': end.readable === all,
      'nothing left under the old key': end.left === 0,
      'came to its end': isDone,
      'killed half-way at least once': halfWay > 0,
      'every run went on where the last had stopped':
        keys <= 2 + looks.filter(({ left }) => left === 0).length,
    }),
  };
}

export const rotationTrial: Trial = {
  id: 'R14',
  title:
    'a change of keys killed again and again leaves everything readable, and ends with nothing under the old key',
  run: ({ isFull }) => withTrialFolder((folder) => tryRotation(folder, isFull)),
};
