import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { findRecipient, makeBackupKey, readIdentity } from '../../src/server/backup/backup-key.ts';
import { makeBackup, type BackupReport } from '../../src/server/backup/make-backup.ts';
import { restoreBackup } from '../../src/server/backup/restore-backup.ts';
import type { FieldCipher } from '../../src/server/context.ts';
import { createFieldCipher } from '../../src/server/keys/field-cipher.ts';
import { createKeyring } from '../../src/server/keys/keyring.ts';
import { keepFilledLead } from '../../src/server/retention/filled-lead.fixture.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import type { AckingServer } from './acking-server.ts';
import { postLeads } from './post-leads.ts';
import { readStoredLeads } from './read-stored-leads.ts';
import { createStoreWriter } from './start-store-writer.ts';
import { listFailures, type Trial, type TrialReport } from './trial.ts';
import { withTrialFolder } from './with-trial-folder.ts';

interface Backup extends BackupReport {
  /** Leads acknowledged before the backup was begun, and once it was done. */
  ackedBefore: number;
  ackedAfter: number;
  milliseconds: number;
}

/** The same server, and the references that it has acknowledged so far. */
function countingAcks(server: AckingServer): { server: AckingServer; acked: Set<string> } {
  const acked = new Set<string>();
  return {
    acked,
    server: {
      ...server,
      async start() {
        const running = await server.start();
        const post: typeof running.post = async (key) => {
          const ack = await running.post(key);
          if (ack.kind === 'acked') acked.add(ack.reference);
          return ack;
        };
        return { ...running, post };
      },
    },
  };
}

async function fillWithPictures(needs: Parameters<typeof keepFilledLead>[0], count: number): Promise<void> {
  for (let index = 0; index < count; index += 1)
    await keepFilledLead(needs, { id: `filled-${index}`, secret: 'x'.repeat(5_000), at: 0 });
}

const senders = 4;

interface Scene {
  file: string;
  dataDir: string;
  outDir: string;
  identityFile: string;
  cipher: FieldCipher;
  /** Leads with a picture that were there from the beginning. */
  filled: number;
}

async function setScene(folder: string, filled: number): Promise<Scene> {
  const dataDir = path.join(folder, 'data');
  const identityFile = path.join(folder, 'identity.txt');
  const file = path.join(dataDir, 'leads.db');
  await makeBackupKey({ dataDir, now: () => new Date() }, identityFile);
  const cipher = createFieldCipher(createKeyring(new Date(), randomBytes), randomBytes);
  const database = await openDatabase({ url: `file:${file}` });
  await fillWithPictures({ database, cipher, dataDir }, filled);
  database.close();
  return { file, dataDir, outDir: path.join(folder, 'backups'), identityFile, cipher, filled };
}

function backUp({ file, dataDir, outDir, cipher }: Scene): Promise<BackupReport> {
  const recipient = findRecipient(dataDir, undefined);
  const needs = { databaseUrl: `file:${file}`, dataDir, cipher, recipient, now: () => new Date() };
  return makeBackup(needs, outDir);
}

/** One backup after another until the sending is over; names of backups go by the second. */
async function backUpWhile(
  scene: Scene,
  { sending, acked, everyMs }: { sending: Promise<unknown>; acked: Set<string>; everyMs: number },
): Promise<Backup[]> {
  const backups: Backup[] = [];
  let isOver = false;
  const over = sending.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const ackedBefore = acked.size;
    const startedAt = performance.now();
    const report = await backUp(scene);
    const milliseconds = performance.now() - startedAt;
    backups.push({ ...report, ackedBefore, ackedAfter: acked.size, milliseconds });
    await Promise.race([over, pause(Math.max(0, everyMs - milliseconds))]);
    await pause(1_000 - (Date.now() % 1_000));
  }
  return backups;
}

/** The restore drill: puts the last backup into a new folder and lets another process read it. */
async function restoreLast(scene: Scene, { file }: BackupReport) {
  const startedAt = performance.now();
  const dataDir = `${scene.dataDir}-restored`;
  const identity = readIdentity(scene.identityFile);
  const opened = await restoreBackup({ file, identity, dataDir, cipher: scene.cipher });
  const seconds = (performance.now() - startedAt) / 1_000;
  const { leads, integrity, isChainWhole } = await readStoredLeads(path.join(dataDir, 'leads.db'));
  return {
    opened,
    seconds,
    references: new Set(leads.map(([, reference]) => reference)),
    integrity,
    isChainWhole,
  };
}

/** What was acknowledged before a backup is in it, and nothing that was not even sent when it was done. */
function fits({ manifest, ackedBefore, ackedAfter }: Backup, { filled }: Scene): boolean {
  const leads = (manifest.rows['lead'] ?? 0) - filled;
  return leads >= ackedBefore && leads <= ackedAfter + senders;
}

async function tryBackups(folder: string, isFull: boolean): Promise<TrialReport> {
  const scene = await setScene(folder, isFull ? 200 : 10);
  const { server, acked } = countingAcks(createStoreWriter({ file: scene.file }));
  const sending = postLeads(server, {
    count: isFull ? 10_000 : 80,
    senders,
    killEvery: { least: 150, most: 750 },
    mostKills: isFull ? Infinity : 1,
  });
  const backups = await backUpWhile(scene, { sending, acked, everyMs: isFull ? 2_000 : 0 });
  const posted = await sending;
  const last = await backUp(scene);
  const restored = await restoreLast(scene, last);
  const all = [...backups, last];
  return {
    figures: {
      backups: backups.length,
      posts: acked.size,
      kills: posted.kills,
      pictures: scene.filled,
      'slowest backup (ms)': Math.round(Math.max(...backups.map(({ milliseconds }) => milliseconds))),
      'last backup (MB)': (last.bytes / 1e6).toFixed(1),
      'slowest acknowledgement (ms)': Math.round(posted.waits.at(-1) ?? 0),
      'restore and proof (s)': restored.seconds.toFixed(1),
    },
    failures: listFailures({
      'made while families sent': backups.length >= (isFull ? 10 : 1),
      'every backup has all that was acknowledged before it': backups.every((backup) => fits(backup, scene)),
      'every backup is of one moment': all.every(({ manifest: { rows } }) => rows['lead'] === rows['audit']),
      'all pictures in every backup': all.every(({ manifest }) => manifest.uploads === scene.filled),
      'restored: integrity ok': restored.integrity === 'ok',
      'restored: audit chain whole': restored.isChainWhole,
      'restored: nothing lost': [...acked].every((reference) => restored.references.has(reference)),
      'restored: seal sound': restored.opened.seal === 'sound' && restored.opened.missingUploads === 0,
      'restored within 30 minutes': restored.seconds < 1_800,
    }),
  };
}

export const backupTrial: Trial = {
  id: 'R10',
  title: 'backups every two seconds while families send and the server is killed; then a restore',
  run: ({ isFull }) => withTrialFolder((folder) => tryBackups(folder, isFull)),
};
