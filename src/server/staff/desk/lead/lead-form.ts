import { deskWords, type Refusal } from '../../../../i18n/staff-desk.ts';
import type { FieldView, FormView } from '../../../web/form-view.ts';
import type { StaffMember } from '../../../web/route.ts';
import type { CandidateLine } from './comparison-view.ts';
import type { Confirmation, LeadFile } from './read-lead-file.ts';

/** Names of the forms of a lead's page, as in their paths: `/staff/leads/:id/<name>`. */
export type LeadFormName = 'stage' | 'ask' | 'propose' | 'decide' | 'join' | 'protect' | 'disclose';

/** An act that was refused: its form is shown again with what was typed. */
export interface RefusedAct {
  form: LeadFormName | 'button';
  reason: Refusal;
  typed: ReadonlyMap<string, readonly string[]>;
}

export interface FormsInput {
  file: LeadFile;
  member: StaffMember;
  /** Who may be proposed: the columns of the table. */
  proposable: readonly CandidateLine[];
  refused: RefusedAct | undefined;
}

/** The proposal that waits for a second person. */
export function findPending({ confirmations }: Pick<LeadFile, 'confirmations'>): Confirmation | undefined {
  return confirmations.find(({ decidedAt }) => decidedAt === null);
}

interface Frame {
  input: FormsInput;
  name: LeadFormName;
  fields: readonly FieldView[];
  submitLabel: string;
  hidden?: Readonly<Record<string, string>>;
}

/** Which field an error belongs to; the others stand above the form alone. */
const fieldOfRefusal: Readonly<Partial<Record<Refusal, string>>> = {
  'note-missing': 'note',
  'note-too-long': 'note',
  'stage-not-allowed': 'to',
  'question-missing': 'question',
  'grounds-missing': 'grounds',
  'person-unknown': 'person',
  'decision-missing': 'decision',
  'join-unknown': 'reference',
  'join-itself': 'reference',
  'join-other-door': 'reference',
  'join-chained': 'reference',
  'recipient-missing': 'recipient',
  'what-missing': 'parts',
  'why-missing': 'why',
  'basis-missing': 'basis',
  'consent-missing': 'basis',
  'private-text': 'why',
};

/** A form of the lead's page; where its act was refused, with the reason at the field. */
export function toForm({
  input: { file, refused },
  name,
  fields,
  submitLabel,
  hidden = {},
}: Frame): FormView {
  const isRefused = refused?.form === name;
  const message = isRefused ? deskWords.refusals[refused.reason] : '';
  const at = isRefused ? (fieldOfRefusal[refused.reason] ?? '') : '';
  return {
    action: `/staff/leads/${file.lead.id}/${name}`,
    hasFiles: false,
    hidden: { seen: String(file.lead.changedAt), ...hidden },
    groups: [
      {
        title: '',
        hint: '',
        isFolded: false,
        fields: fields.map((field) => (field.name === at ? { ...field, error: message } : field)),
      },
    ],
    errors: isRefused ? [{ field: at, message }] : [],
    submitLabel,
    guard: undefined,
  };
}

/** What was typed into a field of a form that was refused; empty otherwise. */
export function typedIn({ refused }: FormsInput, form: LeadFormName, field: string): string {
  return typedListIn(refused, form, field)[0] ?? '';
}

export function typedListIn(
  refused: RefusedAct | undefined,
  form: LeadFormName,
  field: string,
): readonly string[] {
  return refused?.form === form ? (refused.typed.get(field) ?? []) : [];
}
