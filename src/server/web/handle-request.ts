import type { IncomingMessage, ServerResponse } from 'node:http';
import { StoreBusyError, StoreFullError, StoreLostWriteError } from '../store/store-errors.ts';
import { isOwnForm } from './check-origin.ts';
import { clientAddress, isSecureRequest } from './client-address.ts';
import { readCookies } from './cookies.ts';
import { messageAnswer, messageOf } from './message-answer.ts';
import { readForm } from './read-form.ts';
import type { Route } from './route.ts';
import { commonHeaders, privateHeaders, transportHeaders } from './security-headers.ts';
import type { WebCore } from './web-core.ts';
import { BadRequestError, type WebRequest } from './web-request.ts';
import type { WebResponse } from './web-response.ts';
import { writeAnswer } from './write-answer.ts';

/** Most bytes of a form where a route does not say. */
const usualBytes = 64 * 1024;

export interface FoundRoute {
  route: Route;
  parameters: Readonly<Record<string, string>>;
  /** Path below the base path and query. */
  url: URL;
}

/** Answers one request of the back end. Never rejects: what fails is logged by its kind and answered with a page. */
export async function handleRequest(
  core: WebCore,
  exchange: { request: IncomingMessage; response: ServerResponse },
  found: FoundRoute,
): Promise<void> {
  const started = performance.now();
  const request = toWebRequest(core, exchange.request, found);
  const answer = await findAnswer(core, request, found.route);
  const status = await send(core, exchange, { answer, request });
  const milliseconds = Math.round(performance.now() - started);
  const { requestId } = request;
  const line = { requestId, method: request.method, route: found.route.path, status, milliseconds };
  core.context.log.info(line, 'answered');
  core.recordAccess({ ...line, address: request.address });
}

function toWebRequest(core: WebCore, request: IncomingMessage, found: FoundRoute): WebRequest {
  const { trustedProxyHops } = core.context.settings;
  const isSecure = isSecureRequest(request, trustedProxyHops);
  let isRead = false;
  return {
    method: request.method === 'POST' ? 'POST' : 'GET',
    path: found.url.pathname,
    parameters: found.parameters,
    query: found.url.searchParams,
    headers: request.headers,
    cookies: readCookies(request.headers.cookie, isSecure),
    address: clientAddress(request, trustedProxyHops),
    requestId: Buffer.from(core.context.random(9)).toString('base64url'),
    isSecure,
    async form() {
      if (isRead) throw new BadRequestError(400, 'The body was read twice.');
      isRead = true;
      const { mostBytes = usualBytes, mostFileBytes } = found.route;
      return readForm(request, { mostBytes, ...(mostFileBytes === undefined ? {} : { mostFileBytes }) });
    },
  };
}

async function findAnswer(core: WebCore, request: WebRequest, route: Route): Promise<WebResponse> {
  const { settings } = core.context;
  if (request.method === 'POST' && !isOwnForm(request.headers, settings.formOrigins))
    return messageAnswer('other-site', settings);
  const done = core.budget.take(request.method === 'POST' ? bytesToCome(request, route) : 0);
  if (done === undefined) return messageAnswer('unavailable', settings);
  try {
    return await admitAndHandle(core, request, route);
  } catch (error) {
    return answerError(core, error, request);
  } finally {
    done();
  }
}

/** What the form may take of memory: as announced, or all that the route allows where nothing is announced. */
function bytesToCome({ headers }: WebRequest, { mostBytes = usualBytes }: Route): number {
  const announced = Number(headers['content-length'] ?? mostBytes);
  return Number.isFinite(announced) ? Math.min(Math.max(announced, 0), mostBytes) : mostBytes;
}

async function admitAndHandle(core: WebCore, request: WebRequest, route: Route): Promise<WebResponse> {
  const { context } = core;
  if (route.access === 'public') return route.handle({ request, context, member: undefined });
  const admission = await core.admit(request);
  if (admission.kind === 'turned-away') return admission.answer;
  if (!route.access.includes(admission.member.role)) return messageAnswer('not-allowed', context.settings);
  return route.handle({ request, context, member: admission.member });
}

/** Only the kind of an error is logged: its message may hold what a family wrote. */
function answerError(core: WebCore, error: unknown, { requestId }: WebRequest): WebResponse {
  const { settings, log } = core.context;
  if (error instanceof BadRequestError)
    return { ...messageAnswer(messageOf(error), settings), status: error.status };
  log.error({ requestId, err: error }, 'failed');
  if (error instanceof StoreLostWriteError) core.onLostWrite();
  const isUnavailable =
    error instanceof StoreBusyError ||
    error instanceof StoreFullError ||
    error instanceof StoreLostWriteError;
  return messageAnswer(isUnavailable ? 'unavailable' : 'failed', settings);
}

/** Sends the answer and tells the status it went out with. */
async function send(
  core: WebCore,
  exchange: { request: IncomingMessage; response: ServerResponse },
  { answer, request }: { answer: WebResponse; request: WebRequest },
): Promise<number> {
  const { settings, log } = core.context;
  const parts = { ...exchange, renderer: core.renderer };
  const isUnread = !exchange.request.complete && request.method === 'POST';
  const options = {
    basePath: settings.basePath,
    isSecure: request.isSecure,
    headers: {
      ...commonHeaders,
      ...privateHeaders,
      ...(request.isSecure ? transportHeaders : {}),
      'Content-Security-Policy': core.policy,
      // A body that nobody wants to read is not waited for.
      ...(isUnread ? { Connection: 'close' } : {}),
    },
  };
  try {
    await writeAnswer(parts, answer, options);
  } catch (error) {
    log.error({ requestId: request.requestId, err: error }, 'page failed');
    if (!exchange.response.headersSent)
      exchange.response.writeHead(500, { ...options.headers, 'Content-Type': 'text/plain' }).end('500');
  }
  return exchange.response.statusCode;
}
