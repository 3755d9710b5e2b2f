import { and, eq } from '../../store/sql.ts';
import type { ServerContext } from '../../context.ts';
import { importJobs } from '../../schema/import-tables.ts';
import type { AuditNote } from '../../store/database.ts';
import { ActRefusedError } from '../desk/act-refused.ts';
import { writeGuarded } from '../desk/guarded-write.ts';
import type { ImportDetails } from './import-details.ts';
import { findImportJob, toDetailsCipher, type ImportJob } from './import-job.ts';
import { ImportRefusedError } from './import-refused.ts';

export interface ImportAct {
  jobId: string;
  /** `changedAt` as the page showed it; undefined for what the server does by itself. */
  seenAt?: number;
}

export interface ImportChange {
  values?: Partial<Omit<typeof importJobs.$inferInsert, 'id' | 'detailsCipher' | 'changedAt'>>;
  details?: Partial<ImportDetails>;
  audit?: readonly AuditNote[];
}

/**
 * Changes a job as it stands when the batch runs; `toChange` may throw `ImportRefusedError`, and gives nothing where there
 * is nothing to do. Throws `ImportRefusedError`: missing, or changed since it was shown.
 */
export async function changeImport(
  context: ServerContext,
  { jobId, seenAt }: ImportAct,
  toChange: (job: ImportJob) => ImportChange | undefined,
): Promise<void> {
  const { database, now } = context;
  try {
    await writeGuarded(database, async () => {
      const job = await findImportJob(context, jobId);
      if (job === undefined) throw new ImportRefusedError('missing');
      if (seenAt !== undefined && job.changedAt !== seenAt) throw new ImportRefusedError('changed');
      const change = toChange(job);
      if (change === undefined) return { guards: [], statements: [] };
      const { values = {}, details = {}, audit = [] } = change;
      const asRead = and(eq(importJobs.id, jobId), eq(importJobs.changedAt, job.changedAt));
      return {
        guards: [database.build.select({ id: importJobs.id }).from(importJobs).where(asRead)],
        statements: [
          database.build
            .update(importJobs)
            .set({
              ...values,
              changedAt: Math.max(now().getTime(), job.changedAt + 1),
              detailsCipher: toDetailsCipher(context, jobId, { ...job.details, ...details }),
            })
            .where(eq(importJobs.id, jobId)),
        ],
        audit,
      };
    });
  } catch (error) {
    if (error instanceof ActRefusedError) throw new ImportRefusedError('changed');
    throw error;
  }
}

/** What stays of a job once its file is erased. */
export function toRemains({ details }: ImportJob): ImportDetails {
  const { table, district, counts, grounds, remark, outcome } = details;
  return {
    fileName: '',
    table,
    district,
    choices: [],
    counts,
    isAcceptable: false,
    fingerprint: '',
    problem: '',
    grounds,
    remark,
    note: undefined,
    ledgerBefore: '',
    outcome,
  };
}
