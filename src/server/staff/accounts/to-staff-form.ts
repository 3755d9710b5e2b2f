import type { FieldError, FieldView, FormView } from '../../web/form-view.ts';
import { longestPassword } from './password-faults.ts';

export interface StaffForm {
  action: string;
  hidden?: Readonly<Record<string, string>>;
  fields: readonly FieldView[];
  submitLabel: string;
  /** At the field, and in the summary. */
  errors?: readonly FieldError[];
}

/** A form of the desk about accounts: one group, no files, no guard. */
export function toStaffForm({ action, hidden = {}, fields, submitLabel, errors = [] }: StaffForm): FormView {
  const marked = fields.map((field) => {
    const found = errors.find((error) => error.field === field.name);
    return found === undefined ? field : { ...field, error: found.message };
  });
  return {
    action,
    hasFiles: false,
    hidden,
    groups: [{ title: '', hint: '', isFolded: false, fields: marked }],
    errors,
    submitLabel,
    guard: undefined,
  };
}

export interface TypedField {
  name: string;
  label: string;
  hint?: string;
  value?: string;
  autocomplete: string;
  isRequired?: boolean;
}

/** A password is never given back to the page. */
export function toPasswordField({
  name,
  label,
  hint = '',
  autocomplete,
}: Omit<TypedField, 'value'>): FieldView {
  const typed = { kind: 'password', value: '', maxLength: 2 * longestPassword, autocomplete } as const;
  return { ...typed, name, label, hint, isRequired: true, error: undefined };
}

export function toTextField(
  field: TypedField & { kind: 'text' | 'code' | 'email'; maxLength: number },
): FieldView {
  const { hint = '', value = '', isRequired = true, ...rest } = field;
  return { ...rest, hint, value, isRequired, error: undefined };
}
