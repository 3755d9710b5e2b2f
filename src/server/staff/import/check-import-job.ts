import { importWords as words } from '../../../i18n/staff-import.ts';
import type { ServerContext } from '../../context.ts';
import type { ImportState } from './import-states.ts';
import { changeImport, type ImportChange } from './change-import.ts';
import { findImportTask } from './find-import-task.ts';
import type { ImportDetails } from './import-details.ts';
import { keepPart, removeImport, removeResults } from './import-folder.ts';
import { findImportJob, type ImportJob } from './import-job.ts';
import type { CheckOutcome, ImportRunner } from './import-runner.ts';

/** Has the file of a job read and compared with the archive, and writes down what came of it. */
export async function checkImportJob(
  context: ServerContext,
  runner: ImportRunner,
  jobId: string,
): Promise<void> {
  const job = await findImportJob(context, jobId);
  if (job?.state !== 'checking') return;
  await removeResults(context, jobId);
  const outcome = await check(context, runner, job);
  let isWanted = true;
  await changeImport(context, { jobId }, ({ state, details }) => {
    isWanted = state === 'checking';
    return isWanted ? toChange(details, outcome) : undefined;
  });
  if (!isWanted) await removeImport(context, jobId);
}

async function check(context: ServerContext, runner: ImportRunner, job: ImportJob): Promise<CheckOutcome> {
  try {
    const task = await findImportTask(context, job);
    if (task === undefined) return { kind: 'unreadable', problem: words.problems.gone };
    return await runner.check(task, (name, bytes) => keepPart(context, { jobId: job.id, name }, bytes));
  } catch (error) {
    context.log.error({ job: 'import', err: error }, 'check failed');
    return { kind: 'given-up', why: 'broken' };
  }
}

function toChange(details: ImportDetails, outcome: CheckOutcome): ImportChange {
  switch (outcome.kind) {
    case 'checked': {
      const { counts, isAcceptable, fingerprint } = outcome;
      return {
        values: { state: stateAfter(details, isAcceptable) },
        details: { counts, isAcceptable, fingerprint, problem: '' },
      };
    }
    case 'unreadable':
      return toUnreadable(outcome.problem);
    case 'given-up':
      return toUnreadable(words.problems[outcome.why]);
  }
}

/** What was handed on already stays with the second person, who is shown what has become of it. */
function stateAfter({ grounds, remark }: ImportDetails, isReady: boolean): ImportState {
  if (grounds !== undefined && isReady) return 'submitted';
  return remark === '' ? 'checked' : 'returned';
}

function toUnreadable(problem: string): ImportChange {
  return {
    values: { state: 'unreadable' },
    details: { counts: undefined, isAcceptable: false, fingerprint: '', problem },
  };
}
