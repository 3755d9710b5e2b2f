/** The thread that holds the roll: reading it and comparing with it take time that the web server has not. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { openRollMatcher } from '../roll-matcher.ts';
import { openPeopleById } from './people-by-id.ts';
import type { ThreadQuestion, ThreadWord } from './thread-messages.ts';

const { contentDir } = z.object({ contentDir: z.string() }).parse(workerData);
const people = openPeopleById(contentDir);
const matcher = openRollMatcher(contentDir);

say({ kind: 'ready', version: matcher.version, size: matcher.size });
parentPort?.on('message', (question: ThreadQuestion) => {
  try {
    say(answer(question));
  } catch (error) {
    // The message of an error may repeat what a family said; its kind says enough.
    say({ kind: 'failed', id: question.id, message: error instanceof Error ? error.name : 'unknown' });
  }
});

function answer(question: ThreadQuestion): ThreadWord {
  const { id } = question;
  if (question.kind === 'find') return { kind: 'people', id, people: people.find(question.ids) };
  return { kind: 'matches', id, version: matcher.version, matches: matcher.match(question.account) };
}

function say(word: ThreadWord): void {
  parentPort?.postMessage(word);
}
