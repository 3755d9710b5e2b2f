import { sendingWords as words } from '../i18n/desk-public.ts';
import { parseDraft, readDraft, restoreDraft } from './form-draft.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Passwords are nobody's business, files can't be put back, and what is hidden comes with the page. */
const neverKept = new Set(['password', 'file', 'hidden', 'submit']);

/** Hidden fields that say what the form was opened for. */
const aboutFields = ['person', 'facility', 'grave', 'media'];

export interface DraftKeeper {
  save(): void;
  clear(): void;
}

/** Keeps the draft of a form in the tab's storage, puts back what is there, and says both beside the form. */
export function keepDraft(form: HTMLFormElement): DraftKeeper {
  const key = draftKey(form);
  const note = form.querySelector<HTMLElement>('[data-draft-note]');
  const sendingKey = findHidden(form, 'idempotencyKey');
  const draft = parseDraft(readItem(key));
  const isRestored = draft !== undefined && restoreDraft(listControls(form), draft);
  if (draft !== undefined && draft.idempotencyKey !== '' && sendingKey !== undefined)
    sendingKey.value = draft.idempotencyKey;
  note?.replaceChildren(isRestored ? words.draftRestored : words.draftKept);
  if (isRestored) {
    openFilledGroups(form);
    note?.append(clearButton(key));
  }
  return {
    save: () => writeItem(key, JSON.stringify(readDraft(listControls(form), sendingKey?.value ?? ''))),
    clear: () => writeItem(key, undefined),
  };
}

/** Consent is not among them: it is given anew each time. */
function listControls(form: HTMLFormElement): Control[] {
  return [...form.querySelectorAll<Control>('input, textarea, select')].filter(
    (control) =>
      control.name !== '' &&
      !neverKept.has(control.type) &&
      control.closest('.field--consent, .form__trap') === null,
  );
}

function findHidden(form: HTMLFormElement, name: string): HTMLInputElement | undefined {
  return [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')].find(
    (input) => input.name === name,
  );
}

/** A form opened from a record has a draft of its own: what was written about one person never lands in another's. */
function draftKey(form: HTMLFormElement): string {
  const about = aboutFields.flatMap((name) => findHidden(form, name)?.value ?? []);
  return ['mingji-draft', form.dataset['draft'] ?? form.id, ...about].join(':');
}

/** A group with something in it is not left shut: its writer would think the words lost. */
function openFilledGroups(form: HTMLFormElement): void {
  for (const control of listControls(form)) {
    const isBox = control.type === 'checkbox' || control.type === 'radio';
    const isFilled = isBox ? 'checked' in control && control.checked : control.value !== '';
    const group = control.closest('details');
    if (isFilled && group !== null) group.open = true;
  }
}

function clearButton(key: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.startAgain;
  button.addEventListener('click', () => {
    writeItem(key, undefined);
    location.assign(location.href);
  });
  return button;
}

function readItem(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    // Storage may be closed to the page; the text then lives as long as the page does.
    return null;
  }
}

function writeItem(key: string, text: string | undefined): void {
  try {
    if (text === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // As above.
  }
}
