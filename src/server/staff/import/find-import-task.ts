import type { ServerContext } from '../../context.ts';
import { toBeijingIsoDay } from '../desk/beijing-day.ts';
import { findPart } from './import-folder.ts';
import type { ImportJob } from './import-job.ts';
import type { ImportTask } from './import-runner.ts';

/** The file of a job with what was said of it; undefined where the file is no longer there. */
export async function findImportTask(
  context: ServerContext,
  { id, details }: ImportJob,
): Promise<ImportTask | undefined> {
  const bytes = await findPart(context, { jobId: id, name: 'source' });
  if (bytes === undefined) return undefined;
  const { table, district, choices, fileName } = details;
  const today = toBeijingIsoDay(context.now().getTime());
  return { bytes, contentDir: context.settings.contentDir, table, district, choices, fileName, today };
}
