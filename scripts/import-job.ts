/**
 * Checks or takes over one file that was handed in at the desk. The server starts it for each file, with an open channel
 * and the file on standard input; it has neither the store nor the keys. Not to be run by hand: see `npm run import`.
 */
import { randomBytes } from 'node:crypto';
import { runChildTask } from '../src/server/staff/import/child/run-child-task.ts';

if (process.send === undefined) {
  console.error('npm run import -- FILE');
  process.exit(2);
}
// Nobody is left to hear the answer, or to say that it may write.
process.once('disconnect', () => process.exit(1));
await runChildTask({
  say: (word) => new Promise<void>((resolve) => void process.send?.(word, () => resolve())),
  hear: () => new Promise<unknown>((resolve) => void process.once('message', resolve)),
  readFile: readInput,
  randomByte: () => randomBytes(1)[0] ?? 0,
});
process.exit(0);

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
