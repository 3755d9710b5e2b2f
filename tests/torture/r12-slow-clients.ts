import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { listFailures, type Trial, type TrialReport } from './trial.ts';
import { withTrialFolder } from './with-trial-folder.ts';

type Slowness = 'headers' | 'body' | 'silent';

/** R12: clients that send a byte now and then hold their own connection, not the server. */
export const slowClientsTrial: Trial = {
  id: 'R12',
  title: 'slow headers, slow bodies and silent connections; health is asked all the while',
  run: ({ isFull }) =>
    withTrialFolder(async (folder) => {
      const siteDir = path.resolve(process.env['OUT_DIR'] ?? 'dist');
      const server = await startServerProcess({ folder, siteDir });
      try {
        return await besiege(server, isFull ? [200, 1_000] : [120], isFull ? 20 : 3);
      } finally {
        await server.kill();
      }
    }),
};

async function besiege(
  server: ServerProcess,
  counts: readonly number[],
  seconds: number,
): Promise<TrialReport> {
  const figures: Record<string, string | number> = {};
  const demands: Record<string, boolean> = {};
  for (const count of counts) {
    for (const slowness of ['headers', 'body', 'silent'] as const) {
      const waits = await askHealthBeside(server.origin, { count, slowness, seconds });
      const longest = Math.round(Math.max(...waits));
      figures[`${count} × ${slowness}: health asked / longest ms`] = `${waits.length} / ${longest}`;
      demands[`${count} × ${slowness}: health answers within a second`] = longest < 1_000;
    }
  }
  return { figures, failures: listFailures(demands) };
}

async function askHealthBeside(
  origin: string,
  { count, slowness, seconds }: { count: number; slowness: Slowness; seconds: number },
): Promise<number[]> {
  const sockets = Array.from({ length: count }, () => openSlow(origin, slowness));
  const dripping = setInterval(() => {
    for (const socket of sockets) if (slowness !== 'silent' && socket.writable) socket.write('x');
  }, 500);
  const waits: number[] = [];
  const until = performance.now() + seconds * 1_000;
  while (performance.now() < until) {
    const started = performance.now();
    const response = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(10_000) });
    await response.arrayBuffer();
    waits.push(response.status === 200 ? performance.now() - started : Infinity);
    await pause(200);
  }
  clearInterval(dripping);
  for (const socket of sockets) socket.destroy();
  return waits;
}

function openSlow(origin: string, slowness: Slowness): Socket {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  // Being cut off is what should happen to them.
  socket.on('error', () => socket.destroy());
  if (slowness === 'headers') socket.write('POST /kin-search/lead HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  if (slowness === 'body')
    socket.write(
      `POST /kin-search/lead HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${origin}\r\n` +
        'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 50000\r\n\r\nname=',
    );
  return socket;
}
