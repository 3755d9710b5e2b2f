import { fork, type ChildProcess } from 'node:child_process';

/** A process that ends sooner than this after its start is not started again at once. */
const shortLife = 5_000;

/**
 * Runs a script in a process of its own and starts it anew when it dies: after a lost write the server ends itself, since
 * only a new process is free of the lock that the old one may hold. Ends with the script where it ends on purpose, or
 * when it dies five times in a row within seconds.
 */
export function supervise(script: string): void {
  let child: ChildProcess;
  let shortLives = 0;
  let isStopping = false;
  const start = (): void => {
    const started = performance.now();
    child = fork(script, { stdio: 'inherit' });
    child.once('exit', (code) => {
      if (isStopping || code === 0 || code === 2) return process.exit(code ?? 0);
      shortLives = performance.now() - started < shortLife ? shortLives + 1 : 0;
      if (shortLives >= 5) return process.exit(1);
      setTimeout(start, shortLives * 500);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      isStopping = true;
      child.kill(signal);
    });
  }
  start();
}
