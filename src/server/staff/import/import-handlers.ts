import type { Route, Visit } from '../../web/route.ts';
import { BadRequestError, type SentForm } from '../../web/web-request.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { staffPaths } from '../accounts/staff-paths.ts';
import { requireMember } from '../desk/require-member.ts';
import { chooseColumns, readChoice } from './choose-columns.ts';
import { decideImport, restartRelease, submitImport, withdrawImport, type OwnAct } from './decide-import.ts';
import { handIn, replaceFile, requireFile } from './hand-in.ts';
import type { ImportDesk } from './import-desk.ts';
import { findPart } from './import-folder.ts';
import { listDistricts } from './import-forms.ts';
import { findImportJob, type ImportJob } from './import-job.ts';
import { importPage, type ImportPageInput } from './import-page.ts';
import { ImportRefusedError } from './import-refused.ts';
import { parseSheets } from './import-result.ts';
import { isImportTable } from './import-tables-offered.ts';
import { importsPage } from './list-page.ts';
import { readStaffNames } from './read-staff-names.ts';

type Handle = Route['handle'];

/** What the acts on imports need of the server, and the pages after them. */
export function createImportHandlers(desk: ImportDesk) {
  return {
    /** POST /staff/import */
    async receiveFile({ request, context, member }: Visit): Promise<WebResponse> {
      const clerk = requireMember(member);
      const form = await request.form();
      try {
        const [table, district] = [form.text('table'), form.text('district')];
        const id = await handIn(context, clerk, {
          file: requireFile(form),
          table: isImportTable(table) ? table : undefined,
          district: listDistricts(context).some(({ code }) => code === district) ? district : '',
        });
        desk.check(context, id);
        return { kind: 'redirect', path: `${staffPaths.importJob(id)}?done=handed-in` };
      } catch (error) {
        if (!(error instanceof ImportRefusedError)) throw error;
        return importsPage(context, clerk, { reason: error.reason, typed: toTyped(form) });
      }
    },

    /** GET /staff/import/:id?done= */
    async show(visit: Visit): Promise<WebResponse> {
      return showJob(visit, { done: visit.request.query.get('done') ?? '' });
    },

    /** POST /staff/import/:id/file */
    replace: toHandle(async ({ context }, act, form) => {
      await replaceFile(context, act, requireFile(form));
      desk.check(context, act.jobId);
      return '';
    }),

    /** POST /staff/import/:id/columns */
    columns: toHandle(async ({ context }, act, form) => {
      const bytes = await findPart(context, { jobId: act.jobId, name: 'sheets' });
      const sheet = bytes === undefined ? undefined : parseSheets(bytes)[Number(form.text('sheet'))];
      const job = await findImportJob(context, act.jobId);
      if (sheet === undefined || job === undefined) throw new ImportRefusedError('not-open');
      const before = job.details.choices.find((choice) => choice.sheet === sheet.sheet);
      await chooseColumns(context, act, readChoice(form, sheet, before));
      desk.check(context, act.jobId);
      return '';
    }),

    submit: toHandle(async ({ context }, act, form) => {
      await submitImport(context, act, { reason: form.text('reason'), evidence: form.text('evidence') });
      return 'submitted';
    }),

    decide: toHandle(async ({ context }, act, form) => {
      const typed = { decision: form.text('decision'), remark: form.text('remark') };
      const done = await decideImport(context, act, typed);
      if (done === 'approved') desk.apply(context, act.jobId);
      return done;
    }),

    withdraw: toHandle(async ({ context }, act) => {
      await withdrawImport(context, act);
      return 'withdrawn';
    }),

    release: toHandle(async ({ context }, act) => {
      await restartRelease(context, act);
      desk.release(context, act.jobId);
      return '';
    }),
  };

  async function showJob(
    visit: Visit,
    shown: Pick<ImportPageInput, 'done' | 'refused'>,
  ): Promise<WebResponse> {
    const job = await requireImportJob(visit);
    const nameOf = await readStaffNames(visit.context);
    const member = requireMember(visit.member);
    return importPage(visit.context, { job, member, nameOf, progress: desk.progressOf(job.id), ...shown });
  }

  /** Does an act and leads back to the job; where it is refused, the job is shown as it stands, with what was typed. */
  function toHandle(doing: (visit: Visit, act: OwnAct, form: SentForm) => Promise<string>): Handle {
    return async (visit) => {
      const { id: jobId } = await requireImportJob(visit);
      const form = await visit.request.form();
      try {
        const act = { member: requireMember(visit.member), jobId, seenAt: toSeenAt(form) };
        const done = await doing(visit, act, form);
        const path = staffPaths.importJob(jobId);
        return { kind: 'redirect', path: done === '' ? path : `${path}?done=${done}` };
      } catch (error) {
        if (!(error instanceof ImportRefusedError)) throw error;
        return showJob(visit, { refused: { reason: error.reason, typed: toTyped(form) } });
      }
    };
  }
}

/** Throws `BadRequestError` 404 where there is no such job. */
export async function requireImportJob({ request, context }: Visit): Promise<ImportJob> {
  const job = await findImportJob(context, request.parameters['id'] ?? '');
  if (job === undefined) throw new BadRequestError(404, 'There is no such import.');
  return job;
}

/** GET /staff/import */
export async function showImports({ context, member }: Visit): Promise<WebResponse> {
  return importsPage(context, requireMember(member));
}

/** Without the time of the state that was shown nothing can be known to be unchanged. */
function toSeenAt(form: SentForm): number {
  const seen = form.text('seen');
  return /^\d{1,15}$/u.test(seen) ? Number(seen) : -1;
}

function toTyped(form: SentForm): ReadonlyMap<string, string> {
  return new Map(form.fields().map((field) => [field, form.text(field)]));
}
