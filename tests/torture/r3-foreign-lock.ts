import path from 'node:path';
import { compareAcks, type AckComparison } from './compare-acks.ts';
import { postLeads, type PostingReport } from './post-leads.ts';
import { startLockHolder } from './start-lock-holder.ts';
import { createStoreWriter } from './start-store-writer.ts';
import { listFailures, type Trial } from './trial.ts';
import { withTrialFolder } from './with-trial-folder.ts';

interface LockedRun {
  report: PostingReport;
  found: AckComparison;
}

/** Posts while a second process holds the write lock again and again, and the first is killed now and then. */
function runLocked(variant: 'store' | 'plain', count: number, kills: number): Promise<LockedRun> {
  return withTrialFolder(async (folder) => {
    const server = createStoreWriter({ file: path.join(folder, 'leads.db'), variant });
    const first = await server.start();
    await first.kill();
    const holder = await startLockHolder(server.file, { hold: 120, gap: 350, rounds: 0 });
    try {
      const killEvery = { least: 400, most: 900 };
      const report = await postLeads(server, { count, senders: 16, killEvery, mostKills: kills });
      await holder.stop();
      return { report, found: await compareAcks(server.file, report.acked) };
    } finally {
      await holder.stop();
    }
  });
}

function quantile(sorted: readonly number[], part: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
}

export const foreignLockTrial: Trial = {
  id: 'R3',
  title:
    'a second process holds the write lock for 120 ms in 470, and kills; the client’s plain execute must lose',
  async run({ isFull }) {
    const { report, found } = await runLocked('store', isFull ? 20_000 : 200, isFull ? 20 : 1);
    const plain = await runLocked('plain', isFull ? 5_000 : 300, isFull ? 4 : 1);
    return {
      figures: {
        ...found,
        isChainWhole: String(found.isChainWhole),
        kills: report.kills,
        refusals: report.refusals,
        'median (ms)': quantile(report.waits, 0.5),
        'p99 (ms)': quantile(report.waits, 0.99),
        seconds: Math.round(report.seconds),
        'plain: acked': plain.found.acked,
        'plain: lost': plain.found.lost,
      },
      failures: listFailures({
        'rows equal acknowledgements': found.rows === found.acked,
        'nothing lost': found.lost === 0,
        'nothing twice': found.duplicates === 0,
        'no reference changed': report.changed.length === 0,
        'integrity ok': found.integrity === 'ok',
        'audit chain whole': found.isChainWhole,
        'no answer but 201 and 503': report.oddStatuses.length === 0,
        'the plain variant loses, so the trial can see a loss': plain.found.lost > 0,
      }),
    };
  },
};
