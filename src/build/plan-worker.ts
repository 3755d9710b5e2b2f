import path from 'node:path';
import { rolldown } from 'rolldown';

/** The worker's name below the base path; pages register it by this name. */
export const planWorkerFile = 'plan-worker.js';

/** Bundles the worker that keeps visited plans into the output: one file, at the base, so that it may serve facilities. */
export async function writePlanWorker(outDir: string): Promise<void> {
  const bundle = await rolldown({ input: 'src/islands/plan/plan-worker.ts', platform: 'browser' });
  await bundle.write({ file: path.join(outDir, planWorkerFile), format: 'iife', minify: true });
  await bundle.close();
}
