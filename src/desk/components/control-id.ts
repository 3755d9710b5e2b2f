import type { FieldView } from '../../server/web/form-view.ts';

/** Choices that are still looked over at a glance; more of them stand in a list to open. */
const mostBoxes = 7;

/** Whether the field is a group of boxes, each with its own label. */
export function hasBoxes(field: FieldView): field is Extract<FieldView, { kind: 'choice' | 'choices' }> {
  return field.kind === 'choices' || (field.kind === 'choice' && field.options.length <= mostBoxes);
}

/** Id of what takes the focus when an error names the field: the field itself, or the first of its boxes. */
export function controlId(formId: string, field: FieldView): string {
  const id = `${formId}-${field.name}`;
  return hasBoxes(field) ? `${id}-0` : id;
}
