import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { findRecipient, makeBackupKey, readIdentity } from '../../src/server/backup/backup-key.ts';
import { makeBackup, type BackupReport } from '../../src/server/backup/make-backup.ts';
import { restoreBackup } from '../../src/server/backup/restore-backup.ts';
import { createFieldCipher } from '../../src/server/keys/field-cipher.ts';
import { createKeyring } from '../../src/server/keys/keyring.ts';
import { keepFilledLead } from '../../src/server/retention/filled-lead.fixture.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import type { AckingServer } from './acking-server.ts';
import { postLeads } from './post-leads.ts';
import { readStoredLeads } from './read-stored-leads.ts';
import { createStoreWriter } from './start-store-writer.ts';
import { listFailures, type Trial } from './trial.ts';
import { withTrialFolder } from './with-trial-folder.ts';

interface Backup extends BackupReport {
  /** Leads acknowledged before the backup was begun, and once it was done. */
  ackedBefore: number;
  ackedAfter: number;
  milliseconds: number;
}

/** The same server, and how many leads it has acknowledged so far. */
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
          if (ack.kind === 'acked') acked.add(key);
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

export const backupTrial: Trial = {
  id: 'R10',
  title: 'backups every two seconds while families send and the server is killed; then a restore',
  run: ({ isFull }) =>
    withTrialFolder(async (folder) => {
      const dataDir = path.join(folder, 'data');
      const outDir = path.join(folder, 'backups');
      const identityFile = path.join(folder, 'identity.txt');
      const filled = isFull ? 200 : 10;
      mkdirSync(dataDir);
      await makeBackupKey({ dataDir, now: () => new Date() }, identityFile);
      const cipher = createFieldCipher(createKeyring(new Date(), randomBytes), randomBytes);
      const file = path.join(dataDir, 'leads.db');
      const database = await openDatabase({ url: `file:${file}` });
      await fillWithPictures({ database, cipher, dataDir }, filled);
      database.close();

      const { server, acked } = countingAcks(createStoreWriter({ file }));
      const needs = {
        databaseUrl: `file:${file}`,
        dataDir,
        cipher,
        recipient: findRecipient(dataDir, undefined),
      };
      const backups: Backup[] = [];
      let isSending = true;
      const sending = postLeads(server, {
        count: isFull ? 10_000 : 80,
        senders,
        killEvery: { least: 150, most: 750 },
        mostKills: isFull ? Infinity : 1,
      }).finally(() => {
        isSending = false;
      });
      // Names of backups go by the second.
      const nextSecond = () => pause(1_000 - (Date.now() % 1_000));
      while (isSending) {
        const ackedBefore = acked.size;
        const startedAt = performance.now();
        const report = await makeBackup({ ...needs, now: () => new Date() }, outDir);
        const milliseconds = performance.now() - startedAt;
        backups.push({ ...report, ackedBefore, ackedAfter: acked.size, milliseconds });
        await Promise.race([sending, isFull ? pause(2_000 - Math.min(milliseconds, 1_900)) : nextSecond()]);
        await nextSecond();
      }
      const posted = await sending;
      const last = await makeBackup({ ...needs, now: () => new Date() }, outDir);

      const restoreStartedAt = performance.now();
      const restored = path.join(folder, 'restored');
      const identity = readIdentity(identityFile);
      const opened = await restoreBackup({ file: last.file, identity, dataDir: restored, cipher });
      const restoreSeconds = (performance.now() - restoreStartedAt) / 1_000;
      const found = await readStoredLeads(path.join(restored, 'leads.db'));
      const keys = new Set(found.leads.map(([key]) => key));
      const leadsIn = ({ manifest }: BackupReport) => (manifest.rows['lead'] ?? 0) - filled;
      const isOfOneMoment = ({ manifest }: BackupReport) => manifest.rows['lead'] === manifest.rows['audit'];
      const fits = (backup: Backup) =>
        leadsIn(backup) >= backup.ackedBefore && leadsIn(backup) <= backup.ackedAfter + senders;
      return {
        figures: {
          backups: backups.length,
          posts: acked.size,
          kills: posted.kills,
          pictures: filled,
          'slowest backup (ms)': Math.round(Math.max(...backups.map(({ milliseconds }) => milliseconds))),
          'last backup (MB)': (last.bytes / 1e6).toFixed(1),
          'slowest acknowledgement (ms)': Math.round(posted.waits.at(-1) ?? 0),
          'restore and proof (s)': restoreSeconds.toFixed(1),
        },
        failures: listFailures({
          'made while families sent': backups.length >= (isFull ? 10 : 1),
          'every backup has all that was acknowledged before it': backups.every(fits),
          'every backup is of one moment': [...backups, last].every(isOfOneMoment),
          'all pictures in every backup': [...backups, last].every(
            ({ manifest }) => manifest.uploads === filled,
          ),
          'restored: integrity ok': found.integrity === 'ok',
          'restored: audit chain whole': found.isChainWhole,
          'restored: nothing lost': [...acked].every((key) => keys.has(key)),
          'restored: seal sound': opened.seal === 'sound' && opened.missingUploads === 0,
          'restored within 30 minutes': restoreSeconds < 1_800,
        }),
      };
    }),
};
