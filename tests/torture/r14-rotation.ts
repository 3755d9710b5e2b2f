import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
import { listFailures, type Trial } from './trial.ts';
import { withTrialFolder } from './with-trial-folder.ts';

const program = fileURLToPath(new URL('rotate-once.ts', import.meta.url));

interface Place {
  file: string;
  keyFile: string;
  dataDir: string;
}

/** Runs a rotation to its end, or kills it some milliseconds after its first batch. True where it came to its end. */
async function rotate({ file, keyFile, dataDir }: Place, killAfter?: number): Promise<boolean> {
  const child = spawn(process.execPath, [program, file, keyFile, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  if (killAfter !== undefined) {
    await Promise.race([ended, pause(killAfter)]);
    child.kill('SIGKILL');
  }
  child.stdout.resume();
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

export const rotationTrial: Trial = {
  id: 'R14',
  title:
    'a change of keys killed again and again leaves everything readable, and ends with nothing under the old key',
  run: ({ isFull }) =>
    withTrialFolder(async (folder) => {
      const place = {
        file: path.join(folder, 'leads.db'),
        keyFile: path.join(folder, 'keys.json'),
        dataDir: path.join(folder, 'data'),
      };
      const rows = isFull ? 10_000 : 1_000;
      const uploads = isFull ? 200 : 5;
      const kills = isFull ? 20 : 3;
      mkdirSync(place.dataDir);
      const { keyring } = ensureKeyring(place.keyFile, { now: new Date(), random: randomBytes });
      const database = await openDatabase({ url: `file:${place.file}` });
      const before = createFieldCipher(keyring, randomBytes);
      await fill(database, before, place, rows);
      await fillUploads(database, before, place, uploads);
      const all = await countReadable(database, before, place);
      const cipherNow = () => createFieldCipher(readKeyring(place.keyFile), randomBytes);
      const countOld = async () => {
        const keyId = readKeyring(place.keyFile).currentDataKey;
        const old = await listOldUploads({ database, dataDir: place.dataDir, keyId });
        return (await countOldFields(database, keyId)) + old.length;
      };

      const left: number[] = [];
      const readable: number[] = [];
      for (let kill = 0; kill < kills; kill += 1) {
        await rotate(place, Math.random() * 40);
        readable.push(await countReadable(database, cipherNow(), place));
        left.push(await countOld());
      }
      const startedAt = performance.now();
      const isDone = await rotate(place);
      const seconds = (performance.now() - startedAt) / 1_000;
      const ring = readKeyring(place.keyFile);
      const readableAtEnd = await countReadable(database, cipherNow(), place);
      const leftAtEnd = await countOld();
      database.close();
      return {
        figures: {
          rows,
          uploads,
          kills,
          'killed half-way': left.filter((count) => count > 0 && count < all).length,
          'left under the old key after each kill': left.join(' '),
          'left at the end': leftAtEnd,
          'keys in the ring': ring.dataKeys.length,
          'last run (s)': seconds.toFixed(1),
        },
        failures: listFailures({
          'everything readable after every kill': readable.every((count) => count === all),
          'everything readable at the end': readableAtEnd === all,
          'nothing left under the old key': leftAtEnd === 0,
          'came to its end': isDone,
          'killed half-way at least once': left.some((count) => count > 0 && count < all),
          'every run went on where the last had stopped':
            ring.dataKeys.length <= 2 + left.filter((count) => count === 0).length,
        }),
      };
    }),
};
