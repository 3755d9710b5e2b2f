import type { ServerContext } from '../../context.ts';
import { applyImportJob } from './apply-import-job.ts';
import { checkImportJob } from './check-import-job.ts';
import type { ImportRunner, ReleaseProgress } from './import-runner.ts';
import { releaseImportJob } from './release-import-job.ts';
import { resumeImportJobs } from './resume-import-jobs.ts';

/** What the server does for imports, one thing at a time, after the answer is out. None of these throws. */
export interface ImportDesk {
  check(context: ServerContext, jobId: string): void;
  apply(context: ServerContext, jobId: string): void;
  release(context: ServerContext, jobId: string): void;
  /** After a start: what was cut off goes on, or is cleared up. */
  resume(context: ServerContext): void;
  progressOf(jobId: string): ReleaseProgress | undefined;
  /** Resolves when nothing waits any more. */
  done(): Promise<void>;
}

export function createImportDesk(runner: ImportRunner): ImportDesk {
  const progress = new Map<string, ReleaseProgress>();
  const inTurn = { imports: Promise.resolve(), releases: Promise.resolve() };

  function queue(turn: keyof typeof inTurn, context: ServerContext, run: () => Promise<void>): void {
    inTurn[turn] = inTurn[turn]
      .then(run)
      .catch((error: unknown) => context.log.error({ job: 'import', err: error }, 'job failed'));
  }

  const desk: ImportDesk = {
    check: (context, jobId) => queue('imports', context, () => checkImportJob(context, runner, jobId)),
    apply: (context, jobId) =>
      queue('imports', context, async () => {
        // A release reads the whole archive, and is to find it as it was checked.
        await inTurn.releases;
        const next = await applyImportJob(context, runner, jobId);
        if (next !== undefined) desk[next](context, jobId);
      }),
    release: (context, jobId) =>
      queue('releases', context, async () => {
        progress.set(jobId, { share: 0, text: '' });
        const hear = (word: ReleaseProgress) => void progress.set(jobId, word);
        // Where it failed, the last that was heard says why.
        if (await releaseImportJob(context, { runner, jobId, hear })) progress.delete(jobId);
      }),
    resume: (context) =>
      queue('imports', context, async () => {
        for (const jobId of await resumeImportJobs(context, runner)) desk.check(context, jobId);
      }),
    progressOf: (jobId) => progress.get(jobId),
    async done() {
      for (let last: Promise<void> | undefined; last !== inTurn.imports;) {
        last = inTurn.imports;
        await last;
        await inTurn.releases;
      }
      await inTurn.releases;
    },
  };
  return desk;
}
