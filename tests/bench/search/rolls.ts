import { execFileSync } from 'node:child_process';
import { copyFileSync, createReadStream, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { readSheets, rowsOf } from '../../../src/archive/read-tables.ts';
import { createRandom } from '../../../src/invent/random.ts';
import type { Namesakes } from './count-recall.ts';
import { makeQuestions, type NamedPerson } from './make-questions.ts';
import { limitByKind, parseQuestions, type Question } from './question.ts';

/** A content folder whose people are asked for; larger rolls are this one filled up. */
export interface AskedRoll {
  content: string;
  people: NamedPerson[];
  questions: Question[];
}

export interface RollOptions {
  /** Folder with `names.jsonl`; without it questions are made from an invented roll. */
  cases: string | undefined;
  /** Content folder of the cases; else the one packed beside them. */
  content: string | undefined;
  /** At most so many questions of each kind. */
  perKind: number;
  /** People of the invented roll. */
  people: number;
  /** Where folders may be written. */
  folder: string;
}

export function prepareAskedRoll(options: RollOptions): AskedRoll {
  const { cases, perKind, folder } = options;
  const content = options.content ?? path.join(folder, 'content-asked');
  if (options.content === undefined) {
    if (cases === undefined) invent({ people: options.people, seed: 1, out: content });
    else unpackRoll(cases, content);
  }
  const people = rowsOf(readSheets(content), 'roll')
    .map(({ cells: { id, name } }) => ({ id, name }))
    .filter(({ id, name }) => id !== '' && name !== '');
  const all =
    cases === undefined
      ? makeQuestions(people, perKind, createRandom(7))
      : parseQuestions(readFileSync(path.join(cases, 'names.jsonl'), 'utf8'));
  const known = new Set(people.map(({ id }) => id));
  const stray = all.find(({ truth }) => !known.has(truth));
  if (stray !== undefined)
    throw new Error(`Question ${stray.id} seeks ${stray.truth}, who is not in ${content}.`);
  return { content, people, questions: limitByKind(all, perKind) };
}

function unpackRoll(cases: string, content: string): void {
  const packed = readdirSync(cases).find((name) => name.endsWith('.tar.gz'));
  if (packed === undefined)
    throw new Error(`${cases} holds no roll (*.tar.gz). Name its content folder with --content.`);
  mkdirSync(content, { recursive: true });
  execFileSync('tar', ['-xzf', path.join(cases, packed), '-C', content]);
}

/** The roll with invented people added until it has so many. */
export function fillUp(asked: AskedRoll, people: number, folder: string): string {
  if (people <= asked.people.length) return asked.content;
  const content = path.join(folder, `content-${people}`);
  invent({ people: people - asked.people.length, seed: 2, out: content });
  const roll = path.join(asked.content, 'roll');
  for (const name of readdirSync(roll)) {
    copyFileSync(path.join(roll, name), path.join(content, 'roll', `asked-${name}`));
  }
  return content;
}

function invent({ people, seed, out }: { people: number; seed: number; out: string }): void {
  const words = ['--people', String(people), '--pictures', '0', '--seed', String(seed), '--out', out];
  execFileSync(process.execPath, ['scripts/invent.ts', ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Everybody in the roll who bears a name that is asked for. */
export async function findNamesakes(asked: AskedRoll, content: string): Promise<Namesakes> {
  const namesakes = new Map(asked.questions.map(({ name }) => [name, new Set<string>()]));
  for (const { id, name } of asked.people) namesakes.get(name)?.add(id);
  if (content === asked.content) return namesakes;
  const roll = path.join(content, 'roll');
  // Two million rows are not read as tables: in invented rows 编号 and 姓名 stand first, and are never quoted.
  for (const file of readdirSync(roll).filter((name) => !name.startsWith('asked-'))) {
    for await (const line of createInterface({ input: createReadStream(path.join(roll, file)) })) {
      const [id = '', name = ''] = line.split(',', 2);
      namesakes.get(name)?.add(id);
    }
  }
  return namesakes;
}
