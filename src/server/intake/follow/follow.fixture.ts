import type { LeadKind } from '../../../domain/leads/stages.ts';
import type { TestContext } from '../../test-context.fixture.ts';
import { sentRequest } from '../../web/sent-request.fixture.ts';
import type { SentFile } from '../../web/web-request.ts';
import type { WebResponse } from '../../web/web-response.ts';
import type { ReceiptView } from '../page-views.ts';
import { publicRoutes } from '../routes.ts';
import { sendForm, viewOf, type Fields } from '../sending.fixture.ts';
import { followCookie } from './follow-session.ts';

export interface Step {
  method?: 'GET' | 'POST';
  /** Below `/kin-search/follow`. */
  path?: string;
  query?: Record<string, string>;
  fields?: Fields;
  files?: readonly SentFile[];
  token?: string;
  address?: string;
}

/** Goes to a page of the follow part by its route, as the web core would. */
export async function follow({ context }: TestContext, step: Step): Promise<WebResponse> {
  const method = step.method ?? (step.fields === undefined ? 'GET' : 'POST');
  const path = `/kin-search/follow${step.path ?? ''}`;
  const route = publicRoutes.find((found) => found.method === method && found.path === path);
  if (route === undefined) throw new Error(`No route ${method} ${path}`);
  const request = sentRequest({
    method,
    path,
    ...(step.query === undefined ? {} : { query: step.query }),
    ...(step.fields === undefined ? {} : { fields: step.fields }),
    ...(step.files === undefined ? {} : { files: step.files }),
    ...(step.token === undefined ? {} : { cookies: { [followCookie]: step.token } }),
    ...(step.address === undefined ? {} : { address: step.address }),
  });
  return route.handle({ request, context, member: undefined });
}

/** A lead that was received, with its receipt. */
export async function receive(test: TestContext, door: LeadKind = 'kin'): Promise<ReceiptView> {
  return viewOf(await sendForm(test, { door, address: '192.0.2.200' }), 'receipt');
}

/** The token of the session that reference and code open. */
export async function logInWith(test: TestContext, receipt: ReceiptView): Promise<string> {
  const { reference, code } = receipt;
  const answer = await follow(test, { fields: { reference, code }, address: '192.0.2.201' });
  const token = answer.cookies?.[0]?.value;
  if (token === undefined) throw new Error('Not let in.');
  return token;
}
