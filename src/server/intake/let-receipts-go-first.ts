import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

/** Share of time in which the process works rather than waits, above which receipts go before comparisons. */
const busyShare = 0.6;
/** Looks before each comparison at most: in a rush comparisons go on, but slowly. */
export const mostLooks = 20;
const lookMs = 100;

/** Waits while families are waiting for receipts. `measure` takes a while, and gives the busy share of it, 0 to 1. */
export async function letReceiptsGoFirst(measure: () => Promise<number> = measureBusyShare): Promise<void> {
  for (let looks = 0; looks < mostLooks; looks += 1) if ((await measure()) < busyShare) return;
}

async function measureBusyShare(): Promise<number> {
  const before = performance.eventLoopUtilization();
  await pause(lookMs);
  return performance.eventLoopUtilization(before).utilization;
}
