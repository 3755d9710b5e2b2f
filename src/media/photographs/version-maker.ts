import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { MadeVersions, VersionJob } from './make-versions.ts';

export interface VersionMaking {
  /** What runs in the process; another one in tests. */
  script?: string;
  /** After so long without an answer the process is killed. */
  seconds?: number;
  /** After so long without a job it ends. */
  idleSeconds?: number;
}

const ownScript = fileURLToPath(new URL('./version-process.ts', import.meta.url));

/**
 * Spreads what was allocated by many threads over few heaps, and hands large pieces back at once (mallopt(3)): half the
 * memory where glibc is.
 */
const thrift = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072' };

interface Pending {
  resolve: (made: MadeVersions | 'died' | 'stopped') => void;
  timer: NodeJS.Timeout;
}

/**
 * Makes versions in a process beside this one: what opens files that anybody may have sent can end or grow there without
 * harm here. It is started with the first job, and keeps no program running.
 */
export class VersionMaker {
  readonly #script: string;
  readonly #seconds: number;
  readonly #idleSeconds: number;
  readonly #pending = new Map<number, Pending>();
  #child: ChildProcess | undefined;
  #idle: NodeJS.Timeout | undefined;
  #number = 0;
  #isStopped = false;
  /** Until all that were in hand when the process died were tried again, each alone. */
  #quiet: Promise<unknown> = Promise.resolve();

  constructor({ script = ownScript, seconds = 180, idleSeconds = 2 }: VersionMaking = {}) {
    this.#script = script;
    this.#seconds = seconds;
    this.#idleSeconds = idleSeconds;
  }

  /** Never throws. A picture at which the process dies, or does not answer, is refused. */
  async make(job: VersionJob): Promise<MadeVersions> {
    await this.#quiet;
    const made = await this.#ask(job);
    if (typeof made !== 'string') return made;
    const again = this.#quiet.then(() => this.#ask(job));
    this.#quiet = again;
    const alone = await again;
    if (typeof alone !== 'string') return alone;
    return { kind: 'refused', reason: alone === 'stopped' ? 'too-slow' : 'broken' };
  }

  #ask(job: VersionJob): Promise<MadeVersions | 'died' | 'stopped'> {
    const child = this.#child ?? this.#start();
    clearTimeout(this.#idle);
    this.#number += 1;
    const number = this.#number;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#stop(), this.#seconds * 1000);
      this.#pending.set(number, { resolve, timer });
      // That it could not be sent is told by the end of the process.
      child.send({ number, job }, () => undefined);
    });
  }

  #start(): ChildProcess {
    const child = fork(this.#script, { env: { ...process.env, ...thrift }, execArgv: [] });
    child.on('message', ({ number, made }: { number: number; made: MadeVersions }) => {
      const pending = this.#pending.get(number);
      this.#pending.delete(number);
      clearTimeout(pending?.timer);
      pending?.resolve(made);
      if (this.#pending.size === 0) this.#endWhenIdle();
    });
    child.once('exit', () => this.#bury(child));
    child.once('error', () => this.#bury(child));
    child.unref();
    child.channel?.unref();
    this.#child = child;
    return child;
  }

  #endWhenIdle(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      this.#child?.disconnect();
      this.#child = undefined;
    }, this.#idleSeconds * 1000).unref();
  }

  #stop(): void {
    this.#isStopped = true;
    this.#child?.kill('SIGKILL');
  }

  #bury(child: ChildProcess): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    const end = this.#isStopped ? 'stopped' : 'died';
    this.#isStopped = false;
    for (const { resolve, timer } of this.#pending.values()) {
      clearTimeout(timer);
      resolve(end);
    }
    this.#pending.clear();
  }
}

/** The one of this process. */
export const versionMaker = new VersionMaker();
