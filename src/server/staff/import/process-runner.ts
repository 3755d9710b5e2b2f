import path from 'node:path';
import type { LastWord } from './child-words.ts';
import type { ImportRunner } from './import-runner.ts';
import { runRelease } from './run-release.ts';
import { talkToChild, type Conversation } from './talk-to-child.ts';

/** Milliseconds after which a process is ended; twenty thousand rows take a tenth of them. */
const usualBounds = { checkMs: 180_000, applyMs: 240_000, releaseMs: 3_600_000 };

/** Runs the scripts of the project, whose folder the server is started in. */
export function createProcessRunner(scripts = path.resolve('scripts'), bounds = usualBounds): ImportRunner {
  const converse = (conversation: Conversation) =>
    talkToChild(path.join(scripts, 'import-job.ts'), conversation);
  return {
    async check({ bytes, ...task }, keep) {
      const word = await converse({
        task: { kind: 'check', ...task },
        bytes,
        milliseconds: bounds.checkMs,
        keep,
      });
      if (typeof word === 'string') return { kind: 'given-up', why: word };
      return word.kind === 'checked' || word.kind === 'unreadable'
        ? word
        : { kind: 'given-up', why: 'broken' };
    },
    async apply({ bytes, ...task }, before) {
      const word = await converse({
        task: { kind: 'apply', ...task },
        bytes,
        milliseconds: bounds.applyMs,
        before,
      });
      if (typeof word === 'string') return { kind: 'given-up', why: word };
      return isApplyWord(word) ? word : { kind: 'given-up', why: 'broken' };
    },
    async settle(contentDir) {
      const word = await converse({
        task: { kind: 'settle', contentDir },
        milliseconds: bounds.checkMs,
      });
      if (typeof word === 'string' || word.kind !== 'settled')
        throw new Error('The process that clears up after an import broke off.');
      return word.ledger;
    },
    release: (hear) => runRelease(path.join(scripts, 'release.ts'), hear, bounds.releaseMs),
  };
}

type ApplyWord = Extract<LastWord, { kind: 'applied' | 'changed-meanwhile' | 'put-off' }>;

function isApplyWord(word: LastWord): word is ApplyWord {
  return word.kind === 'applied' || word.kind === 'changed-meanwhile' || word.kind === 'put-off';
}
