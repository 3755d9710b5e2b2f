import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { measureProcess, type Measured } from '../measure-process.ts';
import { askAll, withPage } from './ask-in-browser.ts';
import { askCommand } from './ask-command.ts';
import { bundleClient } from './bundle-client.ts';
import type { SearchContender } from './contenders.ts';
import { countRecall, type Namesakes, type Recall } from './count-recall.ts';
import { serveCounting, type CountingServer, type Traffic } from './counting-server.ts';
import { measureFiles, measureIndex, type IndexSize } from './index-size.ts';
import { measureCosts, nextQuestions, type Costs } from './measure-costs.ts';
import { median, upperEdge } from './medians.ts';
import { spreadOverKinds, type Question } from './question.ts';

export interface SearchResult {
  people: number;
  key: SearchContender['key'];
  name: string;
  build: Measured;
  index: IndexSize;
  code: IndexSize;
  recall: Map<string, Recall>;
  costs: Costs;
  /** Ours only: what the command counts, without the code. */
  command?: CommandCosts;
}

export interface CommandCosts {
  asked: number;
  first: Traffic;
  /** 95 of 100 first questions load no more. */
  heavyFirst: number;
  /** Of the questions asked in Chromium too, those with the same first ten hits. */
  compared: number;
  agreeing: number;
}

export interface SearchTask {
  /** The project, or a copy of it. */
  project: string;
  browser: Browser;
  contender: SearchContender;
  people: number;
  content: string;
  questions: readonly Question[];
  namesakes: Namesakes;
  /** Where indexes go. */
  folder: string;
  secondsForQuestions: number;
  note(text: string): void;
}

/** Builds one contender's index, puts all questions to it, and measures what they cost. */
export async function benchContender(task: SearchTask): Promise<SearchResult> {
  const { contender, people, note } = task;
  const out = path.join(task.folder, `${contender.key}-${people}`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  note(`${people}: ${contender.name}: index`);
  const build = await measureProcess(contender.toBuild(task.content, out));
  const index = measureIndex(out);
  await bundleClient(contender.client, out);
  const code = measureFiles(out, ['client.js', ...contender.ownCode]);
  const server = await serveCounting(out);
  try {
    note(`${people}: ${contender.name}: ${task.questions.length} questions`);
    const answers = await answerAll(task, out, server);
    const recall = countRecall(task.questions, answers, task.namesakes);
    note(`${people}: ${contender.name}: costs`);
    const costs = await measureCosts({ browser: task.browser, server, questions: task.questions });
    const result = { people, key: contender.key, name: contender.name, build, index, code, recall, costs };
    return contender.key === 'ours' ? { ...result, command: countCommand(task, out, costs) } : result;
  } finally {
    await server.close();
    rmSync(out, { recursive: true, force: true });
  }
}

/** Ours by the command, since it is the same code; the others have only their page. */
async function answerAll(
  task: SearchTask,
  out: string,
  server: CountingServer,
): Promise<Map<string, string[]>> {
  if (task.contender.key === 'ours') {
    return new Map(askCommand({ ...task, folder: out, flags: ['--warm'] }).map(({ id, hits }) => [id, hits]));
  }
  return withPage(task.browser, { origin: server.origin }, (page) =>
    askAll(page, task.questions, task.secondsForQuestions),
  );
}

function countCommand(task: SearchTask, out: string, costs: Costs): CommandCosts {
  const ask = (questions: readonly Question[], flags: readonly string[]) =>
    askCommand({ project: task.project, folder: out, questions, flags });
  const answers = ask(spreadOverKinds(task.questions, 200), []);
  const bytes = answers.map((answer) => answer.bytes);
  // In the order of Chromium's page: what is loaded already may show in the later hits.
  const again = ask(spreadOverKinds(task.questions, nextQuestions + 1), ['--warm']);
  const compared = again.filter(({ id }) => costs.answers.has(id));
  const agreeing = compared.filter(({ id, hits }) => hits.join() === costs.answers.get(id)?.join());
  return {
    asked: answers.length,
    first: { bytes: median(bytes), requests: median(answers.map(({ requests }) => requests)) },
    heavyFirst: upperEdge(bytes),
    compared: compared.length,
    agreeing: agreeing.length,
  };
}
