import path from 'node:path';
import type { AckingServer } from './acking-server.ts';
import { compareAcks } from './compare-acks.ts';
import { createLeadServer } from './lead-server.ts';
import { postLeads, type PostingOptions } from './post-leads.ts';
import { createStoreWriter } from './start-store-writer.ts';
import { listFailures, type Trial, type TrialReport } from './trial.ts';
import { withTrialFolder } from './with-trial-folder.ts';

interface KillPlan extends PostingOptions {
  leastKills: number;
  /** Milliseconds a restart may take; R2 of the list of trials. */
  slowestStart: number;
}

async function killWhileSending(server: AckingServer, plan: KillPlan): Promise<TrialReport> {
  const report = await postLeads(server, plan);
  const found = await compareAcks(server.file, report.acked);
  const starts = report.starts.toSorted((a, b) => a - b);
  const slowest = Math.round(starts.at(-1) ?? 0);
  return {
    figures: {
      ...found,
      isChainWhole: String(found.isChainWhole),
      kills: report.kills,
      'start, median (ms)': Math.round(starts[Math.floor(starts.length / 2)] ?? 0),
      'start, slowest (ms)': slowest,
      seconds: Math.round(report.seconds),
    },
    failures: listFailures({
      'rows equal acknowledgements': found.rows === found.acked,
      'nothing lost': found.lost === 0,
      'nothing twice': found.duplicates === 0,
      'no reference changed': report.changed.length === 0,
      'integrity ok': found.integrity === 'ok',
      'audit chain whole': found.isChainWhole,
      'killed often enough': report.kills >= plan.leastKills,
      [`no answer but a receipt and 503 (${report.oddStatuses.slice(0, 3).join(', ')})`]:
        report.oddStatuses.length === 0,
      [`ready within ${plan.slowestStart} ms (R2)`]: slowest <= plan.slowestStart,
    }),
  };
}

export const killTrial: Trial = {
  id: 'R1',
  title: 'the store is killed with -9 while leads come in; with R2, the time until it is ready again',
  run: ({ isFull }) =>
    withTrialFolder((folder) => {
      const server = createStoreWriter({ file: path.join(folder, 'leads.db') });
      return killWhileSending(
        server,
        isFull
          ? {
              count: 10_000,
              senders: 1,
              rest: 5,
              killEvery: { least: 150, most: 750 },
              mostKills: 180,
              leastKills: 150,
              slowestStart: 1_000,
            }
          : {
              count: 150,
              senders: 2,
              killEvery: { least: 50, most: 150 },
              mostKills: 2,
              leastKills: 1,
              slowestStart: 30_000,
            },
      );
    }),
};

export const serverKillTrial: Trial = {
  id: 'R1-server',
  title: 'the server is killed with -9 while families send the form; with R2',
  run: ({ isFull }) =>
    withTrialFolder((folder) =>
      killWhileSending(
        createLeadServer(folder),
        isFull
          ? {
              count: 10_000,
              senders: 4,
              killEvery: { least: 150, most: 750 },
              mostKills: 180,
              leastKills: 150,
              slowestStart: 1_000,
            }
          : {
              count: 40,
              senders: 4,
              killEvery: { least: 300, most: 600 },
              mostKills: 2,
              leastKills: 1,
              slowestStart: 30_000,
            },
      ),
    ),
};
