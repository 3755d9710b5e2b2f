import { eq, or } from '../../store/sql.ts';
import type { ServerContext } from '../../context.ts';
import { importJobs } from '../../schema/import-tables.ts';
import { settleApply } from './apply-import-job.ts';
import { changeImport } from './change-import.ts';
import type { ImportRunner } from './import-runner.ts';

/**
 * Takes up what the end of the last process cut off, and gives the jobs that are to be checked again. Imports have taken
 * place or not, which is found out; releases have to be started by somebody.
 */
export async function resumeImportJobs(context: ServerContext, runner: ImportRunner): Promise<string[]> {
  const jobs = await context.database.read
    .select({ id: importJobs.id, state: importJobs.state })
    .from(importJobs)
    .where(
      or(
        eq(importJobs.state, 'checking'),
        eq(importJobs.state, 'applying'),
        eq(importJobs.releaseState, 'running'),
      ),
    );
  for (const { id } of jobs.filter(({ state }) => state === 'applying'))
    await settleApply(context, runner, id);
  for (const { id } of jobs)
    await changeImport(context, { jobId: id }, ({ releaseState }) =>
      releaseState === 'running'
        ? { values: { releaseState: 'failed' }, details: { note: 'interrupted' } }
        : undefined,
    );
  return jobs.flatMap(({ id, state }) => (state === 'checking' ? [id] : []));
}
