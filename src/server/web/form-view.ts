/** A form as data, so that one component draws them all: families' forms and the desk's. */
export interface FormView {
  /** Path below the base path. */
  action: string;
  /** Sends files too. */
  hasFiles: boolean;
  /** Names and values that the reader does not see: idempotency key, form token, time of rendering. */
  hidden: Readonly<Record<string, string>>;
  /** Groups in order; a group without title is not set off. */
  groups: readonly FieldGroup[];
  /** All errors at once, in the order of the fields; each links to its field. */
  errors: readonly FieldError[];
  submitLabel: string;
  /** Turns on: draft kept in the browser, proof of work, honeypot. Families' forms only. */
  guard: FormGuard | undefined;
}

export interface FieldGroup {
  title: string;
  hint: string;
  /** Shut until opened, for what few need; open all the same where a field of it has a value or an error. */
  isFolded: boolean;
  fields: readonly FieldView[];
}

export interface FieldError {
  field: string;
  message: string;
}

export type FieldView = {
  name: string;
  label: string;
  hint: string;
  isRequired: boolean;
  error: string | undefined;
} & (
  | {
      kind: 'text' | 'telephone' | 'email' | 'password' | 'code' | 'date-text';
      value: string;
      maxLength: number;
      /** Value of `autocomplete`. */
      autocomplete: string;
    }
  | { kind: 'long-text'; value: string; maxLength: number; rows: number }
  | { kind: 'choice'; value: string; options: readonly FieldOption[] }
  | { kind: 'choices'; values: readonly string[]; options: readonly FieldOption[] }
  /** One box to tick; `label` is what is agreed to. Never ticked beforehand. */
  | { kind: 'consent'; isChecked: boolean }
  | { kind: 'files'; accept: string; most: number; mostMegabytes: number }
  /** Shown, not changed: the record a correction is about, the picture somebody knows a face on. */
  | { kind: 'shown'; value: string; picture?: { id: string; alt: string } }
);

export interface FieldOption {
  value: string;
  label: string;
  hint: string;
}

export interface FormGuard {
  /** Where the challenge of the proof of work is fetched. */
  challengePath: string;
  /** Name of the field that people don't see and leave empty. */
  honeypot: string;
  /** Key under which the browser keeps the draft of this form. */
  draftKey: string;
  /** For the message when the server can't be reached. */
  telephone: string | undefined;
}
