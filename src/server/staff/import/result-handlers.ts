import { importWords as words } from '../../../i18n/staff-import.ts';
import type { Visit } from '../../web/route.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { staffPaths } from '../accounts/staff-paths.ts';
import { requireMember } from '../desk/require-member.ts';
import { toColumnsView } from './columns-view.ts';
import { findPart } from './import-folder.ts';
import { requireImportJob } from './import-handlers.ts';
import { isLookedInto } from './import-head.ts';
import type { ImportJob } from './import-job.ts';
import { parseSheets } from './import-result.ts';
import { toChangesView, toReportView, type ChangesList, type ChangesShown } from './lines-pages.ts';
import { readLines } from './read-lines.ts';

/** GET /staff/import/:id/columns */
export async function showColumns(visit: Visit): Promise<WebResponse> {
  const job = await requireImportJob(visit);
  const bytes = await findPart(visit.context, { jobId: job.id, name: 'sheets' });
  if (!isLookedInto(job) || bytes === undefined) return toJob(job);
  const view = toColumnsView(job, requireMember(visit.member), parseSheets(bytes));
  return { kind: 'page', page: 'staff-import-columns', view };
}

/** GET /staff/import/:id/report?page= */
export async function showReport(visit: Visit): Promise<WebResponse> {
  const job = await requireImportJob(visit);
  if (!isLookedInto(job)) return toJob(job);
  const page = toPage(visit);
  const lines = await readLines(visit.context, { jobId: job.id, list: 'findings', page });
  const view = toReportView({ job, member: requireMember(visit.member), page }, lines);
  return { kind: 'page', page: 'staff-import-report', view };
}

/** GET /staff/import/:id/changes?list=&page= */
export async function showChanges(visit: Visit): Promise<WebResponse> {
  const job = await requireImportJob(visit);
  if (!isLookedInto(job)) return toJob(job);
  const page = toPage(visit);
  const list = toList(visit.request.query.get('list'), job);
  const shown = await readShown(visit, { jobId: job.id, list, page });
  const view = toChangesView({ job, member: requireMember(visit.member), page }, shown);
  return { kind: 'page', page: 'staff-import-changes', view };
}

async function readShown(
  { context }: Visit,
  { list, ...where }: { jobId: string; list: ChangesList; page: number },
): Promise<ChangesShown> {
  switch (list) {
    case 'changed':
      return { list, lines: await readLines(context, { ...where, list }) };
    case 'added':
      return { list, lines: await readLines(context, { ...where, list }) };
    case 'perhaps':
      return { list, lines: await readLines(context, { ...where, list }) };
  }
}

/** POST /staff/import/:id/copy: the workbook with its faults marked; noted before it is given. */
export async function takeCopy(visit: Visit): Promise<WebResponse> {
  const { context } = visit;
  const member = requireMember(visit.member);
  const job = await requireImportJob(visit);
  const bytes = await findPart(context, { jobId: job.id, name: 'copy' });
  if (!isLookedInto(job) || bytes === undefined) return toJob(job);
  await context.database.write(() => ({
    statements: [],
    audit: [{ actor: member.id, action: 'import-copy-taken', subject: job.id }],
  }));
  return {
    kind: 'file',
    bytes,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    downloadName: words.copyName(job.details.fileName.replace(/\.[^.]*$/u, '')),
  };
}

/** What was found is not there any more, or not yet: the page of the job says why. */
function toJob({ id }: ImportJob): WebResponse {
  return { kind: 'redirect', path: staffPaths.importJob(id) };
}

function toPage({ request }: Visit): number {
  const text = request.query.get('page') ?? '1';
  return /^[1-9]\d{0,3}$/u.test(text) ? Number(text) : 1;
}

/** Where nobody says which, the one that has something. */
function toList(text: string | null, { details }: ImportJob): ChangesList {
  if (text === 'changed' || text === 'added' || text === 'perhaps') return text;
  return (details.counts?.changed ?? 0) === 0 ? 'added' : 'changed';
}
