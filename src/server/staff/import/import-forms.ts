import { importWords as words, type ImportRefusal } from '../../../i18n/staff-import.ts';
import type { ServerContext } from '../../context.ts';
import type { FieldError, FieldView, FormView } from '../../web/form-view.ts';
import { staffPaths } from '../accounts/staff-paths.ts';
import { toStaffForm } from '../accounts/to-staff-form.ts';
import { choice, longText, text } from '../desk/desk-fields.ts';
import { readGazetteer } from '../desk/letters/read-gazetteer.ts';
import type { ImportJob } from './import-job.ts';
import { mostGroundsCharacters } from './decide-import.ts';
import { mostFileBytes } from './hand-in.ts';
import { importTables } from './import-tables-offered.ts';

export interface Refused {
  reason: ImportRefusal;
  typed: ReadonlyMap<string, string>;
}

/** `text`: the long text of the form, whichever it is. */
const fieldOf: Partial<Record<ImportRefusal, string>> = {
  'file-missing': 'file',
  'file-too-large': 'file',
  'reason-missing': 'reason',
  'text-too-long': 'text',
  'private-text': 'text',
  'source-unknown': 'evidence',
  'evidence-missing': 'evidence',
  'decision-missing': 'decision',
  'remark-missing': 'remark',
};

function toErrors(refused: Refused | undefined, fields: readonly FieldView[]): FieldError[] {
  if (refused === undefined) return [];
  const wanted = fieldOf[refused.reason];
  const field = fields.find(
    ({ name, kind }) => name === wanted || (wanted === 'text' && kind === 'long-text'),
  );
  return field === undefined ? [] : [{ field: field.name, message: words.refusals[refused.reason] }];
}

/** Whether a reason is told at a field, not above the page. */
export function isToldAtField({ reason }: Refused): boolean {
  return fieldOf[reason] !== undefined;
}

const fileField: FieldView = {
  name: 'file',
  label: words.file,
  hint: words.fileHint,
  isRequired: true,
  error: undefined,
  kind: 'files',
  accept: '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  most: 1,
  mostMegabytes: mostFileBytes / 1024 / 1024,
};

export function toHandInForm(context: ServerContext, refused: Refused | undefined): FormView {
  const typed = (name: string) => refused?.typed.get(name) ?? '';
  const fields = [
    fileField,
    choice({
      name: 'table',
      label: words.table,
      value: typed('table'),
      options: [
        { value: '', label: words.tableAuto, hint: '' },
        ...importTables.map(({ name, title }) => ({ value: name, label: title, hint: '' })),
      ],
    }),
    choice({
      name: 'district',
      label: words.district,
      hint: words.districtHint,
      value: typed('district'),
      options: [
        { value: '', label: words.districtNone, hint: '' },
        ...listDistricts(context).map(({ code, name }) => ({ value: code, label: name, hint: '' })),
      ],
    }),
  ];
  const form = toStaffForm({
    action: staffPaths.imports,
    fields,
    submitLabel: words.submitFile,
    errors: toErrors(refused, fields),
  });
  return { ...form, hasFiles: true };
}

export function listDistricts({
  settings,
}: Pick<ServerContext, 'settings'>): { code: string; name: string }[] {
  return readGazetteer(settings.contentDir)
    .listDistricts()
    .map(({ code, name }) => ({ code, name }));
}

/** As long as an entry of the ledger may give as its reason. */
function groundsText(field: Parameters<typeof longText>[0]): FieldView {
  const made = longText(field);
  return made.kind === 'long-text' ? { ...made, maxLength: mostGroundsCharacters } : made;
}

const seenOf = ({ changedAt }: ImportJob): Record<string, string> => ({ seen: String(changedAt) });

export function toReplaceForm(job: ImportJob, refused: Refused | undefined): FormView {
  const field = { ...fileField, hint: words.replaceHint };
  const form = toStaffForm({
    action: staffPaths.importJob(job.id, 'file'),
    hidden: seenOf(job),
    fields: [field],
    submitLabel: words.submitFile,
    errors: toErrors(refused, [field]),
  });
  return { ...form, hasFiles: true };
}

export function toSubmitForm(job: ImportJob, refused: Refused | undefined): FormView {
  const { grounds, counts } = job.details;
  const unsourced = counts?.unsourced ?? 0;
  const fields = [
    groundsText({
      name: 'reason',
      label: words.approve.reason,
      hint: words.approve.reasonHint,
      value: refused?.typed.get('reason') ?? grounds?.reason ?? '',
      rows: 2,
    }),
    text({
      name: 'evidence',
      label: words.approve.evidence,
      hint: unsourced > 0 ? words.approve.evidenceNeeded(unsourced) : words.approve.evidenceHint,
      value: refused?.typed.get('evidence') ?? grounds?.evidence ?? '',
      maxLength: 200,
      isRequired: unsourced > 0,
    }),
  ];
  return toStaffForm({
    action: staffPaths.importJob(job.id, 'submit'),
    hidden: seenOf(job),
    fields,
    submitLabel: words.approve.submit,
    errors: toErrors(refused, fields),
  });
}

export function toDecideForm(job: ImportJob, refused: Refused | undefined): FormView {
  const decision = refused?.typed.get('decision') ?? '';
  const fields = [
    choice({
      name: 'decision',
      label: words.decide.decision,
      isRequired: true,
      value: decision,
      options: [
        { value: 'approve', label: words.decide.approve, hint: '' },
        { value: 'return', label: words.decide.giveBack, hint: '' },
      ],
    }),
    groundsText({
      name: 'remark',
      label: words.decide.remark,
      hint: words.decide.remarkHint,
      value: refused?.typed.get('remark') ?? '',
      isRequired: false,
    }),
  ];
  return toStaffForm({
    action: staffPaths.importJob(job.id, 'decide'),
    hidden: seenOf(job),
    fields,
    submitLabel: words.decide.submit,
    errors: toErrors(refused, fields),
  });
}
