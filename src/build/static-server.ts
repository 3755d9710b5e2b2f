import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

/** A plain web server for the built folder, as any static host would serve it; `.html` may be left out of addresses. */
export function createStaticServer(directory: string, basePath: string): Server {
  const serve = sirv(directory, { dev: true, etag: true, extensions: ['html'] });
  const compress = compression();
  return createServer((request, response) => {
    const url = request.url ?? '/';
    if (url === basePath.slice(0, -1)) return redirect(response, basePath);
    if (!url.startsWith(basePath)) return notFound(directory, response);
    request.url = url.slice(basePath.length - 1);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    // The types of compression are those of Express, which extends what Node gives here.
    compress(request as never, response as never, () => serveFile(serve, directory, request, response));
  });
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
