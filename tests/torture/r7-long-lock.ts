import path from 'node:path';
import { compareAcks } from './compare-acks.ts';
import { startLockHolder } from './start-lock-holder.ts';
import { createStoreWriter, type RunningStoreWriter } from './start-store-writer.ts';
import { listFailures, type Trial } from './trial.ts';
import { withTrialFolder } from './with-trial-folder.ts';

interface Rush {
  acked: Map<string, string>;
  oddStatuses: number[];
  /** Longest standstill of the event loop meanwhile, in milliseconds. */
  lag: number;
}

async function sendTogether(running: RunningStoreWriter, name: string): Promise<Rush> {
  await running.resetLag();
  const rush: Rush = { acked: new Map(), oddStatuses: [], lag: 0 };
  const keys = Array.from({ length: 200 }, (_, at) => `${name}-${at}`);
  await Promise.all(
    keys.map(async (key) => {
      const ack = await running.post(key);
      if (ack.kind === 'acked') rush.acked.set(key, ack.reference);
      else if (ack.status !== 503) rush.oddStatuses.push(ack.status);
    }),
  );
  return { ...rush, lag: await running.longestLag() };
}

/** The same is done without a lock first, since a busy machine stands still of itself. */
export const longLockTrial: Trial = {
  id: 'R7',
  title: 'another process holds the write lock for 3 s while 200 families send',
  run: ({ isFull }) =>
    withTrialFolder(async (folder) => {
      const server = createStoreWriter({ file: path.join(folder, 'leads.db') });
      const running = await server.start();
      const free = await sendTogether(running, 'free');
      const holder = await startLockHolder(server.file, { hold: isFull ? 3_000 : 1_000, gap: 0, rounds: 1 });
      const locked = await sendTogether(running, 'locked');
      await holder.ended;
      await running.kill();
      const acked = new Map([...free.acked, ...locked.acked]);
      const found = await compareAcks(server.file, acked);
      return {
        figures: {
          acked: locked.acked.size,
          refused: 200 - locked.acked.size,
          'longest standstill (ms)': Math.round(locked.lag),
          'longest standstill without the lock (ms)': Math.round(free.lag),
        },
        failures: listFailures({
          'no answer but 201 and 503': [...free.oddStatuses, ...locked.oddStatuses].length === 0,
          'nothing lost': found.lost === 0,
          'rows equal acknowledgements': found.rows === acked.size,
          'the lock adds less than 100 ms of standstill': !isFull || locked.lag - free.lag < 100,
        }),
      };
    }),
};
