import type { Browser, Page } from 'playwright-core';
import { firstHits } from './count-recall.ts';
import type { Question } from './question.ts';
import './clients/bench-client.ts';

export interface PageSetting {
  origin: string;
  /** How many times slower than this machine. */
  slowDown?: number;
  /** Chromium slows the page's own thread only, so whoever works in a worker has to do without. */
  withoutWorkers?: boolean;
}

/** Opens an empty page of the contender's site with an empty cache; no code is loaded yet. */
export async function withPage<Result>(
  browser: Browser,
  { origin, slowDown = 1, withoutWorkers = false }: PageSetting,
  visit: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    if (withoutWorkers) await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    await page.goto(`${origin}/index.html`);
    if (slowDown !== 1) {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    }
    return await visit(page);
  } finally {
    await context.close();
  }
}

/** Milliseconds from nothing to the first answer: code, index, hits. */
export async function timeFirstAnswer(page: Page, query: string): Promise<number> {
  return page.evaluate(async (asked) => {
    const start = performance.now();
    const address = '/client.js';
    await import(address);
    const client = await globalThis.openBenchClient?.();
    await client?.find(asked);
    Object.assign(globalThis, { benchClient: client });
    return performance.now() - start;
  }, query);
}

export interface TimedAnswer {
  hits: string[];
  milliseconds: number;
}

/** Asks a page on which a first question was answered. */
export async function askOnce(page: Page, query: string): Promise<TimedAnswer> {
  return page.evaluate(async (asked) => {
    const client = Reflect.get(globalThis, 'benchClient');
    const start = performance.now();
    const hits: string[] = await client.find(asked);
    return { hits, milliseconds: performance.now() - start };
  }, query);
}

/** Asks one question after another until all are answered or the time is up. */
export async function askAll(
  page: Page,
  questions: readonly Question[],
  limitSeconds: number,
): Promise<Map<string, string[]>> {
  const answers = new Map<string, string[]>();
  const end = Date.now() + limitSeconds * 1000;
  await timeFirstAnswer(page, questions[0]?.q ?? '');
  for (const { id, q } of questions) {
    if (Date.now() > end) break;
    const { hits } = await askOnce(page, q);
    answers.set(id, hits.slice(0, firstHits));
  }
  return answers;
}
