import { Worker } from 'node:worker_threads';
import type { MatchService } from '../context.ts';
import type { ThreadQuestion, ThreadWord } from './thread-messages.ts';

export interface RunningMatchService extends MatchService {
  /** Reads the roll again; questions wait meanwhile. */
  reload(): void;
  close(): Promise<void>;
}

type Asked =
  | Omit<Extract<ThreadQuestion, { kind: 'match' }>, 'id'>
  | Omit<Extract<ThreadQuestion, { kind: 'find' }>, 'id'>;
type Answer = Extract<ThreadWord, { kind: 'matches' | 'people' }>;

interface Waiting {
  question: ThreadQuestion;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** A hundred thousand people make much short-lived text while they are read; collecting it sooner halves the peak. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 };

/** Beside this module, as source or as a part of the server's bundle. */
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? './match-thread.ts' : './match-thread.mjs',
  import.meta.url,
);

/** Questions that may wait while the roll is being read; more are refused and asked again later. */
const mostWaiting = 2_000;

/** Starts the thread that reads the roll and compares accounts with it. Forms are taken while it is still reading. */
export function startMatchService(
  contentDir: string,
  onReady: (version: string, size: number) => void = () => {},
): RunningMatchService {
  const waiting = new Map<number, Waiting>();
  let version: string | undefined;
  let nextId = 1;
  let isClosed = false;
  let thread = startThread();

  function startThread(): Worker {
    const started = new Worker(threadFile, {
      workerData: { contentDir },
      resourceLimits,
    });
    started.on('message', (word: ThreadWord) => (started === thread ? hear(word) : undefined));
    started.on('error', (error: Error) => failAll(started, error));
    started.on('exit', () => failAll(started, new Error('The thread that holds the roll has ended.')));
    started.unref();
    return started;
  }

  function hear(word: ThreadWord): void {
    if (word.kind === 'ready') {
      version = word.version;
      onReady(word.version, word.size);
      return;
    }
    const asked = waiting.get(word.id);
    waiting.delete(word.id);
    if (word.kind === 'failed') asked?.reject(new Error(word.message));
    else asked?.resolve(word);
  }

  function failAll(ended: Worker, error: Error): void {
    if (ended !== thread || isClosed) return;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    version = undefined;
  }

  function ask(asked: Asked): Promise<Answer> {
    if (waiting.size >= mostWaiting)
      return Promise.reject(new Error('Too many questions wait for the roll.'));
    const question: ThreadQuestion = { ...asked, id: nextId++ };
    return new Promise((resolve, reject) => {
      waiting.set(question.id, { question, resolve, reject });
      thread.postMessage(question);
    });
  }

  return {
    version: () => version,
    async match(account) {
      const answer = await ask({ kind: 'match', account });
      if (answer.kind !== 'matches') throw new Error('The thread answered another question.');
      return { version: answer.version, matches: answer.matches };
    },
    async findPeople(ids) {
      if (ids.length === 0) return [];
      const answer = await ask({ kind: 'find', ids });
      return answer.kind === 'people' ? answer.people : [];
    },
    reload() {
      const last = thread;
      version = undefined;
      thread = startThread();
      for (const { question } of waiting.values()) thread.postMessage(question);
      void last.terminate();
    },
    async close() {
      isClosed = true;
      await thread.terminate();
    },
  };
}
