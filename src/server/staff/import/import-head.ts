import { importWords as words } from '../../../i18n/staff-import.ts';
import type { StaffMember } from '../../web/route.ts';
import { toStaffHeader } from '../accounts/staff-header.ts';
import { staffPaths } from '../accounts/staff-paths.ts';
import type { ImportJob } from './import-job.ts';
import type { ImportHeadView } from './page-views.ts';

type Step = keyof Omit<typeof words.steps, 'label'>;

/** Head of a page about a job: what was found can be looked at once it was checked, and until the file is erased. */
export function toImportHead(job: ImportJob, member: StaffMember, current: Step | undefined): ImportHeadView {
  const isShown = isLookedInto(job);
  const paths: Record<Step, string> = {
    columns: staffPaths.importJob(job.id, 'columns'),
    report: staffPaths.importJob(job.id, 'report'),
    changes: staffPaths.importJob(job.id, 'changes'),
    approve: staffPaths.importJob(job.id),
  };
  return {
    header: toStaffHeader(member, staffPaths.imports),
    title: toTitle(job),
    path: current === undefined ? staffPaths.importJob(job.id) : paths[current],
    steps: (['columns', 'report', 'changes', 'approve'] as const).map((step) => ({
      label: words.steps[step],
      path: isShown || step === 'approve' ? paths[step] : undefined,
      isCurrent: step === (current ?? 'approve'),
    })),
  };
}

export function toTitle({ details }: ImportJob): string {
  return details.fileName === '' ? words.untitled : details.fileName;
}

export function isLookedInto({ state, details }: ImportJob): boolean {
  return details.counts !== undefined && ['checked', 'submitted', 'returned', 'applying'].includes(state);
}
