import type { ServerContext } from '../../context.ts';
import { findPart } from './import-folder.ts';
import { linesOfPart, parseLines, type ResultLines, type ResultList } from './import-result.ts';

/** Lines on one page; parts hold whole pages. */
export const linesOfPage = 100;

/** The lines of one page, from 1, of a list that was found; none where it is not there. */
export async function readLines<List extends ResultList>(
  context: ServerContext,
  { jobId, list, page }: { jobId: string; list: List; page: number },
): Promise<ResultLines[List][]> {
  const first = (page - 1) * linesOfPage;
  const part = Math.floor(first / linesOfPart);
  const bytes = await findPart(context, { jobId, name: `${list}-${part}` });
  if (bytes === undefined) return [];
  const within = first - part * linesOfPart;
  return parseLines(list, bytes).slice(within, within + linesOfPage);
}
