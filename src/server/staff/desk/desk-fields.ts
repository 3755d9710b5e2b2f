import type { FieldOption, FieldView } from '../../web/form-view.ts';

interface Common {
  name: string;
  label: string;
  hint?: string;
  isRequired?: boolean;
}

function toCommon({ name, label, hint = '', isRequired = false }: Common) {
  return { name, label, hint, isRequired, error: undefined };
}

/** A line of text that has to be filled in. */
export function text(field: Common & { value: string; maxLength: number }): FieldView {
  const { value, maxLength } = field;
  return { ...toCommon({ isRequired: true, ...field }), kind: 'text', value, maxLength, autocomplete: 'off' };
}

/** Several lines that have to be filled in. */
export function longText(field: Common & { value: string; rows?: number }): FieldView {
  const { value, rows = 3 } = field;
  return { ...toCommon({ isRequired: true, ...field }), kind: 'long-text', value, rows, maxLength: 2000 };
}

export function choice(field: Common & { value: string; options: readonly FieldOption[] }): FieldView {
  const { value, options } = field;
  return { ...toCommon(field), kind: 'choice', value, options };
}

export function choices(
  field: Common & { values: readonly string[]; options: readonly FieldOption[] },
): FieldView {
  const { values, options } = field;
  return { ...toCommon(field), kind: 'choices', values, options };
}
