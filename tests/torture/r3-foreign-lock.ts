import path from 'node:path';
import type { AckingServer } from './acking-server.ts';
import { compareAcks, type AckComparison } from './compare-acks.ts';
import { createLeadServer } from './lead-server.ts';
import { postLeads, type PostingOptions, type PostingReport } from './post-leads.ts';
import { startLockHolder } from './start-lock-holder.ts';
import { createStoreWriter } from './start-store-writer.ts';
import { listFailures, type Trial, type TrialReport } from './trial.ts';
import { withTrialFolder } from './with-trial-folder.ts';

interface LockedRun {
  report: PostingReport;
  found: AckComparison;
}

/** Posts while a second process holds the write lock again and again, and the first is killed now and then. */
async function runLocked(server: AckingServer, posting: PostingOptions): Promise<LockedRun> {
  const first = await server.start();
  await first.kill();
  const holder = await startLockHolder(server.file, { hold: 120, gap: 350, rounds: 0 });
  try {
    const report = await postLeads(server, { ...posting, killEvery: { least: 400, most: 900 } });
    await holder.stop();
    return { report, found: await compareAcks(server.file, report.acked) };
  } finally {
    await holder.stop();
  }
}

function quantile(sorted: readonly number[], part: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
}

function toReport({ report, found }: LockedRun): TrialReport {
  return {
    figures: {
      ...found,
      isChainWhole: String(found.isChainWhole),
      kills: report.kills,
      refusals: report.refusals,
      'median (ms)': quantile(report.waits, 0.5),
      'p99 (ms)': quantile(report.waits, 0.99),
      seconds: Math.round(report.seconds),
    },
    failures: listFailures({
      'rows equal acknowledgements': found.rows === found.acked,
      'nothing lost': found.lost === 0,
      'nothing twice': found.duplicates === 0,
      'no reference changed': report.changed.length === 0,
      'integrity ok': found.integrity === 'ok',
      'audit chain whole': found.isChainWhole,
      [`no answer but a receipt and 503 (${report.oddStatuses.slice(0, 3).join(', ')})`]:
        report.oddStatuses.length === 0,
    }),
  };
}

export const foreignLockTrial: Trial = {
  id: 'R3',
  title:
    'a second process holds the write lock for 120 ms in 470, and kills; the client’s plain execute must lose',
  run: ({ isFull }) =>
    withTrialFolder(async (folder) => {
      const ours = createStoreWriter({ file: path.join(folder, 'leads.db') });
      const bare = createStoreWriter({ file: path.join(folder, 'plain.db'), variant: 'plain' });
      const posting = { count: isFull ? 20_000 : 200, senders: 16, mostKills: isFull ? 20 : 1 };
      const { figures, failures } = toReport(await runLocked(ours, posting));
      const plain = await runLocked(bare, {
        count: isFull ? 5_000 : 200,
        senders: 16,
        mostKills: isFull ? 4 : 0,
      });
      return {
        figures: { ...figures, 'plain: acked': plain.found.acked, 'plain: lost': plain.found.lost },
        failures: [
          ...failures,
          ...listFailures({ 'the plain variant loses, so the trial can see a loss': plain.found.lost > 0 }),
        ],
      };
    }),
};

export const serverLockTrial: Trial = {
  id: 'R3-server',
  title: 'the same with families who send the form to the server',
  run: ({ isFull }) =>
    withTrialFolder(async (folder) => {
      const posting = { count: isFull ? 2_000 : 40, senders: isFull ? 16 : 4, mostKills: isFull ? 10 : 1 };
      return toReport(await runLocked(createLeadServer(folder), posting));
    }),
};
