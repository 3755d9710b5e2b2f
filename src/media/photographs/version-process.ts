/** Makes versions for the process that started this one, until that one ends. */
import { makeVersions, type VersionJob } from './make-versions.ts';
import { PixelGate } from './pixel-gate.ts';

/** Pixels of large pictures in hand at once; some can only be opened whole. */
const pixelsInHand = 150e6;
const gate = new PixelGate(pixelsInHand);

process.on('message', async ({ number, job }: { number: number; job: VersionJob }) => {
  const made = await makeVersions(job, gate);
  if (process.connected) process.send?.({ number, made });
});
process.on('disconnect', () => process.exit());
