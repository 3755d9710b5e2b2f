import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startHranaPeer } from '../support/hrana-peer.ts';
import type { AckingServer, RunningServer } from './acking-server.ts';
import { compareAcks } from './compare-acks.ts';
import { createStoreWriter } from './start-store-writer.ts';
import { listFailures, type Trial, type TrialReport } from './trial.ts';
import { withTrialFolder } from './with-trial-folder.ts';

async function listReferences(running: RunningServer, key: string, times = 50): Promise<string[]> {
  const acks = await Promise.all(Array.from({ length: times }, () => running.post(key)));
  return acks.map((ack) => (ack.kind === 'acked' ? ack.reference : `refused with ${ack.status}`));
}

/** One key many times at once; then the process dies with answers under way, and the key is sent again. */
async function repeat(server: AckingServer): Promise<TrialReport> {
  const first = await server.start();
  const together = new Set(await listReferences(first, 'together'));
  const cutOff = first.post('cut').catch(() => undefined);
  await pause(3);
  await first.kill();
  await cutOff;
  const second = await server.start();
  const afterwards = new Set([
    ...(await listReferences(second, 'cut')),
    ...(await listReferences(second, 'cut')),
  ]);
  await second.kill();
  const [reference = ''] = together;
  const [cutReference = ''] = afterwards;
  const found = await compareAcks(
    server.file,
    new Map([
      ['together', reference],
      ['cut', cutReference],
    ]),
  );
  return {
    figures: { rows: found.rows, references: together.size + afterwards.size },
    failures: listFailures({
      'one reference for one key': together.size === 1 && afterwards.size === 1,
      'one row for one key': found.rows === 2 && found.lost === 0,
    }),
  };
}

/** The same over a remote store that cuts connections before and after it has committed. */
async function repeatRemotely(file: string, times: number): Promise<TrialReport> {
  const peer = await startHranaPeer(file);
  try {
    const { url, token } = peer;
    const server = createStoreWriter({ file, url, token });
    const running = await server.start();
    const acked = new Map<string, string>();
    for (const when of ['before', 'after', 'before', 'after'] as const) {
      await peer.cutNext(when);
      const key = `${when}-${acked.size}`;
      const references = new Set([
        ...(await listReferences(running, key, times)),
        ...(await listReferences(running, key, 1)),
      ]);
      acked.set(key, [...references].join(' and '));
    }
    await running.kill();
    const found = await compareAcks(server.file, acked);
    return {
      figures: { 'remote: rows': found.rows, 'remote: acked': found.acked },
      failures: listFailures({
        'remote: one row and one reference for one key': found.rows === acked.size && found.lost === 0,
        'remote: audit chain whole': found.isChainWhole,
      }),
    };
  } finally {
    await peer.stop();
  }
}

export const repeatTrial: Trial = {
  id: 'R8',
  title: 'the same lead fifty times at once, and again after a cut connection',
  run: ({ isFull }) =>
    withTrialFolder(async (folder) => {
      const here = await repeat(createStoreWriter({ file: path.join(folder, 'here.db') }));
      const there = await repeatRemotely(path.join(folder, 'there.db'), isFull ? 50 : 5);
      return {
        figures: { ...here.figures, ...there.figures },
        failures: [...here.failures, ...there.failures],
      };
    }),
};
