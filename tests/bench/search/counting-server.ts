import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

export interface Traffic {
  /** Bodies as sent. */
  bytes: number;
  requests: number;
}

export interface CountedTraffic extends Traffic {
  /** Longest chain of requests each of which began when the one before had ended. */
  roundTrips: number;
}

export interface CountingServer {
  origin: string;
  /** What was sent since the last call. */
  takeTraffic(): CountedTraffic;
  /** From now on each answer waits so long; without waiting, round trips can't be told from requests side by side. */
  setDelay(milliseconds: number): void;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css',
};

/** Whether a static host compresses the file on its way: it goes by the type. */
export function isCompressed(file: string): boolean {
  return path.extname(file) in types;
}

interface Answer {
  body: Buffer;
  headers: Record<string, string>;
}

/** Serves a folder as a plain static host does, gzipped where the type asks for it, and counts what it sends. */
export async function serveCounting(folder: string): Promise<CountingServer> {
  const answers = new Map<string, Answer>();
  let traffic: CountedTraffic = { bytes: 0, requests: 0, roundTrips: 0 };
  let delay = 0;
  const server = createServer(async ({ url = '/' }, response) => {
    const file = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const answer = answers.get(file) ?? readAnswer(path.join(folder, file));
    const counted = traffic;
    counted.requests += 1;
    const trip = counted.roundTrips + 1;
    if (delay > 0) await wait(delay);
    counted.roundTrips = Math.max(counted.roundTrips, trip);
    if (answer === undefined) {
      response.writeHead(404).end();
      return;
    }
    answers.set(file, answer);
    counted.bytes += answer.body.length;
    response.writeHead(200, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    takeTraffic() {
      const taken = traffic;
      traffic = { bytes: 0, requests: 0, roundTrips: 0 };
      return taken;
    },
    setDelay: (milliseconds) => {
      delay = milliseconds;
    },
    close: () => closeServer(server),
  };
}

function readAnswer(file: string): Answer | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  const headers = { 'Content-Type': type, 'Cache-Control': 'max-age=3600' };
  if (!isCompressed(file)) return { body: bytes, headers };
  return { body: gzipSync(bytes), headers: { ...headers, 'Content-Encoding': 'gzip' } };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
