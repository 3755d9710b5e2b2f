import { importWords as words } from '../../../i18n/staff-import.ts';
import type { ServerContext } from '../../context.ts';
import type { StaffMember } from '../../web/route.ts';
import type { PageResponse } from '../../web/web-response.ts';
import { toStaffHeader } from '../accounts/staff-header.ts';
import { staffPaths } from '../accounts/staff-paths.ts';
import { toBeijingDay } from '../desk/beijing-day.ts';
import { toHandInForm, type Refused } from './import-forms.ts';
import { toTitle } from './import-head.ts';
import { listImportJobs, type ImportJob } from './import-job.ts';
import { toStateText } from './import-page.ts';
import { readStaffNames } from './read-staff-names.ts';
import type { ImportRowView } from './page-views.ts';

/** So many of the latest jobs are listed. */
const mostListed = 60;

/** Everything that was handed in lately, and the form to hand something in. */
export async function importsPage(
  context: ServerContext,
  member: StaffMember,
  refused?: Refused,
): Promise<PageResponse> {
  const [jobs, nameOf] = await Promise.all([listImportJobs(context, mostListed), readStaffNames(context)]);
  return {
    kind: 'page',
    page: 'staff-imports',
    view: {
      header: toStaffHeader(member, staffPaths.imports),
      form: toHandInForm(context, refused),
      rows: jobs.map((job) => toRow(job, nameOf)),
    },
    status: refused === undefined ? 200 : 422,
  };
}

function toRow(job: ImportJob, nameOf: (id: string) => string): ImportRowView {
  const { counts } = job.details;
  return {
    path: staffPaths.importJob(job.id),
    file: toTitle(job),
    by: nameOf(job.handedInBy),
    day: toBeijingDay(job.handedInAt),
    counts:
      counts === undefined
        ? ''
        : `${words.added(counts.added)}，${words.changed(counts.changed, counts.cells)}`,
    state: toStateText(job),
    isUrgent: job.state === 'submitted' || job.releaseState === 'failed',
  };
}
