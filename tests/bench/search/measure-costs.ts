import type { Browser } from 'playwright-core';
import { askOnce, timeFirstAnswer, withPage, type PageSetting } from './ask-in-browser.ts';
import type { CountedTraffic, CountingServer, Traffic } from './counting-server.ts';
import { median, upperEdge } from './medians.ts';
import { spreadOverKinds, type Question } from './question.ts';

/** What questions cost at one speed of the reader's machine. */
export interface Speed {
  slowDown: number;
  /** Milliseconds, from nothing to the first answer. */
  first: number;
  next: number;
  /** 95 of 100 next answers are no slower. */
  slowNext: number;
}

export interface Costs {
  /** Medians; code, index and all that the first answer needs. */
  first: Traffic;
  next: Traffic;
  /** Round trips one after another before the first answer, code included; Chromium asks for six files at a time. */
  roundTrips: number;
  speeds: Speed[];
  /** The next answers, to compare with those of the command. */
  answers: Map<string, string[]>;
}

export interface CostTask {
  browser: Browser;
  server: CountingServer;
  questions: readonly Question[];
}

/** Questions put to one page after its first. */
export const nextQuestions = 60;
const secondsForSeries = 60;
const delayOfAnswers = 300;

/** Costs of first and next questions in Chromium, as it is and four times slower. */
export async function measureCosts(task: CostTask): Promise<Costs> {
  const one = { origin: task.server.origin, withoutWorkers: true };
  const four = { ...one, slowDown: 4 };
  const first = await askFirst(task, one, 9);
  const next = await askNext(task, one, nextQuestions);
  const firstSlow = await askFirst(task, four, 5);
  const nextSlow = await askNext(task, four, nextQuestions / 2);
  task.server.setDelay(delayOfAnswers);
  const delayed = await askFirst(task, one, 3);
  task.server.setDelay(0);
  return {
    first: medianTraffic(first),
    next: medianTraffic(next),
    roundTrips: median(delayed.map(({ roundTrips }) => roundTrips)),
    speeds: [toSpeed(1, first, next), toSpeed(4, firstSlow, nextSlow)],
    answers: new Map(next.map(({ id, hits }) => [id, hits])),
  };
}

interface Sample extends CountedTraffic {
  id: string;
  milliseconds: number;
  hits: string[];
}

/** Each question on a page of its own, with an empty cache. */
async function askFirst(task: CostTask, setting: PageSetting, count: number): Promise<Sample[]> {
  const samples: Sample[] = [];
  const end = Date.now() + secondsForSeries * 1000;
  for (const { id, q } of spreadOverKinds(task.questions, count)) {
    if (samples.length > 0 && Date.now() > end) break;
    const sample = await withPage(task.browser, setting, async (page) => {
      task.server.takeTraffic();
      const milliseconds = await timeFirstAnswer(page, q);
      return { id, milliseconds, hits: [], ...task.server.takeTraffic() };
    });
    samples.push(sample);
  }
  return samples;
}

/** One question after another on one page. */
async function askNext(task: CostTask, setting: PageSetting, count: number): Promise<Sample[]> {
  const [first, ...others] = spreadOverKinds(task.questions, count + 1);
  return withPage(task.browser, setting, async (page) => {
    const samples: Sample[] = [];
    await timeFirstAnswer(page, first?.q ?? '');
    const end = Date.now() + secondsForSeries * 1000;
    for (const { id, q } of others) {
      if (samples.length > 0 && Date.now() > end) break;
      task.server.takeTraffic();
      const answer = await askOnce(page, q);
      samples.push({ id, ...answer, ...task.server.takeTraffic() });
    }
    return samples;
  });
}

function medianTraffic(samples: readonly Sample[]): Traffic {
  return {
    bytes: median(samples.map(({ bytes }) => bytes)),
    requests: median(samples.map(({ requests }) => requests)),
  };
}

function medianTime(samples: readonly Sample[]): number {
  return median(samples.map(({ milliseconds }) => milliseconds));
}

function toSpeed(slowDown: number, first: readonly Sample[], next: readonly Sample[]): Speed {
  const slowNext = upperEdge(next.map(({ milliseconds }) => milliseconds));
  return { slowDown, first: medianTime(first), next: medianTime(next), slowNext };
}
