/** Too many wait for their turn: answer 503 and ask for another try. */
export class TurnQueueFullError extends Error {
  constructor() {
    super('Too many wait for their turn.');
  }
}

export type TurnGate = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Lets so many work at a time, so that a flood of logins takes neither memory and threads of the process (64 MiB a hash)
 * nor the queue of writing, which families' submissions need. Throws `TurnQueueFullError` when too many wait already.
 */
export function createTurnGate(mostAtOnce: number, mostWaiting: number): TurnGate {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < mostAtOnce) running += 1;
    else if (waiting.length < mostWaiting) await new Promise<void>((resolve) => waiting.push(resolve));
    else throw new TurnQueueFullError();
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
