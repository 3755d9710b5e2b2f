import path from 'node:path';
import type { Ack } from './acking-server.ts';
import { compareAcks } from './compare-acks.ts';
import { startLockHolder } from './start-lock-holder.ts';
import { createStoreWriter } from './start-store-writer.ts';
import { listFailures, type Trial } from './trial.ts';
import { withTrialFolder } from './with-trial-folder.ts';

export const longLockTrial: Trial = {
  id: 'R7',
  title: 'another process holds the write lock for 3 s while 200 families send',
  run: ({ isFull }) =>
    withTrialFolder(async (folder) => {
      const server = createStoreWriter({ file: path.join(folder, 'leads.db') });
      const running = await server.start();
      await running.post('first');
      await running.resetLag();
      const holder = await startLockHolder(server.file, {
        hold: isFull ? 3_000 : 1_000,
        gap: 0,
        rounds: 1,
      });
      const keys = Array.from({ length: 200 }, (_, at) => `key-${at}`);
      const answers = await Promise.all(
        keys.map(async (key): Promise<[string, Ack]> => [key, await running.post(key)]),
      );
      await holder.ended;
      const lag = await running.longestLag();
      await running.kill();
      const acked = new Map<string, string>();
      for (const [key, ack] of answers) if (ack.kind === 'acked') acked.set(key, ack.reference);
      const odd = answers.filter(([, ack]) => ack.kind === 'refused' && ack.status !== 503).length;
      const found = await compareAcks(server.file, acked);
      return {
        figures: { acked: acked.size, refused: 200 - acked.size, 'longest standstill (ms)': Math.round(lag) },
        failures: listFailures({
          'no answer but 201 and 503': odd === 0,
          'nothing lost': found.lost === 0,
          'rows equal acknowledgements and the first': found.rows === acked.size + 1,
          'never still for 100 ms': !isFull || lag < 100,
        }),
      };
    }),
};
