import type { ServerContext } from '../../context.ts';
import { changeImport } from './change-import.ts';
import { findImportJob } from './import-job.ts';
import type { ImportRunner, ReleaseProgress } from './import-runner.ts';

/** Releases the site after an import, writes down whether that was done, and tells it. */
export async function releaseImportJob(
  context: ServerContext,
  { runner, jobId, hear }: { runner: ImportRunner; jobId: string; hear: (progress: ReleaseProgress) => void },
): Promise<boolean> {
  const job = await findImportJob(context, jobId);
  if (job?.releaseState !== 'running') return true;
  const isReleased = await runner.release(hear).catch(() => false);
  await changeImport(context, { jobId }, () => ({
    values: { releaseState: isReleased ? 'done' : 'failed' },
    details: { note: undefined },
  }));
  return isReleased;
}
