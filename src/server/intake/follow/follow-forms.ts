import { retentionDays } from '../../../domain/leads/retention.ts';
import { mostPictureMegabytes, mostPictures } from '../../../domain/leads/door-field.ts';
import { doorWords } from '../../../i18n/lead-forms.ts';
import { followWords as words } from '../../../i18n/receipt.ts';
import type { FieldError, FieldView, FormView } from '../../web/form-view.ts';
import { doors, followPath } from '../doors.ts';
import { picturesField } from '../read-pictures.ts';
import type { LeadRow } from '../decide-reception.ts';

/** What was typed into one of the forms of the follow page, and what is wrong with it. */
export interface FollowFormState {
  typed: Readonly<Record<string, string>>;
  errors: readonly FieldError[];
  /** Made with the form, so that a form sent twice is kept once. */
  entryKey: string;
}

export const mostAddedCharacters = 4000;

interface FormParts {
  path: string;
  title: string;
  hint?: string;
  fields: readonly FieldView[];
  submit: string;
  hidden?: FormView['hidden'];
  hasFiles?: boolean;
}

function toForm(parts: FormParts, errors: readonly FieldError[]): FormView {
  return {
    action: `${followPath}/${parts.path}`,
    hasFiles: parts.hasFiles === true,
    hidden: parts.hidden ?? {},
    groups: [{ title: parts.title, hint: parts.hint ?? '', isFolded: false, fields: parts.fields }],
    errors,
    submitLabel: parts.submit,
    guard: undefined,
  };
}

const errorOf = (errors: readonly FieldError[], name: string): string | undefined =>
  errors.find(({ field }) => field === name)?.message;

/** Adds to the account, or answers the office where it has asked. */
export function toAddForm(state: FollowFormState, isAnswer: boolean): FormView {
  const { label, hint } = isAnswer ? words.answerText : words.addText;
  const text: FieldView = {
    name: 'text',
    label,
    hint,
    isRequired: isAnswer,
    error: errorOf(state.errors, 'text'),
    kind: 'long-text',
    value: state.typed['text'] ?? '',
    maxLength: mostAddedCharacters,
    rows: 5,
  };
  const pictures: FieldView = {
    name: picturesField,
    ...words.addPictures,
    isRequired: false,
    error: errorOf(state.errors, picturesField),
    kind: 'files',
    accept: 'image/jpeg,image/png,image/webp',
    most: mostPictures,
    mostMegabytes: mostPictureMegabytes,
  };
  return toForm(
    {
      path: 'add',
      title: isAnswer ? words.answerTitle : words.addTitle,
      fields: [text, pictures],
      submit: isAnswer ? words.answer : words.add,
      hidden: { kind: isAnswer ? 'answer' : 'addition', entryKey: state.entryKey },
      hasFiles: true,
    },
    state.errors,
  );
}

/** Fields of a door that the family may write anew. */
export function listCorrectable({ kind }: Pick<LeadRow, 'kind'>): { name: string; label: string }[] {
  return doors[kind].fields
    .filter((field) => field.kind === 'text' || field.kind === 'long-text')
    .map(({ name }) => ({ name, label: doorWords[kind].fields[name]?.label ?? name }));
}

export function toCorrectForm(lead: Pick<LeadRow, 'kind'>, state: FollowFormState): FormView {
  const field: FieldView = {
    name: 'field',
    label: words.correctField.label,
    hint: words.correctField.hint,
    isRequired: true,
    error: errorOf(state.errors, 'field'),
    kind: 'choice',
    value: state.typed['field'] ?? '',
    options: listCorrectable(lead).map(({ name, label }) => ({ value: name, label, hint: '' })),
  };
  const value: FieldView = {
    name: 'value',
    label: words.correctValue.label,
    hint: words.correctValue.hint,
    isRequired: false,
    error: errorOf(state.errors, 'value'),
    kind: 'long-text',
    value: state.typed['value'] ?? '',
    maxLength: mostAddedCharacters,
    rows: 3,
  };
  return toForm(
    {
      path: 'correct',
      title: words.correctTitle,
      hint: words.correctHint,
      fields: [field, value],
      submit: words.correct,
      hidden: { entryKey: state.entryKey },
    },
    state.errors,
  );
}

export function toWithdrawForm(errors: readonly FieldError[]): FormView {
  const sure: FieldView = {
    name: 'sure',
    label: words.withdrawSure.label,
    hint: words.withdrawSure.hint,
    isRequired: true,
    error: errorOf(errors, 'sure'),
    kind: 'consent',
    isChecked: false,
  };
  const hint = words.withdrawHint(retentionDays.backups);
  return toForm(
    { path: 'withdraw', title: words.withdrawTitle, hint, fields: [sure], submit: words.withdraw },
    errors,
  );
}

export function toLeaveForm(): FormView {
  return toForm({ path: 'leave', title: '', fields: [], submit: words.leave }, []);
}

/** Where reference and code are asked; neither comes back from a miss, so that all misses are one page. */
export function toLogInForm(errors: readonly FieldError[] = []): FormView {
  const field = (name: 'reference' | 'code', maxLength: number): FieldView => ({
    name,
    label: words[name].label,
    hint: words[name].hint,
    isRequired: true,
    error: errorOf(errors, name),
    kind: 'code',
    value: '',
    maxLength,
    autocomplete: 'off',
  });
  return {
    action: followPath,
    hasFiles: false,
    hidden: {},
    groups: [{ title: '', hint: '', isFolded: false, fields: [field('reference', 20), field('code', 40)] }],
    errors,
    submitLabel: words.logIn,
    guard: undefined,
  };
}
