import { mostPictureMegabytes, mostPictures, type DoorField } from '../../domain/leads/door-field.ts';
import { doorWords, type DoorWords } from '../../i18n/lead-forms.ts';
import { leadMessages } from '../../i18n/lead-messages.ts';
import type { ServerContext } from '../context.ts';
import type { FieldError, FieldGroup, FieldView, FormView } from '../web/form-view.ts';
import { challengePath, honeypotField, type Door } from './doors.ts';
import { keepFormToken } from './form-token.ts';
import { makeIdempotencyKey } from './idempotency-key.ts';
import type { Typed } from './typed-form.ts';

export interface DoorFormState {
  typed: Typed;
  errors: readonly FieldError[];
  /** Left out for a form that is given out anew. */
  idempotencyKey?: string;
  /** As the form came back with it; left out likewise. */
  formToken?: string;
  /** Shown in the place of a field that is not to be typed: the record a correction is about. */
  shown?: Readonly<Record<string, string>>;
  /** Rows before the fields of a group, by group. */
  before?: Readonly<Record<string, readonly FieldView[]>>;
  /** Pictures were sent that the browser doesn't keep. */
  hasLostPictures?: boolean;
}

type Needs = Pick<ServerContext, 'cipher' | 'now' | 'random' | 'settings'>;

/** The formats that telephones turn their pictures into when these are asked for. */
const acceptedPictures = 'image/jpeg,image/png,image/webp';

export function toDoorForm(context: Needs, door: Door, state: DoorFormState): FormView {
  const words = doorWords[door.kind];
  const shownFields = Object.keys(state.shown ?? {});
  const hidden = [...door.hints, ...shownFields].map((name) => [name, state.typed[name] ?? ''] as const);
  return {
    action: door.path,
    hasFiles: door.fields.some(({ kind }) => kind === 'files'),
    hidden: {
      ...Object.fromEntries(hidden.filter(([, value]) => value !== '')),
      idempotencyKey: state.idempotencyKey ?? makeIdempotencyKey(context),
      formToken: keepFormToken(context, door.kind, state.formToken ?? ''),
    },
    groups: door.groups.map((group): FieldGroup => {
      const fields = door.fields.filter((field) => field.group === group.name);
      return {
        ...(words.groups[group.name] ?? { title: '', hint: '' }),
        isFolded: group.isFolded === true,
        fields: [
          ...(state.before?.[group.name] ?? []),
          ...fields.map((field) => toShownOrField(words, field, state)),
        ],
      };
    }),
    errors: state.errors,
    submitLabel: words.submit,
    guard: {
      challengePath: `${challengePath}?form=${door.kind}`,
      honeypot: honeypotField,
      draftKey: `lead-${door.kind}`,
      telephone: context.settings.officeTelephone,
    },
  };
}

function toShownOrField(words: DoorWords, field: DoorField, state: DoorFormState): FieldView {
  const shown = state.shown?.[field.name];
  const view = toField(words, field, state);
  if (shown === undefined) return view;
  const { name, label, error } = view;
  return { name, label, hint: '', isRequired: false, error, kind: 'shown', value: shown };
}

function toField(words: DoorWords, field: DoorField, state: DoorFormState): FieldView {
  const { typed, errors, hasLostPictures = false } = state;
  const value = typed[field.name] ?? '';
  const { label, hint, options = {} } = words.fields[field.name] ?? { label: field.name, hint: '' };
  const messages = errors.filter((error) => error.field === field.name).map(({ message }) => message);
  const common = {
    name: field.name,
    label,
    hint,
    isRequired: field.isRequired === true,
    error: messages.length === 0 ? undefined : messages.join('；'),
  };
  const choices = (field.options ?? []).map((option) => ({
    value: option,
    label: options[option] ?? option,
    hint: '',
  }));
  const maxLength = field.mostCharacters ?? 0;
  switch (field.kind) {
    case 'text':
      return { ...common, kind: 'text', value, maxLength, autocomplete: field.autocomplete ?? '' };
    case 'long-text':
      return { ...common, kind: 'long-text', value, maxLength, rows: field.rows ?? 4 };
    case 'choice':
      return { ...common, kind: 'choice', value, options: choices };
    case 'choices':
      return { ...common, kind: 'choices', values: value === '' ? [] : value.split(','), options: choices };
    case 'consent':
      return { ...common, kind: 'consent', isChecked: value === 'yes' };
    case 'files':
      return {
        ...common,
        hint: hasLostPictures ? leadMessages.pictureAgain : hint,
        kind: 'files',
        accept: acceptedPictures,
        most: mostPictures,
        mostMegabytes: mostPictureMegabytes,
      };
  }
}
