import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createStoreWriter } from './start-store-writer.ts';
import { listFailures, type Trial, type TrialReport } from './trial.ts';
import { withTrialFolder } from './with-trial-folder.ts';

function hasStrace(): boolean {
  try {
    execFileSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** kill -9 leaves the system's cache alone: only counting shows that every lead was pushed to the disk. */
export const fsyncTrial: Trial = {
  id: 'R4',
  title: 'every acknowledged lead was followed by an fsync',
  async run({ isFull }): Promise<TrialReport> {
    if (!hasStrace())
      return { figures: { 'not run': 'strace is not to be had or not permitted' }, failures: [] };
    return withTrialFolder(async (folder) => {
      const trace = path.join(folder, 'trace');
      const watcher = ['strace', '-f', '-e', 'trace=fsync,fdatasync', '-o', trace];
      const running = await createStoreWriter({ file: path.join(folder, 'leads.db'), watcher }).start();
      const countSyncs = async () =>
        (await readFile(trace, 'utf8')).match(/\bf(?:data)?sync\(/gu)?.length ?? 0;
      const before = await countSyncs();
      const count = isFull ? 300 : 20;
      for (let at = 0; at < count; at += 1) await running.post(`key-${at}`);
      await running.end();
      const syncs = (await countSyncs()) - before;
      return {
        figures: { acked: count, syncs },
        failures: listFailures({ 'at least one fsync for each lead': syncs >= count }),
      };
    });
  },
};
