import { importWords as words } from '../../../i18n/staff-import.ts';
import type { ImportJob } from './import-job.ts';
import type { StaffMember } from '../../web/route.ts';
import { staffPaths } from '../accounts/staff-paths.ts';
import { toImportHead } from './import-head.ts';
import type { AddedLine, ChangedLine, FindingLine, PerhapsLine } from './import-result.ts';
import type { ImportChangesView, ImportReportView, PagesView } from './page-views.ts';
import { linesOfPage } from './read-lines.ts';

interface Shown {
  job: ImportJob;
  member: StaffMember;
  /** From 1. */
  page: number;
}

export function toReportView({ job, member, page }: Shown, lines: readonly FindingLine[]): ImportReportView {
  const { counts } = job.details;
  const total = (counts?.errors ?? 0) + (counts?.warnings ?? 0);
  return {
    ...toImportHead(job, member, 'report'),
    count: total === 0 ? words.reportPage.none : words.reportPage.count(total),
    lines: lines.map((line) => ({
      ...line,
      place: words.reportPage.place(line.row, line.column),
    })),
    pages: toPages(staffPaths.importJob(job.id, 'report'), {}, { page, total }),
  };
}

export type ChangesShown =
  | { list: 'changed'; lines: readonly ChangedLine[] }
  | { list: 'added'; lines: readonly AddedLine[] }
  | { list: 'perhaps'; lines: readonly PerhapsLine[] };
export type ChangesList = ChangesShown['list'];

export function toChangesView({ job, member, page }: Shown, shown: ChangesShown): ImportChangesView {
  const { counts } = job.details;
  const path = staffPaths.importJob(job.id, 'changes');
  const totals = {
    changed: counts?.changed ?? 0,
    added: counts?.added ?? 0,
    perhaps: counts?.perhaps ?? 0,
  };
  return {
    ...toImportHead(job, member, 'changes'),
    lists: (['changed', 'added', 'perhaps'] as const).map((list) => ({
      label: `${words.changesPage.lists[list]} ${totals[list]}`,
      path: `${path}?list=${list}`,
      isCurrent: list === shown.list,
    })),
    shown: withPlaces(shown),
    pages: toPages(path, { list: shown.list }, { page, total: totals[shown.list] }),
  };
}

function withPlaces(shown: ChangesShown): ImportChangesView['shown'] {
  const place = ({ sheet, row }: { sheet: string; row: number }) => words.changesPage.rowOf(sheet, row);
  switch (shown.list) {
    case 'changed':
      return { list: 'changed', lines: shown.lines.map((line) => ({ ...line, place: place(line) })) };
    case 'added':
      return { list: 'added', lines: shown.lines.map((line) => ({ ...line, place: place(line) })) };
    case 'perhaps':
      return { list: 'perhaps', lines: shown.lines.map((line) => ({ ...line, place: place(line) })) };
  }
}

function toPages(
  path: string,
  query: Readonly<Record<string, string>>,
  { page, total }: { page: number; total: number },
): PagesView | undefined {
  const last = Math.ceil(total / linesOfPage);
  if (last <= 1) return undefined;
  const pathOf = (number: number) => `${path}?${new URLSearchParams({ ...query, page: String(number) })}`;
  return {
    text: words.pages(page, last),
    previousPath: page > 1 ? pathOf(page - 1) : undefined,
    nextPath: page < last ? pathOf(page + 1) : undefined,
  };
}
