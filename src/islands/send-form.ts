import { sendingWords as words } from '../i18n/desk-public.ts';
import { readServerMessage, showMessage, takeOverAnswer } from './form-answer.ts';
import { makeProof } from './proof-of-work.ts';
import { showReceipt } from './show-receipt.ts';

const patience = 120_000;
/** From then on the wait for the proof is explained. */
const quietTime = 1500;

/** Sends the form and stays on the page for every answer but the receipt. True when the receipt is there. */
export async function sendForm(form: HTMLFormElement): Promise<boolean> {
  const status = form.querySelector('[data-status]');
  const say = (text: string) => status?.replaceChildren(text);
  const slow = setTimeout(() => say(words.preparing), quietTime);
  const proof = await makeProof(form.dataset['challenge'] ?? '');
  clearTimeout(slow);
  say(words.sending);
  const answer = await post(form, proof);
  say('');
  if (answer?.page.querySelector('[data-receipt]')) {
    await showReceipt(answer.page);
    return true;
  }
  const focus = answer === undefined ? undefined : takeOverAnswer(form, answer.page);
  if (focus !== undefined && answer !== undefined) document.title = answer.page.title;
  (focus ?? showFailure(form, answer)).focus();
  return false;
}

interface Answer {
  status: number;
  page: Document;
}

/** Undefined where nobody answered. */
async function post(form: HTMLFormElement, proof: string | undefined): Promise<Answer | undefined> {
  const sent = new FormData(form);
  if (proof !== undefined) sent.set('altcha', proof);
  try {
    const answer = await fetch(form.getAttribute('action') ?? '', {
      method: 'POST',
      body: form.enctype === 'multipart/form-data' ? sent : toQuery(sent),
      headers: { Accept: 'text/html', 'X-Requested-With': 'fetch' },
      signal: AbortSignal.timeout(patience),
    });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return { status: answer.status, page };
  } catch {
    return undefined;
  }
}

function toQuery(sent: FormData): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of sent) if (typeof value === 'string') query.append(name, value);
  return query;
}

function showFailure(form: HTMLFormElement, answer: Answer | undefined): HTMLElement {
  const [title, paragraphs] =
    (answer === undefined ? undefined : readServerMessage(answer.page)) ??
    failureWords(answer?.status, form.dataset['telephone']);
  return showMessage(form, title, paragraphs.includes(words.kept) ? paragraphs : [...paragraphs, words.kept]);
}

/** What to say where the answer is not the form: title, then that nothing is lost and whom to call. */
export function failureWords(
  status: number | undefined,
  telephone: string | undefined,
): [title: string, paragraphs: string[]] {
  const title =
    status === undefined
      ? words.unreachable
      : status === 429
        ? words.tooMany
        : status >= 502 && status <= 504
          ? words.unavailable
          : words.failed;
  return [title, [words.kept, telephone === undefined ? words.callPending : words.call(telephone)]];
}
