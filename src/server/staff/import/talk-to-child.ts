import { fork, type ChildProcess } from 'node:child_process';
import { childEnvironment } from './child-environment.ts';
import { childWord, type ChildTask, type ChildWord, type LastWord } from './child-words.ts';
import type { KeepPart } from './import-runner.ts';

const heapMegabytes = 1_024;

export interface Conversation {
  task: ChildTask;
  bytes?: Uint8Array;
  /** The process is ended after so long. */
  milliseconds: number;
  keep?: KeepPart;
  before?: (ledger: string) => Promise<void>;
}

/**
 * Gives a task to a process of its own and hears it to the end: its last word, or why there is none. It is ended at once
 * where a part can't be kept, and ends itself when this process is gone.
 */
export function talkToChild(
  script: string,
  conversation: Conversation,
): Promise<LastWord | 'time' | 'broken'> {
  const { task, bytes = new Uint8Array(), milliseconds } = conversation;
  return new Promise((resolve) => {
    const child = fork(script, [], {
      serialization: 'advanced',
      stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
      execArgv: [`--max-old-space-size=${heapMegabytes}`, '--max-semi-space-size=4'],
      env: childEnvironment(),
    });
    let last: LastWord | undefined;
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, milliseconds);
    const settle = (): void => {
      clearTimeout(timer);
      resolve(last ?? (isLate ? 'time' : 'broken'));
    };
    child.once('exit', settle).once('error', settle);
    child.on('message', (said) => {
      const word = childWord.safeParse(said);
      if (!word.success) child.kill('SIGKILL');
      else if (word.data.kind === 'part' || word.data.kind === 'before')
        answer(child, conversation, word.data);
      else last = word.data;
    });
    child.stdin?.on('error', () => {});
    child.send(task, () => {});
    child.stdin?.end(bytes);
  });
}

/** It waits for the answer, so that parts come one at a time. */
function answer(
  child: ChildProcess,
  { keep, before }: Conversation,
  word: Extract<ChildWord, { kind: 'part' | 'before' }>,
): void {
  const done = word.kind === 'part' ? keep?.(word.name, word.bytes) : before?.(word.ledger);
  Promise.resolve(done).then(
    () => child.send('go', () => {}),
    () => child.kill('SIGKILL'),
  );
}
