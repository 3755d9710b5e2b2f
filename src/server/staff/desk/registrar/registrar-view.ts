import { correctable } from '../../../../domain/leads/correction-fields.ts';
import { kinSearchStates } from '../../../../domain/words.ts';
import { rollTable } from '../../../../domain/tables.ts';
import { registrarWords as words } from '../../../../i18n/staff-registrar.ts';
import type { RollPerson } from '../../../context.ts';
import type { FieldView, FormView } from '../../../web/form-view.ts';
import { choice, longText, text } from '../desk-fields.ts';
import { findFamilyData } from '../find-family-data.ts';
import type { LeadFile } from '../lead/read-lead-file.ts';
import type { RegistrarRefusal, RollColumn } from './registrar-rows.ts';

export interface RegistrarView {
  reference: string;
  leadPath: string;
  about: string;
  place: string;
  form: FormView;
}

export interface RegistrarInput {
  file: LeadFile;
  person: RollPerson;
  refused: { reason: RegistrarRefusal; typed: ReadonlyMap<string, string> } | undefined;
}

/** Columns that a correction may change, without 其他. */
export const changeable: readonly RollColumn[] = correctable.filter((column) => column !== 'other');

export function toRegistrarView({ file, person, refused }: RegistrarInput): RegistrarView {
  const { lead } = file;
  const typed = (field: string, otherwise: string): string => refused?.typed.get(field) ?? otherwise;
  const message =
    refused === undefined
      ? ''
      : toMessage(refused.reason, lead.kind === 'kin' ? 'kinSearch' : typed('field', ''));
  const at = refused === undefined ? '' : (fieldOf[refused.reason] ?? '');
  const fields = [...toChangeFields(file, typed), ...toCommonFields(file, typed)];
  return {
    reference: lead.reference,
    leadPath: `/staff/leads/${lead.id}`,
    about: words.about(person.name, person.id),
    place: words.place(person.file, person.row),
    form: {
      action: `/staff/leads/${lead.id}/registrar`,
      hasFiles: false,
      hidden: {},
      groups: [
        {
          title: '',
          hint: '',
          isFolded: false,
          fields: fields.map((field) => (field.name === at ? { ...field, error: message } : field)),
        },
      ],
      errors: refused === undefined ? [] : [{ field: at, message }],
      submitLabel: words.submit,
      guard: undefined,
    },
  };
}

const fieldOf: Readonly<Partial<Record<RegistrarRefusal, string>>> = {
  'after-missing': 'after',
  'field-missing': 'field',
  'reason-missing': 'reason',
  'file-missing': 'file',
  'word-unknown': 'after',
};

function toMessage(reason: RegistrarRefusal, field: string): string {
  if (reason !== 'word-unknown') return words.refusals[reason];
  const rule = changeable.includes(field as RollColumn)
    ? rollTable.columns[field as RollColumn].value
    : undefined;
  return words.refusals['word-unknown'](rule?.kind === 'word' ? rule.words.join('、') : '');
}

type Typed = (field: string, otherwise: string) => string;

/** A match changes 寻亲状态 and nothing else; a correction changes one column. What it becomes, a person says. */
function toChangeFields({ lead, account }: LeadFile, typed: Typed): FieldView[] {
  if (lead.kind === 'kin')
    return [
      choice({
        name: 'after',
        label: rollTable.columns.kinSearch.heading,
        hint: words.kinHint,
        isRequired: true,
        value: typed('after', words.foundKin),
        options: kinSearchStates.map((value) => ({ value, label: value, hint: '' })),
      }),
    ];
  const proposed = account.fields.get('proposed')?.value ?? '';
  return [
    choice({
      name: 'field',
      label: words.field,
      isRequired: true,
      value: typed('field', account.fields.get('field')?.value ?? ''),
      options: changeable.map((value) => ({ value, label: rollTable.columns[value].heading, hint: '' })),
    }),
    longText({
      name: 'after',
      label: words.after,
      hint: words.afterHint,
      value: typed('after', findFamilyData(proposed, account).length > 0 ? '' : proposed),
    }),
  ];
}

function toCommonFields({ lead }: LeadFile, typed: Typed): FieldView[] {
  const reason = lead.kind === 'kin' ? words.reasonKin : words.reasonCorrection;
  return [
    text({
      name: 'reason',
      label: words.reason,
      hint: words.reasonHint,
      value: typed('reason', reason),
      maxLength: 200,
    }),
    text({
      name: 'evidence',
      label: words.evidence,
      hint: words.evidenceHint,
      isRequired: false,
      value: typed('evidence', ''),
      maxLength: 200,
    }),
    choice({
      name: 'file',
      label: words.file,
      isRequired: true,
      value: typed('file', ''),
      options: (['roll', 'corrections'] as const).map((value) => ({
        value,
        label: words.files[value],
        hint: '',
      })),
    }),
  ];
}
