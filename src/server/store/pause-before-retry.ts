import { setTimeout as pause } from 'node:timers/promises';

/** A locked store is tried this often, some 25 ms apart. */
export const mostTries = 40;

/** 10–40 ms, so that two processes don't meet again and again. */
export async function pauseBeforeRetry(): Promise<void> {
  await pause(10 + Math.random() * 30);
}
