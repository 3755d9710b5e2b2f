import { doorWords } from '../../i18n/lead-forms.ts';
import { formMessages, type FormMessageName } from '../../i18n/lead-messages.ts';
import type { ServerContext } from '../context.ts';
import type { FieldError } from '../web/form-view.ts';
import type { Visit } from '../web/route.ts';
import { BadRequestError } from '../web/web-request.ts';
import type { WebResponse } from '../web/web-response.ts';
import { toDoorForm } from './door-form.ts';
import type { Door } from './doors.ts';
import { toNotice } from './notice.ts';
import { findOpenedFrom } from './opened-from.ts';
import type { PublicFormView } from './page-views.ts';
import { toReceiptView } from './receipt-view.ts';
import { receiveSubmission, type Outcome } from './receive-submission.ts';
import { readSubmission } from './submission.ts';
import { readPrefill, type Typed } from './typed-form.ts';

const statuses: Record<FormMessageName, number> = {
  proof: 422,
  withdrawn: 409,
  address: 429,
  often: 429,
  day: 429,
  busy: 503,
};

/** Seconds after which it is worth sending again. */
const retryAfter: Partial<Record<FormMessageName, number>> = {
  address: 3600,
  often: 3600,
  day: 86_400,
  busy: 60,
};

interface FormPage {
  typed: Typed;
  errors?: readonly FieldError[];
  idempotencyKey?: string;
  formToken?: string;
  message?: FormMessageName;
  /** Pictures were sent that a browser without script has to ask for again. */
  hasLostPictures?: boolean;
}

/** The door's form, empty or with what the page it was opened on knows. */
export async function showDoor(door: Door, { request, context }: Visit): Promise<WebResponse> {
  const typed = readPrefill(door, request.query);
  return { kind: 'page', page: 'public-form', view: await toFormView(context, door, { typed }) };
}

/** Receives a form. Whatever goes wrong, what was typed comes back with the answer. */
export async function enterDoor(door: Door, visit: Visit): Promise<WebResponse> {
  const form = await visit.request.form();
  try {
    const outcome = await receiveSubmission(door, form, visit);
    if (outcome.kind === 'received')
      return { kind: 'page', page: 'receipt', view: toReceiptView(visit.context, outcome) };
    return await answerUnreceived(door, visit, outcome);
  } catch (error) {
    if (error instanceof BadRequestError) throw error;
    visit.context.log.error({ requestId: visit.request.requestId, err: error }, 'not received');
    const { typed, idempotencyKey, formToken } = readSubmission(visit.context, door, form, '');
    return answerWithForm(door, visit, { typed, idempotencyKey, formToken, message: 'busy' });
  }
}

function answerUnreceived(
  door: Door,
  visit: Visit,
  outcome: Exclude<Outcome, { kind: 'received' }>,
): Promise<WebResponse> {
  const { typed, idempotencyKey, formToken, files } = outcome.submission;
  const hasLostPictures = files.length > 0 && visit.request.headers['x-requested-with'] === undefined;
  const page = { typed, formToken, hasLostPictures };
  if (outcome.kind === 'wrong')
    return answerWithForm(door, visit, { ...page, idempotencyKey, errors: outcome.errors });
  const { message } = outcome;
  // What was withdrawn is done with: the next sending is a new one.
  return answerWithForm(door, visit, {
    ...page,
    message,
    ...(message === 'withdrawn' ? {} : { idempotencyKey }),
  });
}

async function answerWithForm(door: Door, { context }: Visit, page: FormPage): Promise<WebResponse> {
  const { message } = page;
  const wait = message === undefined ? undefined : retryAfter[message];
  return {
    kind: 'page',
    page: 'public-form',
    status: message === undefined ? 422 : statuses[message],
    view: await toFormView(context, door, page),
    ...(wait === undefined ? {} : { headers: { 'Retry-After': String(wait) } }),
  };
}

async function toFormView(context: ServerContext, door: Door, page: FormPage): Promise<PublicFormView> {
  const { title, lead } = doorWords[door.kind];
  const { message, errors = [], ...state } = page;
  const opened = await findOpenedFrom(context, door, page.typed);
  return {
    door: door.kind,
    title,
    lead,
    form: toDoorForm(context, door, { ...state, ...opened, errors }),
    notice: toNotice(context, door.kind),
    message: message === undefined ? undefined : formMessages[message](context.settings.officeTelephone),
  };
}
