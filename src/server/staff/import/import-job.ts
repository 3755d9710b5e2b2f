import { desc, eq } from '../../store/sql.ts';
import type { ServerContext } from '../../context.ts';
import { importJobs } from '../../schema/import-tables.ts';
import { parseDetails, type ImportDetails } from './import-details.ts';

type Row = typeof importJobs.$inferSelect;

/** A job with its details in clear. */
export interface ImportJob extends Omit<Row, 'detailsCipher'> {
  details: ImportDetails;
}

type Needs = Pick<ServerContext, 'database' | 'cipher'>;

export const detailsPlace = (jobId: string): string => `import_job:${jobId}:details`;

export function toDetailsCipher({ cipher }: Needs, jobId: string, details: ImportDetails): string {
  return cipher.encrypt(JSON.stringify(details), detailsPlace(jobId));
}

function toJob({ cipher }: Needs, { detailsCipher, ...row }: Row): ImportJob {
  return { ...row, details: parseDetails(cipher.decrypt(detailsCipher, detailsPlace(row.id))) };
}

export async function findImportJob(context: Needs, id: string): Promise<ImportJob | undefined> {
  const [row] = await context.database.read.select().from(importJobs).where(eq(importJobs.id, id));
  return row === undefined ? undefined : toJob(context, row);
}

/** The latest jobs, newest first. */
export async function listImportJobs(context: Needs, limit: number): Promise<ImportJob[]> {
  const rows = await context.database.read
    .select()
    .from(importJobs)
    .orderBy(desc(importJobs.handedInAt))
    .limit(limit);
  return rows.map((row) => toJob(context, row));
}
