import type { ServerContext } from '../context.ts';
import { compareLead } from './compare-lead.ts';
import type { LeadRow } from './decide-reception.ts';
import { letReceiptsGoFirst } from './let-receipts-go-first.ts';
import { listUncompared } from './list-uncompared.ts';

interface Queue {
  waiting: Set<string>;
  running: Promise<void> | undefined;
}

const queues = new WeakMap<ServerContext, Queue>();

function queueOf(context: ServerContext): Queue {
  const queue = queues.get(context) ?? { waiting: new Set(), running: undefined };
  queues.set(context, queue);
  return queue;
}

/** Has a kin lead compared with the roll soon, after the receipt is out; one at a time. Never throws. */
export function queueComparison(context: ServerContext, { id, kind }: Pick<LeadRow, 'id' | 'kind'>): void {
  if (kind !== 'kin') return;
  const queue = queueOf(context);
  queue.waiting.add(id);
  if (queue.running === undefined) run(context, queue);
}

function run(context: ServerContext, queue: Queue): void {
  queue.running = new Promise<void>((resolve) => setImmediate(resolve))
    .then(() => compareWaiting(context, queue))
    .finally(() => {
      queue.running = undefined;
      // What came while the last one ended.
      if (queue.waiting.size > 0) run(context, queue);
    });
}

/** So many are compared at once, whatever else is going on. */
const fewWaiting = 5;

/** A lead that can't be compared now is taken up again at the next start. */
async function compareWaiting(context: ServerContext, { waiting }: Queue): Promise<void> {
  for (const leadId of waiting) {
    waiting.delete(leadId);
    if (waiting.size > fewWaiting) await letReceiptsGoFirst();
    try {
      await compareLead(context, leadId);
    } catch (error) {
      context.log.error({ err: error }, 'comparison failed');
    }
  }
}

/** Resolves when nothing waits any more: for commands and tests. */
export async function comparisonsDone(context: ServerContext): Promise<void> {
  const queue = queueOf(context);
  while (queue.running !== undefined) await queue.running;
}

/**
 * Compares every open kin lead that was not compared with the roll as it is loaded now: after the start, and after the
 * roll has changed. Resolves when all are done; may be called again at any time. Nothing is done while the roll is read.
 */
export async function resumeComparisons(context: ServerContext): Promise<void> {
  const version = context.matcher.version();
  if (version === undefined) return;
  for (const id of await listUncompared(context, version)) queueComparison(context, { id, kind: 'kin' });
  await comparisonsDone(context);
}
