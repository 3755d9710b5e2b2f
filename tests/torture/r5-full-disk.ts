import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { compareAcks, type AckComparison } from './compare-acks.ts';
import { createStoreWriter, type RunningStoreWriter, type StoreWriterOptions } from './start-store-writer.ts';
import { listFailures, type Trial, type TrialReport } from './trial.ts';
import { withTrialFolder } from './with-trial-folder.ts';

interface FullDiskRun {
  found: AckComparison;
  refusals: number;
  oddStatuses: number[];
  /** Milliseconds from freeing space to the next acknowledgement. */
  recovery: number;
}

interface Disk {
  options: StoreWriterOptions;
  free(running: RunningStoreWriter): Promise<void>;
}

/** Posts until twenty were refused, frees space, and posts until one is taken again. */
async function fillDisk({ options, free }: Disk): Promise<FullDiskRun> {
  const server = createStoreWriter(options);
  const running = await server.start();
  const acked = new Map<string, string>();
  const oddStatuses: number[] = [];
  let refusals = 0;
  async function post(key: string): Promise<boolean> {
    const ack = await running.post(key);
    if (ack.kind === 'acked') acked.set(key, ack.reference);
    else if (ack.status !== 503) oddStatuses.push(ack.status);
    return ack.kind === 'acked';
  }
  for (let at = 0; refusals < 20 && at < 50_000; at += 1) if (!(await post(`key-${at}`))) refusals += 1;
  await free(running);
  const freedAt = performance.now();
  while (!(await post('after')) && performance.now() - freedAt < 10_000) await pause(20);
  const recovery = performance.now() - freedAt;
  await running.kill();
  return { found: await compareAcks(server.file, acked), refusals, oddStatuses, recovery };
}

function toReport(name: string, { found, refusals, oddStatuses, recovery }: FullDiskRun): TrialReport {
  return {
    figures: {
      [`${name}: acked`]: found.acked,
      [`${name}: rows`]: found.rows,
      [`${name}: refused with 503`]: refusals,
      [`${name}: taken again after (ms)`]: Math.round(recovery),
    },
    failures: listFailures({
      [`${name}: rows equal acknowledgements`]: found.rows === found.acked && found.lost === 0,
      [`${name}: was full`]: refusals >= 20,
      [`${name}: no answer but 201 and 503`]: oddStatuses.length === 0,
      [`${name}: integrity and chain`]: found.integrity === 'ok' && found.isChainWhole,
      [`${name}: works again without a restart`]: recovery < 5_000,
    }),
  };
}

async function fillByPages(folder: string): Promise<TrialReport> {
  const options = { file: path.join(folder, 'leads.db'), mostPages: 110 };
  return toReport(
    'page limit',
    await fillDisk({ options, free: (running) => running.limitPages(1_000_000) }),
  );
}

/** A disk of 4 MB in memory, of which half is taken by a file that is removed later. Needs the right to mount. */
async function fillSmallDisk(folder: string): Promise<TrialReport> {
  const disk = path.join(folder, 'disk');
  await mkdir(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return { figures: { 'small disk': 'not run: no right to mount one' }, failures: [] };
  }
  try {
    const ballast = path.join(disk, 'ballast');
    await writeFile(ballast, new Uint8Array(2 * 2 ** 20));
    return toReport(
      'small disk',
      await fillDisk({ options: { file: path.join(disk, 'leads.db') }, free: () => rm(ballast) }),
    );
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
}

export const fullDiskTrial: Trial = {
  id: 'R5',
  title: 'the disk is full, then it is not',
  run: ({ isFull }) =>
    withTrialFolder(async (folder) => {
      const reports = [await fillByPages(folder), ...(isFull ? [await fillSmallDisk(folder)] : [])];
      return {
        figures: Object.assign({}, ...reports.map(({ figures }) => figures)),
        failures: reports.flatMap(({ failures }) => failures),
      };
    }),
};
