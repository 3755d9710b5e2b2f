import { setTimeout as pause } from 'node:timers/promises';
import type { AckingServer, RunningServer } from './acking-server.ts';

export interface PostingOptions {
  count: number;
  /** How many families send at a time; every tenth sends twice, and has to be given the same reference. */
  senders: number;
  /** Milliseconds each rests after an acknowledgement, so that there is time for many kills. */
  rest?: number;
  /** Shortest and longest milliseconds between two kills; without it nothing is killed. */
  killEvery?: { least: number; most: number };
  /** Kills at most so often. */
  mostKills?: number;
}

export interface PostingReport {
  /** Reference by key, as acknowledged. */
  acked: Map<string, string>;
  /** Keys for which two different references were acknowledged. */
  changed: string[];
  kills: number;
  /** Answers that were neither a reference nor a 503. */
  oddStatuses: number[];
  refusals: number;
  /** Milliseconds until ready, of every start. */
  starts: number[];
  /** Milliseconds until the acknowledgement, sorted. */
  waits: number[];
  seconds: number;
}

/** A server that is killed at uneven times and started again by its supervisor. */
class Supervised {
  running: RunningServer;
  kills = 0;
  isEnding = false;
  readonly #server: AckingServer;
  readonly starts: number[];

  private constructor(server: AckingServer, running: RunningServer) {
    this.#server = server;
    this.running = running;
    this.starts = [running.readyAfter];
  }

  static async start(server: AckingServer): Promise<Supervised> {
    return new Supervised(server, await server.start());
  }

  async killNowAndThen({ killEvery, mostKills = Infinity }: PostingOptions): Promise<void> {
    while (killEvery !== undefined && !this.isEnding && this.kills < mostKills) {
      await pause(killEvery.least + Math.random() * (killEvery.most - killEvery.least));
      if (this.isEnding) return;
      await this.running.kill();
      this.kills += 1;
      this.running = await this.#server.start();
      this.starts.push(this.running.readyAfter);
    }
  }
}

/** Sends one lead until it is acknowledged, as the page does that keeps its text and its key. */
async function sendUntilAcked(server: Supervised, key: string, report: PostingReport): Promise<void> {
  const startedAt = performance.now();
  for (;;) {
    try {
      const ack = await server.running.post(key);
      if (ack.kind === 'acked') {
        const before = report.acked.get(key);
        if (before !== undefined && before !== ack.reference) report.changed.push(key);
        report.acked.set(key, ack.reference);
        report.waits.push(performance.now() - startedAt);
        return;
      }
      report.refusals += 1;
      if (ack.status !== 503) {
        report.oddStatuses.push(ack.status);
        return;
      }
    } catch {
      // The connection was cut: the family does not know, and sends the same again.
    }
    await pause(20);
  }
}

export async function postLeads(server: AckingServer, options: PostingOptions): Promise<PostingReport> {
  const startedAt = performance.now();
  const supervised = await Supervised.start(server);
  const report: PostingReport = {
    acked: new Map(),
    changed: [],
    kills: 0,
    oddStatuses: [],
    refusals: 0,
    starts: supervised.starts,
    waits: [],
    seconds: 0,
  };
  const killing = supervised.killNowAndThen(options);
  let next = 0;
  async function sendOneByOne(): Promise<void> {
    while (next < options.count) {
      const key = `key-${next}`;
      next += 1;
      await sendUntilAcked(supervised, key, report);
      if (options.rest !== undefined) await pause(options.rest);
      if (next % 10 === 0) await sendUntilAcked(supervised, key, report);
    }
  }
  await Promise.all(Array.from({ length: options.senders }, sendOneByOne));
  supervised.isEnding = true;
  await killing;
  await supervised.running.kill();
  report.waits.sort((a, b) => a - b);
  return { ...report, kills: supervised.kills, seconds: (performance.now() - startedAt) / 1000 };
}
