import { awaitsMatch, listNextStages } from '../../../../domain/leads/stage-rules.ts';
import { may } from '../../../../domain/leads/role-rights.ts';
import { disclosureWords } from '../../../../i18n/disclosure.ts';
import { deskWords } from '../../../../i18n/staff-desk.ts';
import { leadFormWords as words } from '../../../../i18n/staff-lead-forms.ts';
import type { FieldOption, FormView } from '../../../web/form-view.ts';
import { choice, choices, longText, text } from '../desk-fields.ts';
import {
  findPending,
  toForm,
  typedIn,
  typedListIn,
  type FormsInput,
  type LeadFormName,
} from './lead-form.ts';
import type { Confirmation, LeadFile } from './read-lead-file.ts';

/** The forms of a lead that this member may use now; the others are left out. */
export function toLeadForms(input: FormsInput): Partial<Record<LeadFormName, FormView>> {
  const { file, member } = input;
  const { lead } = file;
  if (lead.erasedAt !== null) return {};
  const pending = findPending(file);
  const forms: Partial<Record<LeadFormName, FormView>> = {};
  if (may(member.role, 'change-stage')) {
    forms.stage = toStageForm(input);
    if (lead.codeHash !== null) forms.ask = toAskForm(input);
    if (!lead.isProtectedRecord) forms.protect = toProtectForm(input);
  }
  if (may(member.role, 'propose') && awaitsMatch(lead.kind, lead.stage) && pending === undefined)
    if (input.proposable.length > 0) forms.propose = toProposeForm(input);
  if (pending !== undefined && may(member.role, 'confirm') && pending.proposedBy !== member.id)
    forms.decide = toDecideForm(input, pending);
  if (may(member.role, 'join') && lead.joinedTo === null) forms.join = toJoinForm(input);
  if (may(member.role, 'disclose')) forms.disclose = toDisclosureForm(input);
  return forms;
}

function toStageForm(input: FormsInput): FormView {
  const { kind, stage } = input.file.lead;
  const to = choice({
    name: 'to',
    label: words.stage.to,
    value: typedIn(input, 'stage', 'to'),
    options: [
      { value: '', label: words.stage.stay, hint: '' },
      ...listNextStages(kind, stage).map((next) => ({
        value: next,
        label: deskWords.stages[next],
        hint: next === 'withdrawn' ? words.stage.withdrawHint : '',
      })),
    ],
  });
  const note = longText({
    name: 'note',
    label: words.stage.note,
    hint: words.stage.noteHint,
    value: typedIn(input, 'stage', 'note'),
  });
  return toForm({ input, name: 'stage', fields: [to, note], submitLabel: words.stage.submit });
}

function toAskForm(input: FormsInput): FormView {
  const question = longText({
    name: 'question',
    label: words.ask.question,
    hint: words.ask.hint,
    value: typedIn(input, 'ask', 'question'),
  });
  return toForm({ input, name: 'ask', fields: [question], submitLabel: words.ask.submit });
}

function toProtectForm(input: FormsInput): FormView {
  const note = longText({
    name: 'note',
    label: words.protect.note,
    hint: words.protect.hint,
    value: typedIn(input, 'protect', 'note'),
  });
  return toForm({ input, name: 'protect', fields: [note], submitLabel: words.protect.submit });
}

function toProposeForm(input: FormsInput): FormView {
  const { proposable, file } = input;
  const person = choice({
    name: 'person',
    label: file.lead.kind === 'correction' ? words.propose.personCorrection : words.propose.person,
    hint: file.lead.kind === 'correction' ? '' : words.propose.hint,
    isRequired: true,
    value: typedIn(input, 'propose', 'person'),
    options: proposable.map((line) => ({
      value: line.person,
      label: [line.name, line.person, line.place].filter((part) => part !== '').join('　'),
      hint: line.strength,
    })),
  });
  const grounds = longText({
    name: 'grounds',
    label: words.propose.grounds,
    hint: words.propose.groundsHint,
    value: typedIn(input, 'propose', 'grounds'),
  });
  return toForm({ input, name: 'propose', fields: [person, grounds], submitLabel: words.propose.submit });
}

function toDecideForm(input: FormsInput, pending: Confirmation): FormView {
  const decision = choice({
    name: 'decision',
    label: words.decide.decision,
    isRequired: true,
    value: typedIn(input, 'decide', 'decision'),
    options: [
      { value: 'confirm', label: words.decide.confirm, hint: '' },
      { value: 'refuse', label: words.decide.refuse, hint: '' },
    ],
  });
  const note = longText({ name: 'note', label: words.decide.note, value: typedIn(input, 'decide', 'note') });
  const hidden = { confirmation: pending.id };
  return toForm({
    input,
    name: 'decide',
    fields: [decision, note],
    submitLabel: words.decide.submit,
    hidden,
  });
}

function toJoinForm(input: FormsInput): FormView {
  const reference = text({
    name: 'reference',
    label: words.join.reference,
    hint: words.join.hint,
    value: typedIn(input, 'join', 'reference'),
    maxLength: 20,
  });
  return toForm({ input, name: 'join', fields: [reference], submitLabel: words.join.submit });
}

function toDisclosureForm(input: FormsInput): FormView {
  const toOptions = (labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label, hint: '' }));
  const typed = (field: string): string => typedIn(input, 'disclose', field);
  const fields = [
    text({
      name: 'recipient',
      label: disclosureWords.recipient,
      hint: disclosureWords.recipientHint,
      value: typed('recipient'),
      maxLength: 100,
    }),
    choices({
      name: 'parts',
      label: disclosureWords.what,
      values: typedListIn(input.refused, 'disclose', 'parts'),
      options: toOptions(disclosureWords.parts),
    }),
    text({ name: 'why', label: disclosureWords.why, value: typed('why'), maxLength: 200 }),
    choice({
      name: 'basis',
      label: disclosureWords.basis,
      isRequired: true,
      value: typed('basis'),
      options: toBases(input.file),
    }),
  ];
  return toForm({ input, name: 'disclose', fields, submitLabel: disclosureWords.submit });
}

/** Every basis, with a word at those that this family has not given. */
function toBases({ lead, consents }: LeadFile): FieldOption[] {
  const granted = new Set<string>(
    consents.filter(({ isGranted }) => isGranted).map(({ purpose }) => purpose),
  );
  return Object.entries(disclosureWords.bases).map(([value, label]) => {
    const isGiven = value === 'duty' ? lead.isProtectedRecord : granted.has(value);
    return {
      value,
      label,
      hint: isGiven ? '' : disclosureWords.notGiven[value === 'duty' ? 'duty' : 'consent'],
    };
  });
}
