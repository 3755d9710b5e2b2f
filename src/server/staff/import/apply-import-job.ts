import type { ServerContext } from '../../context.ts';
import { changeImport, toRemains } from './change-import.ts';
import { findImportTask } from './find-import-task.ts';
import type { ImportDetails, ImportNote } from './import-details.ts';
import { removeImport } from './import-folder.ts';
import { findImportJob } from './import-job.ts';
import type { ApplyOutcome, ImportRunner } from './import-runner.ts';

/**
 * Writes an approved job into the archive, and gives what is to follow: the release, or another check where the archive
 * is no longer what it was. What can't be written goes back to whoever approved it.
 */
export async function applyImportJob(
  context: ServerContext,
  runner: ImportRunner,
  jobId: string,
): Promise<'release' | 'check' | undefined> {
  const job = await findImportJob(context, jobId);
  if (job?.state !== 'applying' || job.details.grounds === undefined) return undefined;
  const task = await findImportTask(context, job);
  if (task === undefined) return failApply(context, jobId);
  const { fingerprint, grounds } = job.details;
  const outcome = await runner.apply({ ...task, fingerprint, ...grounds }, (ledgerBefore) =>
    changeImport(context, { jobId }, () => ({ details: { ledgerBefore } })),
  );
  switch (outcome.kind) {
    case 'applied':
      return noteApplied(context, jobId, toOutcome(outcome));
    case 'changed-meanwhile':
      await changeImport(context, { jobId }, () => ({
        values: { state: 'checking' },
        details: { note: 'changed-meanwhile' },
      }));
      return 'check';
    case 'put-off':
      return failApply(context, jobId, outcome.why);
    case 'given-up':
      return settleApply(context, runner, jobId);
  }
}

function toOutcome({ ids, entries }: Extract<ApplyOutcome, { kind: 'applied' }>): ImportDetails['outcome'] {
  const [firstEntry = ''] = entries;
  return { ids, entries: entries.length, firstEntry, lastEntry: entries.at(-1) ?? '' };
}

/** The process broke off: whether the import took place stands in the ledger. */
export async function settleApply(
  context: ServerContext,
  runner: ImportRunner,
  jobId: string,
): Promise<'release' | undefined> {
  const ledger = await runner.settle(context.settings.contentDir);
  const job = await findImportJob(context, jobId);
  const before = job?.details.ledgerBefore ?? '';
  return before === '' || before === ledger
    ? failApply(context, jobId)
    : noteApplied(context, jobId, undefined);
}

async function failApply(
  context: ServerContext,
  jobId: string,
  note: ImportNote = 'apply-failed',
): Promise<undefined> {
  await changeImport(context, { jobId }, () => ({
    values: { state: 'submitted', decidedBy: null, decidedAt: null },
    details: { note, ledgerBefore: '' },
  }));
}

async function noteApplied(
  context: ServerContext,
  jobId: string,
  outcome: ImportDetails['outcome'],
): Promise<'release'> {
  await changeImport(context, { jobId }, (job) => ({
    values: { state: 'applied', releaseState: 'running' },
    details: { ...toRemains(job), outcome },
    audit: [
      {
        actor: 'system',
        action: 'import-applied',
        subject: jobId,
        detail: { count: outcome?.entries ?? 0 },
      },
    ],
  }));
  await removeImport(context, jobId);
  return 'release';
}
