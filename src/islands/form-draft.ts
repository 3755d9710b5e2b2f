/** What was typed into a form, kept in the tab's own storage until the receipt is there. */

/** Values of each field by its name; ticked boxes by their values. */
export interface Draft {
  fields: Record<string, string[]>;
  /** What the fields held when the page came: a name that came with the address. */
  prefilled: Record<string, string>;
  /** Stands for this one sending: sent twice, it gives one receipt. */
  idempotencyKey: string;
}

/** What a draft needs of an `input`, `textarea` or `select`. */
export interface DraftControl {
  readonly name: string;
  readonly type: string;
  value: string;
  checked?: boolean;
  readonly defaultValue?: string;
}

export function readDraft(controls: readonly DraftControl[], idempotencyKey: string): Draft {
  const fields: Draft['fields'] = {};
  const prefilled: Draft['prefilled'] = {};
  for (const control of controls) {
    const values = (fields[control.name] ??= []);
    if (!isBox(control) || control.checked === true) values.push(control.value);
    const brought = prefilledValue(control);
    if (brought !== '') prefilled[control.name] = brought;
  }
  return { fields, prefilled, idempotencyKey };
}

/** Puts a draft back; false where it says nothing that the form does not say already. */
export function restoreDraft(controls: readonly DraftControl[], draft: Draft): boolean {
  let hasChanged = false;
  for (const control of controls) {
    const values = draft.fields[control.name];
    const brought = prefilledValue(control);
    // The page was opened for another name than the draft was written about.
    const isOther = brought !== '' && brought !== draft.prefilled[control.name];
    if (values === undefined || isOther) continue;
    if (isBox(control)) {
      const isTicked = values.includes(control.value);
      hasChanged ||= isTicked !== control.checked;
      control.checked = isTicked;
    } else if (values[0] !== undefined) {
      hasChanged ||= values[0] !== control.value;
      control.value = values[0];
    }
  }
  return hasChanged;
}

/** Undefined for anything that `readDraft` has not made. */
export function parseDraft(text: string | null): Draft | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (typeof value !== 'object' || value === null) return undefined;
    if (!('fields' in value) || !('prefilled' in value) || !('idempotencyKey' in value)) return undefined;
    const { fields, prefilled, idempotencyKey } = value;
    if (!isText(idempotencyKey)) return undefined;
    return {
      fields: pickEntries(fields, isTexts),
      prefilled: pickEntries(prefilled, isText),
      idempotencyKey,
    };
  } catch {
    return undefined;
  }
}

function pickEntries<Value>(
  record: unknown,
  fits: (value: unknown) => value is Value,
): Record<string, Value> {
  if (typeof record !== 'object' || record === null) return {};
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, Value] => fits(entry[1])),
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function isBox({ type }: DraftControl): boolean {
  return type === 'checkbox' || type === 'radio';
}

function prefilledValue(control: DraftControl): string {
  return isBox(control) ? '' : (control.defaultValue ?? '');
}
