import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { firstHits } from './count-recall.ts';
import type { Traffic } from './counting-server.ts';
import type { Question } from './question.ts';

const lineSchema = z.object({
  id: z.string(),
  hits: z.array(z.string()),
  bytes: z.number(),
  requests: z.number(),
});

export interface CommandAnswer extends Traffic {
  id: string;
  hits: string[];
}

export interface CommandTask {
  /** The project, or a copy of it. */
  project: string;
  /** Holds the index in `names`; the questions are written beside it. */
  folder: string;
  questions: readonly Question[];
  flags?: readonly string[];
}

/** Puts the questions to our index by `find --batch`, the very code of the browser, in Node. */
export function askCommand({ project, folder, questions, flags = [] }: CommandTask): CommandAnswer[] {
  const batch = path.join(folder, 'questions.jsonl');
  writeFileSync(batch, questions.map(({ id, q }) => JSON.stringify({ id, q })).join('\n'));
  const words = ['scripts/find.ts', '--index', path.join(folder, 'names'), '--batch', batch, ...flags];
  const output = execFileSync(process.execPath, words, {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => lineSchema.parse(JSON.parse(line)))
    .map((answer) => ({ ...answer, hits: answer.hits.slice(0, firstHits) }));
}
