import { z } from 'zod';
import { splitList } from '../../../domain/table.ts';
import type { ServerContext } from '../../context.ts';
import { findPart } from './import-folder.ts';
import type { ImportJob } from './import-job.ts';
import { ImportRefusedError } from './import-refused.ts';

/**
 * Ids of sources, separated by semicolons: each has to be one that the archive or the sheet itself has, and there has to be
 * one where new rows name none of their own. Throws `ImportRefusedError`.
 */
export async function requireEvidence(
  context: ServerContext,
  { id, details }: ImportJob,
  evidence: string,
): Promise<string> {
  const named = splitList(evidence);
  if (named.length === 0 && (details.counts?.unsourced ?? 0) > 0)
    throw new ImportRefusedError('evidence-missing');
  const bytes = await findPart(context, { jobId: id, name: 'sources' });
  const known = new Set(
    bytes === undefined ? [] : z.array(z.string()).parse(JSON.parse(new TextDecoder().decode(bytes))),
  );
  if (named.some((source) => !known.has(source))) throw new ImportRefusedError('source-unknown');
  return named.join(';');
}
