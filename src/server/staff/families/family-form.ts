import {
  familyFields,
  longestFamilyField,
  visitIntervals,
  visitKinds,
  type FamilyField,
} from '../../../domain/families/family-fields.ts';
import { familyWords as words } from '../../../i18n/staff-families.ts';
import type { FieldError, FieldView, FormView } from '../../web/form-view.ts';
import { staffPaths } from '../accounts/staff-paths.ts';
import { toStaffForm } from '../accounts/to-staff-form.ts';
import { choice, longText, text } from '../desk/desk-fields.ts';
import { emptyFields, type FamilyFields } from './family-record.ts';
import type { FamilyRefusedError } from './family-refused.ts';
import type { TypedFamily, TypedVisit } from './read-family-form.ts';

/** A refused form: what was typed comes back, the reason stands at its field. */
export interface RefusedForm<Typed> {
  error: FamilyRefusedError;
  typed: Typed;
}

export const nothingTyped: TypedFamily = {
  person: '',
  startedOn: '',
  consentedOn: '',
  everyDays: '90',
  fields: emptyFields(),
};

interface FamilyFormInput {
  action: string;
  hidden: Readonly<Record<string, string>>;
  values: TypedFamily;
  error: FamilyRefusedError | undefined;
}

export function toFamilyForm({ action, hidden, values, error }: FamilyFormInput): FormView {
  return toStaffForm({
    action,
    hidden,
    fields: [
      line('person', { label: words.person, hint: words.personHint, value: values.person }),
      ...familyFields.map((field) => toField(field, values.fields)),
      line('startedOn', { label: words.startedOn, hint: words.startedOnHint, value: values.startedOn }),
      toIntervalField(values.everyDays),
      line('consentedOn', {
        label: words.consentedOn,
        hint: words.consentedOnHint,
        value: values.consentedOn,
      }),
    ],
    submitLabel: words.save,
    errors: toErrors(error),
  });
}

const optional: ReadonlySet<FamilyField> = new Set([
  'telephone',
  'address',
  'situation',
  'certificate',
  'supporterTelephone',
]);

function toField(field: FamilyField, values: FamilyFields): FieldView {
  const common = {
    name: field,
    label: words.fields[field],
    hint: words.hints[field],
    value: values[field],
    isRequired: !optional.has(field),
  };
  return field === 'situation'
    ? longText({ ...common, rows: 4 })
    : text({ ...common, maxLength: longestFamilyField[field] });
}

function line(name: string, shown: { label: string; hint: string; value: string }): FieldView {
  return text({ name, ...shown, maxLength: 40 });
}

function toIntervalField(value: string): FieldView {
  const values = [...visitIntervals.map(String), ''];
  return choice({
    name: 'everyDays',
    label: words.everyDays,
    value,
    options: values.map((one) => ({ value: one, label: words.intervals[one] ?? one, hint: '' })),
  });
}

interface VisitFormInput {
  familyId: string;
  visitId: string;
  today: string;
  refused: RefusedForm<TypedVisit> | undefined;
}

export function toVisitForm({ familyId, visitId, today, refused }: VisitFormInput): FormView {
  const values = refused?.typed ?? { visitedOn: today, kind: 'home', note: '' };
  return toStaffForm({
    action: staffPaths.family(familyId, 'visit'),
    hidden: { visit: visitId },
    fields: [
      line('visitedOn', { label: words.visitDay, hint: '', value: values.visitedOn }),
      choice({
        name: 'kind',
        label: words.visitKind,
        value: values.kind,
        isRequired: true,
        options: visitKinds.map((kind) => ({ value: kind, label: words.visitKinds[kind], hint: '' })),
      }),
      longText({
        name: 'note',
        label: words.visitNote,
        hint: words.visitNoteHint,
        value: values.note,
        isRequired: false,
      }),
    ],
    submitLabel: words.visitSubmit,
    errors: toErrors(refused?.error),
  });
}

interface EndFormInput {
  familyId: string;
  seenAt: number;
  today: string;
  refused: RefusedForm<string> | undefined;
}

export function toEndForm({ familyId, seenAt, today, refused }: EndFormInput): FormView {
  return toStaffForm({
    action: staffPaths.family(familyId, 'end'),
    hidden: { seen: String(seenAt) },
    fields: [line('endedOn', { label: words.endDay, hint: words.endHint, value: refused?.typed ?? today })],
    submitLabel: words.endSubmit,
    errors: toErrors(refused?.error),
  });
}

function toErrors(error: FamilyRefusedError | undefined): FieldError[] {
  return (error?.faults ?? []).map(({ field, reason }) => ({ field, message: words.refusals[reason] }));
}
