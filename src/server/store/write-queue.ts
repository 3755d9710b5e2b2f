import { setImmediate as letOthersRun } from 'node:timers/promises';
import { StoreBusyError } from './store-errors.ts';

export interface WriteQueue {
  /** Does the work when all earlier work is done. Throws `StoreBusyError` when the queue is too long or too slow. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

export interface QueueLimits {
  /** How many may wait at a time. */
  length: number;
  /** How long one may wait, in milliseconds. */
  wait: number;
}

export function createWriteQueue(limits: QueueLimits): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  /**
   * SQLite writes without ever waiting for the event loop: a long queue would hold up every visitor until its end, if it
   * did not let go between two writes.
   */
  async function runNext<Result>(work: () => Promise<Result>, before: Promise<unknown>): Promise<Result> {
    const queuedAt = performance.now();
    await before;
    await letOthersRun();
    waiting -= 1;
    if (performance.now() - queuedAt > limits.wait) throw new StoreBusyError('waited too long to write');
    return work();
  }

  return {
    async run(work) {
      if (waiting >= limits.length) throw new StoreBusyError(`${waiting} writes are waiting already`);
      waiting += 1;
      const result = runNext(work, last);
      last = result.catch(() => undefined);
      return result;
    },
  };
}
