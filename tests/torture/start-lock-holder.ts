import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface LockPattern {
  /** Milliseconds held, and let go, in turns. */
  hold: number;
  gap: number;
  /** How often; 0: until stopped. */
  rounds: number;
}

export interface LockHolder {
  /** Resolves when it has let go for the last time. */
  ended: Promise<unknown>;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('hold-lock.ts', import.meta.url));

/** A second process that holds the write lock of the database; resolves when it holds it. */
export async function startLockHolder(file: string, { hold, gap, rounds }: LockPattern): Promise<LockHolder> {
  const options = [program, file, ...[hold, gap, rounds].map(String)];
  const child = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  return {
    ended,
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
