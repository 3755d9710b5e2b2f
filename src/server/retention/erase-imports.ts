import { stat } from 'node:fs/promises';
import path from 'node:path';
import { and, inArray, lt } from '../store/sql.ts';
import type { ServerContext } from '../context.ts';
import { importJobs } from '../schema/import-tables.ts';
import { changeImport, toRemains } from '../staff/import/change-import.ts';
import { importsFolder, listImportFolders, removeImport } from '../staff/import/import-folder.ts';
import { findImportJob } from '../staff/import/import-job.ts';
import type { ImportState } from '../staff/import/import-states.ts';
import { dayMs } from './retention-rules.ts';

/** Days for which a file that nobody takes further is kept. */
export const importFileDays = 30;

/** States in which a file may still be needed. */
const open: readonly ImportState[] = [
  'checking',
  'checked',
  'unreadable',
  'submitted',
  'returned',
  'applying',
];
/** What somebody or the server is at just now is left. */
const atRest: readonly ImportState[] = open.filter((state) => state !== 'checking' && state !== 'applying');

export interface ImportErasure {
  isDryRun?: boolean;
  /** By the clock that `runRetention` has looked at. */
  isClockBelieved: boolean;
}

/**
 * Erases the files of imports that nobody has taken further for thirty days, and files of imports that are over. Gives
 * how many jobs lapsed, or in a dry run would.
 */
export async function eraseImports(context: ServerContext, options: ImportErasure): Promise<number> {
  if (!options.isClockBelieved) return 0;
  const latest = context.now().getTime() - importFileDays * dayMs;
  const due = await context.database.read
    .select({ id: importJobs.id })
    .from(importJobs)
    .where(and(inArray(importJobs.state, [...atRest]), lt(importJobs.changedAt, latest)));
  if (options.isDryRun === true) return due.length;
  for (const { id } of due) await lapse(context, id, latest);
  await sweep(context);
  return due.length;
}

async function lapse(context: ServerContext, jobId: string, latest: number): Promise<void> {
  await changeImport(context, { jobId }, (job) => {
    // Somebody may have taken it up meanwhile.
    if (!atRest.includes(job.state) || job.changedAt >= latest) return undefined;
    return {
      values: { state: 'lapsed' },
      details: { ...toRemains(job), grounds: undefined, remark: '' },
      audit: [{ actor: 'system', action: 'import-erased-by-rule', subject: jobId }],
    };
  });
}

/** A crash between a commit and the removal leaves a folder behind. A young one without a row may wait for its commit. */
async function sweep(context: ServerContext): Promise<void> {
  for (const jobId of await listImportFolders(context.settings.dataDir)) {
    const job = await findImportJob(context, jobId);
    const isOver = job === undefined ? await isOld(context, jobId) : !open.includes(job.state);
    if (isOver) await removeImport(context, jobId);
  }
}

async function isOld({ settings }: ServerContext, jobId: string): Promise<boolean> {
  const { mtimeMs } = await stat(path.join(importsFolder(settings.dataDir), jobId));
  return mtimeMs < Date.now() - dayMs;
}
