import { followWords as words } from '../../../i18n/receipt.ts';
import type { FieldError } from '../../web/form-view.ts';
import type { Visit } from '../../web/route.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { followPath } from '../doors.ts';
import { formMessages } from '../../../i18n/lead-messages.ts';
import { findStoreTrouble } from '../store-trouble.ts';
import { toLogInForm } from './follow-forms.ts';
import { endFollowSession, findFollowSession, noFollowCookie, type FollowSession } from './follow-session.ts';
import { toFollowView, type FollowPage } from './follow-view.ts';
import { logIn } from './log-in.ts';

export const leadPath = `${followPath}/lead`;

export async function showLogIn(visit: Visit): Promise<WebResponse> {
  const session = await findFollowSession(visit);
  if (session !== undefined) return { kind: 'redirect', path: leadPath };
  return { kind: 'page', page: 'follow-login', view: { form: toLogInForm(), message: undefined } };
}

/** Every miss is the same page, after the same time. */
export async function enterLogIn(visit: Visit): Promise<WebResponse> {
  const { request, context } = visit;
  const form = await request.form();
  const typed = { reference: form.text('reference').trim(), code: form.text('code').trim() };
  const errors = (['reference', 'code'] as const)
    .filter((name) => typed[name] === '')
    .map((name): FieldError => ({ field: name, message: words[name].missing }));
  if (errors.length > 0) return logInAnswer(422, { form: toLogInForm(errors), message: undefined });
  const telephone = context.settings.officeTelephone;
  try {
    const result = await logIn(visit, typed);
    if (result.kind === 'in') return { kind: 'redirect', path: leadPath, cookies: [result.cookie] };
    const message = result.kind === 'miss' ? words.miss(telephone) : words.limited(telephone);
    return logInAnswer(result.kind === 'miss' ? 422 : 429, { form: toLogInForm(), message });
  } catch (error) {
    if (findStoreTrouble(error) === undefined) throw error;
    context.log.error({ requestId: request.requestId, err: error }, 'not let in');
    return logInAnswer(503, { form: toLogInForm(), message: formMessages.busy(telephone) });
  }
}

type LogInPage = Extract<WebResponse, { page: 'follow-login' }>;

function logInAnswer(status: number, view: LogInPage['view']): LogInPage {
  return { kind: 'page', page: 'follow-login', status, view };
}

export async function showLead(visit: Visit): Promise<WebResponse> {
  const session = await findFollowSession(visit);
  if (session === undefined) return toLogIn();
  const done = visit.request.query.get('done') ?? undefined;
  return followAnswer(visit, { lead: session.lead, ...(done === undefined ? {} : { done }) });
}

export async function leave(visit: Visit): Promise<WebResponse> {
  const session = await findFollowSession(visit);
  if (session !== undefined) await endFollowSession(visit.context, session.tokenHash);
  return toLogIn();
}

/** To where reference and code are asked, with the cookie taken away. */
export function toLogIn(): WebResponse {
  return { kind: 'redirect', path: followPath, cookies: [noFollowCookie] };
}

export async function followAnswer({ context }: Visit, page: FollowPage, status = 200): Promise<WebResponse> {
  return { kind: 'page', page: 'follow-lead', status, view: await toFollowView(context, page) };
}

/** Hands a form of the follow page to its act; without a session it goes to the log-in. */
export function withSession(
  act: (visit: Visit, session: FollowSession) => Promise<WebResponse>,
): (visit: Visit) => Promise<WebResponse> {
  return async (visit) => {
    const session = await findFollowSession(visit);
    return session === undefined ? toLogIn() : act(visit, session);
  };
}
