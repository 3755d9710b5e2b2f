/** Families' forms with script: nothing typed is lost, sending twice is one sending, the page stays where it is. */
import { countCharacters } from './character-count.ts';
import { keepDraft } from './draft-keeper.ts';
import { checkFiles } from './file-limits.ts';
import { sendForm } from './send-form.ts';

export function connectGuardedForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-guarded]')) connect(form);
}

function connect(form: HTMLFormElement): void {
  const draft = keepDraft(form);
  countCharacters(form);
  let isSending = false;
  form.addEventListener('input', () => draft.save());
  form.addEventListener('change', (event) => {
    draft.save();
    if (event.target instanceof HTMLInputElement && event.target.type === 'file') checkFiles(form);
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isSending) return;
    const faulty = checkFiles(form);
    if (faulty !== undefined) return faulty.focus();
    isSending = true;
    markSending(form, true);
    try {
      if (await sendForm(form)) draft.clear();
      else draft.save();
    } finally {
      isSending = false;
      markSending(form, false);
    }
  });
}

/** Not `disabled`, which would take the focus away. */
function markSending(form: HTMLFormElement, isSending: boolean): void {
  const button = form.querySelector('button[type=submit]');
  if (isSending) button?.setAttribute('aria-disabled', 'true');
  else button?.removeAttribute('aria-disabled');
}
