import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { childEnvironment } from './child-environment.ts';
import type { ReleaseProgress } from './import-runner.ts';

const progressLine = z.object({ share: z.number(), text: z.string() });

/** Releases the site in a process of its own; `hear` is told each line of progress. True where it was published. */
export function runRelease(
  script: string,
  hear: (progress: ReleaseProgress) => void,
  milliseconds: number,
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, '--progress'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: childEnvironment(),
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    createInterface({ input: child.stdout }).on('line', (line) => {
      const progress = readProgress(line);
      if (progress !== undefined) hear(progress);
    });
    child
      .once('error', () => resolve(false))
      .once('close', (code) => {
        clearTimeout(timer);
        resolve(code === 0);
      });
  });
}

/** What is no line of progress was said by something that the release has started. */
function readProgress(line: string): ReleaseProgress | undefined {
  try {
    return progressLine.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
