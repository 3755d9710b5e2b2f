/** A thread of its own for the proof of work: the form stays alive while it is made. */
import { solvePayload } from './solve-challenge.ts';

self.addEventListener('message', async (event: MessageEvent<unknown>) => {
  const payload = await solvePayload(event.data).catch(() => undefined);
  self.postMessage(payload ?? '');
});
