import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { AckingServer, RunningServer } from './acking-server.ts';

export interface StoreWriterOptions {
  file: string;
  /** Where the store is, if not in the file itself: a remote peer over it. */
  url?: string;
  token?: string;
  variant?: 'store' | 'plain';
  /** How many pages the database may have at first. */
  mostPages?: number;
  /** A program and its options that runs the writer, to watch it. */
  watcher?: readonly string[];
}

export interface RunningStoreWriter extends RunningServer {
  pid: number;
  resetLag(): Promise<void>;
  /** Longest standstill of the event loop since the reset, in milliseconds. */
  longestLag(): Promise<number>;
  /** Lets the process end by itself. */
  end(): Promise<void>;
  /** How many pages the database may have from the next failure on, to fill a “disk” and to free it. */
  limitPages(count: number): Promise<void>;
}

interface StoreWriter extends AckingServer {
  start(): Promise<RunningStoreWriter>;
}

const program = fileURLToPath(new URL('store-writer.ts', import.meta.url));

async function send(url: string, body: string): Promise<{ status: number; text: string }> {
  const response = await fetch(url, { method: 'POST', body });
  return { status: response.status, text: await response.text() };
}

/** The store alone behind a small server, without forms, pages or ciphers. */
export function createStoreWriter({
  file,
  url = `file:${file}`,
  token,
  variant = 'store',
  mostPages,
  watcher = [],
}: StoreWriterOptions): StoreWriter {
  const env = mostPages === undefined ? process.env : { ...process.env, MOST_PAGES: String(mostPages) };
  return {
    file,
    async start() {
      const startedAt = performance.now();
      const options = [program, url, variant, ...(token === undefined ? [] : [token])];
      const [command = process.execPath, ...rest] = [...watcher, process.execPath, ...options];
      const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'], env });
      const [port] = await once(child.stdout, 'data');
      const address = `http://127.0.0.1:${Number(String(port))}`;
      return {
        pid: child.pid ?? 0,
        readyAfter: performance.now() - startedAt,
        async post(key) {
          const { status, text } = await send(address, key);
          return status === 201 ? { kind: 'acked', reference: text } : { kind: 'refused', status };
        },
        resetLag: async () => void (await send(`${address}/lag/reset`, '')),
        longestLag: async () => Number((await send(`${address}/lag`, '')).text),
        limitPages: async (count) => void (await send(`${address}/pages`, String(count))),
        async end() {
          const ended = once(child, 'exit');
          await send(`${address}/end`, '').catch(() => undefined);
          await ended;
        },
        async kill() {
          if (child.exitCode !== null || child.signalCode !== null) return;
          child.kill('SIGKILL');
          await once(child, 'exit');
        },
      };
    },
  };
}
