import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { writeCookie } from './cookies.ts';
import type { PageRenderer } from './page-renderer.ts';
import type { WebResponse } from './web-response.ts';

const compress = promisify(gzip);

export interface AnswerSettings {
  basePath: string;
  isSecure: boolean;
  /** Headers of every answer of the back end; an answer's own headers come last. */
  headers: Readonly<Record<string, string>>;
}

interface Body {
  status: number;
  type: string;
  bytes: Uint8Array;
  headers?: Record<string, string>;
}

/** Sends an answer. Rejects where the page can't be rendered: nothing has been sent then. */
export async function writeAnswer(
  {
    request,
    response,
    renderer,
  }: { request: IncomingMessage; response: ServerResponse; renderer: PageRenderer },
  answer: WebResponse,
  settings: AnswerSettings,
): Promise<void> {
  const body = await toBody(answer, renderer, settings.basePath);
  const accepts = /\bgzip\b/u.test(String(request.headers['accept-encoding'] ?? ''));
  const isText = /^(?:text\/|application\/json)/u.test(body.type);
  const packed = accepts && isText && body.bytes.length > 1400 ? await compress(body.bytes) : undefined;
  const bytes = packed ?? body.bytes;
  response.writeHead(body.status, {
    ...settings.headers,
    ...(body.type === '' ? {} : { 'Content-Type': body.type }),
    ...(packed === undefined ? {} : { 'Content-Encoding': 'gzip' }),
    'Content-Length': bytes.length,
    Vary: 'Accept-Encoding',
    ...body.headers,
    ...answer.headers,
    ...toCookies(answer, settings.isSecure),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function toCookies({ cookies = [] }: WebResponse, isSecure: boolean): Record<string, string[]> {
  return cookies.length === 0 ? {} : { 'Set-Cookie': cookies.map((cookie) => writeCookie(cookie, isSecure)) };
}

async function toBody(answer: WebResponse, renderer: PageRenderer, basePath: string): Promise<Body> {
  const status = answer.status ?? 200;
  switch (answer.kind) {
    case 'page': {
      const html = await renderer.render(answer.page, answer.view);
      return { status, type: 'text/html; charset=utf-8', bytes: Buffer.from(html) };
    }
    case 'redirect': {
      const location = `${basePath}${answer.path.replace(/^\/+/u, '')}`;
      return {
        status: answer.status ?? 303,
        type: '',
        bytes: Buffer.alloc(0),
        headers: { Location: location },
      };
    }
    case 'json':
      return {
        status,
        type: 'application/json; charset=utf-8',
        bytes: Buffer.from(JSON.stringify(answer.value)),
      };
    case 'text':
      return { status, type: 'text/plain; charset=utf-8', bytes: Buffer.from(answer.text) };
    case 'file':
      return { status, type: answer.mediaType, bytes: answer.bytes, headers: toDisposition(answer) };
  }
}

/** A file is saved, never shown in place: what a family sent is not to run in the desk's origin. */
function toDisposition({ downloadName }: Extract<WebResponse, { kind: 'file' }>): Record<string, string> {
  const name = encodeURIComponent(downloadName ?? 'file');
  return { 'Content-Disposition': `attachment; filename*=UTF-8''${name}` };
}
