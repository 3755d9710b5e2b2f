import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A remote store as a libsql server would be one, in a process of its own on `node:sqlite`. */
export interface HranaPeer {
  url: string;
  token: string;
  /** Cuts the connection of the next batches, before they are carried out or after, without an answer. */
  cutNext(when: 'before' | 'after', times?: number): Promise<void>;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('hrana/serve-hrana.ts', import.meta.url));

export async function startHranaPeer(file: string): Promise<HranaPeer> {
  const token = 'token-of-the-test';
  const child = spawn(process.execPath, [program, file, token], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [port] = await once(child.stdout, 'data');
  const url = `http://127.0.0.1:${Number(String(port))}`;
  return {
    url,
    token,
    async cutNext(when, times = 1) {
      await fetch(`${url}/cuts`, { method: 'POST', body: JSON.stringify({ when, times }) });
    },
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
