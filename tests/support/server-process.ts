import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findServerScript } from '../../src/build/server-bundle.ts';
import { deskOf } from './built-sites.ts';

export interface ServerProcess {
  origin: string;
  pid: number;
  dataDir: string;
  keyFile: string;
  /** Milliseconds from the start of the process until it listened. */
  readyAfter: number;
  /** Everything it wrote to its output so far. */
  output(): string;
  /** Ends it as a power failure would. */
  kill(): Promise<void>;
  /** Ends it as its supervisor would. */
  stop(): Promise<void>;
}

export interface ServerProcessOptions {
  /** Folder for data and keys. */
  folder: string;
  siteDir: string;
  contentDir?: string;
  environment?: Readonly<Record<string, string>>;
}

/** Environment of the server, and of the commands that open the same store. */
export function serverEnvironment({
  folder,
  siteDir,
  contentDir = 'content',
  environment = {},
}: ServerProcessOptions) {
  return {
    ...process.env,
    NODE_ENV: 'production',
    DATA_DIR: path.join(folder, 'data'),
    KEY_FILE: path.join(folder, 'keys/keys.json'),
    OUT_DIR: siteDir,
    ...(existsSync(deskOf(siteDir)) ? { DESK_DIR: deskOf(siteDir) } : {}),
    CONTENT_DIR: contentDir,
    PORT: '0',
    ...environment,
  };
}

/** Found once: telling whether the bundle is of this code means reading all of it. */
const serverScript = findServerScript();

/** Starts the real server on a free port of loopback, and waits until it listens. */
export function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const started = performance.now();
  const environment = serverEnvironment(options);
  const child = spawn(process.execPath, [serverScript], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const port = /http:\/\/localhost:(\d+)\//u.exec(output)?.[1];
      if (port === undefined) return;
      resolve({
        origin: `http://127.0.0.1:${port}`,
        pid: child.pid ?? 0,
        dataDir: environment.DATA_DIR,
        keyFile: environment.KEY_FILE,
        readyAfter: performance.now() - started,
        output: () => output,
        kill: () => end('SIGKILL'),
        stop: () => end('SIGTERM'),
      });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The server ended with ${String(code)}:\n${output}`)));
  });
}
