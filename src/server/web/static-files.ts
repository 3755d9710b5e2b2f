import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

export interface StaticFiles {
  /** Folder of the built site. */
  directory: string;
  basePath: string;
  /** Headers of every file; asked for anew with every request where they may change. */
  headers?: Headers | (() => Headers);
}

type Headers = Readonly<Record<string, string>>;

/** Serves the built folder, as any static host would; `.html` may be left out of addresses. */
export function serveStaticFiles({ directory, basePath, headers = {} }: StaticFiles): RequestListener {
  const serve = sirv(directory, { dev: true, etag: true, extensions: ['html'] });
  const compress = compression();
  return (request, response) => {
    const url = request.url ?? '/';
    if (url === basePath.slice(0, -1)) return redirect(response, basePath);
    const given = typeof headers === 'function' ? headers() : headers;
    for (const [name, value] of Object.entries(given)) response.setHeader(name, value);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (!url.startsWith(basePath)) return notFound(directory, response);
    if (url.startsWith(`${basePath}iiif/`)) openToOthers(response);
    request.url = url.slice(basePath.length - 1);
    if (!isPlainRange(request.headers.range)) delete request.headers.range;
    // The types of compression are those of Express, which extends what Node gives here.
    compress(request as never, response as never, () => serveFile(serve, directory, request, response));
  };
}

/**
 * sirv ends the process over a range that ends before it begins, and misreads ranges from the end: these are answered
 * with the whole file (RFC 9110, 14.2).
 */
function isPlainRange(range = ''): boolean {
  const [, first = '', last = ''] = /^bytes=(\d{1,15})-(\d{0,15})$/u.exec(range) ?? [];
  return first !== '' && (last === '' || Number(first) <= Number(last));
}

/** Viewers of other sites read tiles and manifests (IIIF Image API 3, 7.1). */
function openToOthers(response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
}

function serveFile(
  serve: ReturnType<typeof sirv>,
  directory: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  serve(request, response, () => notFound(directory, response));
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location }).end();
}

function notFound(directory: string, response: ServerResponse): void {
  const file = path.join(directory, '404.html');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(existsSync(file) ? readFileSync(file) : '404');
}
