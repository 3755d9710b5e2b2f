import { may } from '../../../domain/leads/role-rights.ts';
import { tables } from '../../../domain/tables.ts';
import { importWords as words } from '../../../i18n/staff-import.ts';
import type { ServerContext } from '../../context.ts';
import type { StaffMember } from '../../web/route.ts';
import type { PageResponse } from '../../web/web-response.ts';
import { staffPaths } from '../accounts/staff-paths.ts';
import { toBeijingDay } from '../desk/beijing-day.ts';
import {
  isToldAtField,
  listDistricts,
  toDecideForm,
  toReplaceForm,
  toSubmitForm,
  type Refused,
} from './import-forms.ts';
import { isLookedInto, toImportHead } from './import-head.ts';
import type { ImportJob } from './import-job.ts';
import type { ReleaseProgress } from './import-runner.ts';
import type { ImportState } from './import-states.ts';
import type { ImportView } from './page-views.ts';
import { isChangeable } from './require-own.ts';
import { toFigures } from './to-figures.ts';

export interface ImportPageInput {
  job: ImportJob;
  member: StaffMember;
  /** Names of staff by id. */
  nameOf(id: string): string;
  progress: ReleaseProgress | undefined;
  /** A key of `words.done`. */
  done?: string;
  refused?: Refused;
}

/** Seconds after which a page about something that goes on loads itself again. */
const refreshSeconds = '3';

export function importPage(context: ServerContext, input: ImportPageInput): PageResponse {
  const { job, member, refused } = input;
  const told = refused === undefined ? toDoneText(input) : toNotice(refused);
  const isGoingOn = ['checking', 'applying'].includes(job.state) || job.releaseState === 'running';
  return {
    kind: 'page',
    page: 'staff-import',
    view: {
      ...toImportHead(job, member, undefined),
      notice: told,
      isRefused: refused !== undefined,
      state: toStateText(job),
      paragraphs: [...toParagraphs(job, member), ...toLastWords(input)],
      progress: toProgress(input),
      facts: toFacts(context, input),
      figures: isLookedInto(job) || job.state === 'applied' ? toFigures(job.details.counts) : [],
      ...toActs(input),
      ledgerPath: job.state === 'applied' ? '/corrections/' : undefined,
    },
    status: refused === undefined ? 200 : toStatus(refused),
    ...(isGoingOn && refused === undefined ? { headers: { Refresh: refreshSeconds } } : {}),
  };
}

/** The page loads itself again under the address of the act, whose word is said only while its state lasts. */
const lastsWhile: Readonly<Record<string, ImportState>> = {
  'handed-in': 'checking',
  submitted: 'submitted',
  returned: 'returned',
  approved: 'applying',
  withdrawn: 'withdrawn',
};

function toDoneText({ job, done = '' }: ImportPageInput): string {
  return lastsWhile[done] === job.state ? (words.done[done] ?? '') : '';
}

function toNotice(refused: Refused): string {
  return isToldAtField(refused) ? '' : words.refusals[refused.reason];
}

function toStatus({ reason }: Refused): number {
  if (reason === 'own-import' || reason === 'not-yours') return 403;
  return reason === 'changed' || reason === 'not-open' ? 409 : 422;
}

export function toStateText({ state, releaseState, details }: ImportJob): string {
  if (state === 'applied' && releaseState !== 'none') return words.releases[releaseState];
  return state === 'checked' && details.isAcceptable ? words.stateReady : words.states[state];
}

function toParagraphs(job: ImportJob, member: StaffMember): string[] {
  const { state, details, releaseState } = job;
  const note = details.note === undefined ? [] : [words.notes[details.note]];
  switch (state) {
    case 'checking':
      return [...note, words.checkingNote];
    case 'unreadable':
      return [details.problem];
    case 'checked':
    case 'returned':
      return [...note, toAdvice(job)];
    case 'submitted':
      return [
        ...note,
        words.approve.waiting,
        ...(job.handedInBy === member.id ? [words.approve.ownNote] : []),
      ];
    case 'applying':
      return [words.applyingNote];
    case 'applied':
      return [...note, toOutcomeText(job), ...toReleaseText(releaseState)];
    case 'withdrawn':
    case 'lapsed':
      return [];
  }
}

function toAdvice({ details }: ImportJob): string {
  const { counts, isAcceptable } = details;
  if (isAcceptable) return words.ready;
  return (counts?.errors ?? 0) > 0 ? words.mend : words.nothingToDo;
}

function toOutcomeText({ details }: ImportJob): string {
  const { outcome } = details;
  if (outcome === undefined) return words.outcomeUnknown;
  return words.outcome(outcome.ids, outcome.entries, outcome.firstEntry, outcome.lastEntry);
}

function toReleaseText(state: ImportJob['releaseState']): string[] {
  if (state === 'done') return [words.releasedNote];
  return state === 'failed' ? [words.releaseFailedNote] : [];
}

/** What a release said before it gave up. */
function toLastWords({ job, progress }: ImportPageInput): string[] {
  const isTold = job.releaseState === 'failed' && progress !== undefined && progress.text !== '';
  return isTold ? [words.stoppedAt(progress.text)] : [];
}

function toProgress({ job, progress }: ImportPageInput): ImportView['progress'] {
  if (job.releaseState !== 'running') return undefined;
  const percent = Math.floor(100 * Math.min(Math.max(progress?.share ?? 0, 0), 1));
  return { percent, text: words.releasing(percent, progress?.text ?? '') };
}

function toFacts(context: ServerContext, { job, nameOf }: ImportPageInput): ImportView['facts'] {
  const { details, decidedBy, decidedAt } = job;
  const { table, district, grounds, remark } = details;
  const name = listDistricts(context).find(({ code }) => code === district)?.name ?? district;
  const byOn = (id: string, at: number) => words.byOn(nameOf(id), toBeijingDay(at));
  return [
    { label: words.facts.by, value: byOn(job.handedInBy, job.handedInAt) },
    { label: words.facts.table, value: table === undefined ? '' : tables[table].title },
    { label: words.facts.district, value: name },
    { label: words.facts.reason, value: grounds?.reason ?? '' },
    { label: words.facts.evidence, value: grounds?.evidence ?? '' },
    {
      label: words.facts.decided,
      value:
        decidedBy === null || decidedAt === null || job.state === 'returned'
          ? ''
          : byOn(decidedBy, decidedAt),
    },
    { label: words.facts.remark, value: remark },
  ].filter(({ value }) => value !== '');
}

type Acts = Pick<ImportView, 'copy' | 'replaceForm' | 'submitForm' | 'decideForm' | 'release' | 'withdraw'>;

function toActs({ job, member, refused }: ImportPageInput): Acts {
  const isOwn = job.handedInBy === member.id;
  const mayApprove = may(member.role, 'approve-import');
  const isOpen = isChangeable(job) || job.state === 'submitted' || job.state === 'checking';
  const seen = { seen: String(job.changedAt) };
  const { counts, isAcceptable } = job.details;
  const hasFindings = (counts?.errors ?? 0) + (counts?.warnings ?? 0) > 0;
  const act = (name: string, label: string) => ({
    action: staffPaths.importJob(job.id, name),
    label,
    hidden: seen,
  });
  return {
    copy: isLookedInto(job) && hasFindings ? act('copy', words.copy) : undefined,
    replaceForm: isOwn && isChangeable(job) ? toReplaceForm(job, refused) : undefined,
    submitForm: isOwn && isAcceptable && isChangeable(job) ? toSubmitForm(job, refused) : undefined,
    decideForm: !isOwn && mayApprove && job.state === 'submitted' ? toDecideForm(job, refused) : undefined,
    release:
      mayApprove && job.state === 'applied' && job.releaseState === 'failed'
        ? act('release', words.releaseAgain)
        : undefined,
    withdraw: isOpen && (isOwn || mayApprove) ? act('withdraw', words.withdraw) : undefined,
  };
}
